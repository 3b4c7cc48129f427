"""The page around what people say in it, in a real browser."""

from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser, looking


async def test_something_goes_wrong_by_keyboard(scene: Scene, browser: Browser) -> None:
    """Faults are listed over the page, one is chosen, and the bot recovers before one's eyes."""
    await browser.evaluate("document.querySelector('.faults summary').focus()")
    await browser.presses("Enter")
    await browser.reads("The gateway's connection is cut.")
    await browser.presses("Tab")
    assert await browser.evaluate("document.activeElement.innerText") == "429"
    for _ in range(3):
        await browser.presses("Tab")
    assert await browser.evaluate("document.activeElement.innerText") == "drop"
    await browser.presses("Enter")
    await browser.reads("The bot is back.")
    await browser.presses("Escape")
    await browser.until("!document.querySelector('.faults').open")
    assert await browser.evaluate("document.activeElement.innerText") == "Faults"
    await scene.ann.reply_to(await scene.ask("still there?"))
    await browser.reads("you said: still there?")


async def test_a_name_that_is_taken_is_told_of(page: Page, chromium: str) -> None:
    """Once: it is no use to look for the place again."""
    async with looking(chromium, page, "persona") as browser:
        await browser.reads("persona is a bot.")
        await browser.until("document.querySelector('.pane.away textarea:disabled') !== null")
        assert "looking for it again" not in str(await browser.evaluate("document.body.innerText"))


async def test_whoever_closes_a_seat_goes_on_in_the_next(browser: Browser) -> None:
    """And after the last one where somebody else can sit down."""
    here = "document.activeElement"
    for name in ("dan", "eve"):
        await browser.evaluate("document.querySelector('.pane > header button').focus()")
        await browser.presses("Enter")
        await browser.until(f"document.querySelector('[aria-label={name}]') === null")
        beside = "eve" if name == "dan" else None
        assert await browser.evaluate(f"{here}.closest('.pane')?.ariaLabel") == beside
    assert await browser.evaluate(f"{here}.name") == "person"
    await browser.reads("Nobody sits here.")


async def test_a_reload_keeps_the_channel(scene: Scene, browser: Browser) -> None:
    """As it keeps who sits here."""
    scene.guild.add_channel("later")
    room = (
        "[...document.querySelector('.pane').querySelectorAll('.rooms button')]"
        ".find((each) => each.innerText == '# later')"
    )
    await browser.until(f"{room} !== undefined")
    await browser.evaluate(f"{room}.click()")
    await browser.reads("dan · #later")
    await browser.evaluate("document.body.dataset.old = 'yes'")
    await browser.call("Page.reload")
    await browser.until(
        "!document.body?.dataset.old && document.querySelector('.rooms button') !== null"
    )
    await browser.reads("dan · #later")


async def test_long_names_stay_where_they_belong(scene: Scene, page: Page, chromium: str) -> None:
    """Nothing is pushed out of a seat, and a thread is named with its channel."""
    name = "a" * 32
    scene.discord.person(name, scene.guild)
    await scene.ann.open_thread(scene.channel, "thread " * 14)
    async with looking(chromium, page, name, "eve") as browser:
        await browser.until("document.querySelectorAll('.rooms button.thread').length == 2")
        size = {"width": 800, "height": 600, "deviceScaleFactor": 1, "mobile": False}
        for width in (1400, 800):
            await browser.call("Emulation.setDeviceMetricsOverride", **size | {"width": width})
            outside = (
                "[...document.querySelector('.pane').querySelectorAll('header button, .rooms')]"
                ".filter((each) => each.getBoundingClientRect().right >"
                " each.closest('.pane').getBoundingClientRect().right).length"
            )
            assert await browser.evaluate(outside) == 0
            height = "document.querySelector('.rooms button.thread').offsetHeight"
            assert int(str(await browser.evaluate(height))) < 40
        await browser.evaluate("document.querySelector('.rooms button.thread').click()")
        await browser.reads(f"{name} · #general › thread thread")

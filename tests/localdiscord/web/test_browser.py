"""The page around what people say in it, in a real browser."""

from pathlib import Path

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


async def test_a_name_that_is_taken_is_told_of(page: Page, tmp_path: Path) -> None:
    """Once: it is no use to look for the place again."""
    async with looking(page, tmp_path, "persona") as browser:
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

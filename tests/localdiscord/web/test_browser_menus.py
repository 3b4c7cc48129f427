"""How what opens on the page is closed again, in a browser."""

import discord
import pytest

from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

ELSEWHERE = (
    "document.querySelector('.pane header').dispatchEvent(new Event('pointerdown', {bubbles: 1}))"
)
ONWARDS = "document.querySelector('.pane textarea').focus()"


@pytest.mark.parametrize("menu", [".apps", ".faults"])
@pytest.mark.parametrize("leave", [ELSEWHERE, ONWARDS, None], ids=["click", "Tab", "Escape"])
async def test_a_menu_is_left(scene: Scene, browser: Browser, menu: str, leave: str | None) -> None:
    """By a click elsewhere, by going on, and by Escape, which goes back to its name."""
    await scene.ann.say(scene.channel, "hello")
    opened = f"document.querySelector('{menu}')"
    await browser.until(f"{opened} !== null")
    await browser.evaluate(f"{opened}.closest('.message')?.focus()")  # shows its bar
    await browser.evaluate(f"{opened}.querySelector('summary').focus()")
    await browser.presses("Enter")
    await browser.until(f"{opened}.open")
    if leave:
        await browser.evaluate(leave)
    else:
        await browser.presses("Escape")
        assert await browser.evaluate("document.activeElement.tagName") == "SUMMARY"
    await browser.until(f"!{opened}.open")


async def test_faults_do_not_hide_what_they_do(browser: Browser) -> None:
    """The menu is away once one was chosen."""
    await browser.evaluate("document.querySelector('.faults summary').click()")
    await browser.reads("The gateway's connection is cut.")
    await browser.evaluate("document.querySelector('.faults ul button').click()")
    await browser.until("!document.querySelector('.faults').open")


async def test_somebody_reacts_with_what_they_like(scene: Scene, browser: Browser) -> None:
    """What is no emoji is told of."""
    await scene.ann.say(scene.channel, "hello")
    opened = "document.querySelector('.pane .react')"
    await browser.until(f"{opened} !== null")
    for typed, said in (("x", "'x' is no emoji."), ("🎉", "🎉 1")):
        await browser.evaluate(f"{opened}.closest('.message').focus()")
        await browser.evaluate(f"{opened}.open = true")
        await browser.evaluate(f"{opened}.querySelector('input').focus()")
        await browser.types(typed)
        await browser.presses("Enter")
        await browser.reads(said)
        assert await browser.evaluate(f"{opened}.open") is False


@pytest.mark.parametrize("send", ["Enter", "button"])
async def test_a_menu_is_walked_through_by_keys(scene: Scene, browser: Browser, send: str) -> None:
    """Nothing is chosen on the way, and what is on it stays while the message is drawn anew."""
    menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(custom_id="who")
    for name in ("one", "two", "three"):
        menu.add_option(label=name)
    sent = await scene.home.send("Who?", view=discord.ui.View().add_item(menu))
    await browser.until("document.querySelector('.pane .choice select') !== null")
    await browser.evaluate("document.querySelector('.pane .choice select').focus()")
    walked = "document.activeElement.value"
    for name in ("one", "two"):
        await browser.presses("ArrowDown")
        assert await browser.evaluate(walked) == name
    await scene.ann.react(scene.channel.messages[sent.id], "🎉")
    await browser.reads("🎉 1")
    assert await browser.evaluate(walked) == "two"
    assert not scene.discord.world.interactions
    if send == "button":
        await browser.presses("Tab")
        assert await browser.evaluate("document.activeElement.innerText") == "Choose"
    await browser.presses("Enter")
    (used,) = await scene.discord.until(lambda: [*scene.discord.world.interactions.values()])
    assert used.data["values"] == ["two"]


async def test_what_is_picked_from_an_open_menu_is_sent_at_once(
    scene: Scene, browser: Browser
) -> None:
    """By mouse, and by keyboard behind a space."""
    menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(custom_id="who")
    menu.add_option(label="one")
    await scene.home.send("Who?", view=discord.ui.View().add_item(menu))
    await browser.until("document.querySelector('.pane .choice select') !== null")
    await browser.evaluate("document.querySelector('.pane .choice select').focus()")
    await browser.evaluate(
        "((menu) => { menu.dispatchEvent(new KeyboardEvent('keydown', {key: ' '}));"
        " menu.value = 'one'; menu.dispatchEvent(new Event('change')); })(document.activeElement)"
    )
    await scene.discord.until(lambda: scene.discord.world.interactions)


async def test_a_menu_opens_where_there_is_room(scene: Scene, browser: Browser) -> None:
    """Upwards, but where the upper end of the view would cut it."""
    for number in range(30):
        await scene.ann.say(scene.channel, f"message {number}")
    await browser.reads("message 29")
    found = "[...document.querySelector('.pane').querySelectorAll('.message')]"
    for message, block in ((f"{found}[9]", "start"), (f"{found}.at(-1)", "end")):
        await browser.evaluate(f"{message}.scrollIntoView({{block: '{block}'}})")
        await browser.evaluate(f"{message}.focus({{preventScroll: true}})")
        await browser.evaluate(f"{message}.querySelector('.apps').open = true")
        await browser.until(
            f"((view, list) => list.top >= view.top && list.bottom <= view.bottom)("
            "document.querySelector('.pane .view').getBoundingClientRect(),"
            f"{message}.querySelector('.apps').lastElementChild.getBoundingClientRect())"
        )
        await browser.evaluate(f"{message}.querySelector('.apps').open = false")

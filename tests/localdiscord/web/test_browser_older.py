"""How one comes to what was said long ago on the page, in a browser."""

from bot.localdiscord.payloads import listed, mapped
from bot.localdiscord.web import Page
from bot.localdiscord.web.shown import PAST
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser
from tests.localdiscord.web.tabs import channel, tab

FIRST = "document.querySelector('.pane .message .body').innerText"
OLDER = "document.querySelector('.pane .older')"


async def test_what_was_said_before_can_be_asked_for(scene: Scene, page: Page) -> None:
    """A page of it, until there is no more."""
    for number in range(PAST + 2):
        await scene.ann.say(scene.channel, f"message {number}")
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        first = mapped(listed(dan.world["messages"])[0])
        told = await dan.asks(act="before", channel=general, message=first["id"])
        contents = [mapped(message)["content"] for message in listed(told["messages"])]
        assert contents == ["message 0", "message 1"]
        first = mapped(listed(told["messages"])[0])
        told = await dan.asks(act="before", channel=general, message=first["id"])
        assert (told["messages"], told["more"]) == ([], False)


async def test_what_was_said_long_ago_comes_by_a_button(scene: Scene, browser: Browser) -> None:
    """What one reads stays where it is, and the button goes when there is nothing more."""
    for number in range(2 * PAST + 1):
        await scene.ann.say(scene.channel, f"message {number}")
    await browser.call("Page.reload")
    await browser.until(f"document.querySelectorAll('.pane .message').length >= {PAST}")
    for first in (1, 0):
        await browser.until(f"!{OLDER}.hidden")
        await browser.evaluate(f"{OLDER}.focus()")
        await browser.presses("Enter")
        await browser.until(f"{FIRST} == 'message {first}'")
    await browser.until(f"{OLDER}.hidden")
    focused = "document.activeElement.closest('.message') !== null"
    assert await browser.evaluate(focused)


async def test_a_short_talk_has_nothing_older(scene: Scene, browser: Browser) -> None:
    """There is no button then."""
    await scene.ann.say(scene.channel, "hello")
    await browser.reads("hello")
    assert await browser.evaluate(f"{OLDER}.hidden")

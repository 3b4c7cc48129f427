"""How what opens on the page is closed again, in a browser."""

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

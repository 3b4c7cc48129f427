"""Commands that are typed on the page as text, in a browser."""

import pytest

from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser


@pytest.mark.parametrize(
    "pieces", [["/ask Why @eve?"], list("/ask Why @eve?")], ids=["pasted", "typed"]
)
async def test_a_command_may_be_typed_straight_through(browser: Browser, pieces: list[str]) -> None:
    """What stands behind its name goes to its first option, pasted or typed."""
    for piece in pieces:
        await browser.types(piece)
    await browser.until("document.querySelector('.pane .fill') !== null")
    assert await browser.evaluate("document.activeElement.value") == "Why @eve?"
    await browser.presses("Enter")
    await browser.reads("Why @eve? in all: 42")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("/nosuch thing", "There is no command /nosuch."),
        ("/secret thing", "/secret takes no text."),
    ],
)
async def test_what_is_no_command_is_not_said(
    scene: Scene, browser: Browser, text: str, why: str
) -> None:
    """It stays in the line, to be mended; a path is no command."""
    await browser.types(text)
    await browser.presses("Enter")
    await browser.reads(why)
    line = "document.activeElement.value"
    assert await browser.evaluate(line) == text
    await browser.evaluate(f"{line} = ''")
    await browser.types("/etc/hosts")
    await browser.presses("Enter")
    await scene.discord.until(lambda: scene.channel.messages)
    assert [message.content for message in scene.channel.messages.values()] == ["/etc/hosts"]


async def test_a_command_without_options_is_used_by_its_name(browser: Browser) -> None:
    """With nothing but a space behind it, too."""
    await browser.types("/secret ")
    await browser.presses("Enter")
    await browser.reads("nobody else sees this")


async def test_a_key_of_an_input_method_is_its_own(scene: Scene, browser: Browser) -> None:
    """The Enter that ends a word of Japanese sends nothing, and picks nobody."""
    for begun in ("かな", "@"):
        whole = {"selectionStart": len(begun), "selectionEnd": len(begun)}
        await browser.call("Input.imeSetComposition", text=begun, **whole)
        await browser.until(f"document.activeElement.value === {begun!r}")
        await browser.presses("Enter")
        assert await browser.evaluate("document.activeElement.value.trim()") == begun
        await browser.call("Input.imeSetComposition", text="", selectionStart=0, selectionEnd=0)
        await browser.evaluate("document.activeElement.value = ''")
    await browser.types("もう")
    await browser.presses("Enter")
    await browser.reads("もう")
    assert [message.content for message in scene.channel.messages.values()] == ["もう"]

"""What somebody has begun to write on the page, in a browser, while they do something else."""

import pytest

from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

LINE = "document.querySelector('.pane textarea')"


async def look(browser: Browser, name: str) -> None:
    """Let dan look at a channel."""
    room = (
        "[...document.querySelector('.pane').querySelectorAll('.rooms button')]"
        f".find((each) => each.innerText == '# {name}')"
    )
    await browser.until(f"{room} !== undefined")
    await browser.evaluate(f"{room}.click()")
    await browser.reads(f"dan · #{name}")


async def test_a_draft_stays_in_its_channel(scene: Scene, browser: Browser) -> None:
    """It is not said elsewhere by mistake, and is there again when one comes back."""
    scene.guild.add_channel("later")
    await browser.types("for general")
    await look(browser, "later")
    assert await browser.evaluate(f"{LINE}.value") == ""
    await browser.types("for later")
    await look(browser, "general")
    assert await browser.evaluate(f"{LINE}.value") == "for general"
    await look(browser, "later")
    assert await browser.evaluate(f"{LINE}.value") == "for later"


@pytest.mark.parametrize("key", ["Escape", "Enter"], ids=["left", "sent"])
async def test_a_draft_outlives_an_edit(scene: Scene, browser: Browser, key: str) -> None:
    """Be it left or sent."""
    await browser.types("hello")
    await browser.presses("Enter")
    await scene.discord.until(lambda: scene.channel.messages)
    await browser.until("document.querySelector('.pane [title=\"Edit (e)\"]') !== null")
    await browser.types("a draft")
    await browser.evaluate("document.querySelector('.pane [title=\"Edit (e)\"]').click()")
    assert await browser.evaluate(f"{LINE}.value") == "hello"
    await browser.presses(key)
    await browser.until(f"{LINE}.value == 'a draft'")
    assert [message.content for message in scene.channel.messages.values()] == ["hello"]


async def test_nothing_is_no_message(browser: Browser) -> None:
    """Whoever takes all words out of theirs is told how it is deleted."""
    await browser.types("hello")
    await browser.presses("Enter")
    await browser.until("document.querySelector('.pane [title=\"Edit (e)\"]') !== null")
    await browser.evaluate("document.querySelector('.pane [title=\"Edit (e)\"]').click()")
    await browser.evaluate(f"{LINE}.value = ' '")
    await browser.presses("Enter")
    await browser.reads("Nothing is left of it. ✕ on the message deletes it, Escape leaves it be.")

"""The page in a browser while the place is away, and when it has come back."""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack

import pytest
import yarl

from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

LINE = "document.querySelector('.pane textarea')"
HERE = "document.querySelector('.rooms button[aria-current]')"


@pytest.fixture
async def standing() -> AsyncGenerator[AsyncExitStack]:
    """What holds a page up until a test lets it go."""
    async with AsyncExitStack() as stack:
        yield stack


async def test_what_was_typed_waits_for_the_place(
    scene: Scene, standing: AsyncExitStack, chromium: str
) -> None:
    """Nothing of it is lost; a channel that is gone meanwhile gives way to one that is there."""
    page = await standing.enter_async_context(Page.open(scene.discord, scene.guild))
    port = yarl.URL(page.url).port or 0
    async with Browser.open(chromium, f"{page.url}#dan") as browser:
        await browser.until(f"{HERE}?.innerText.includes('general')")
        await browser.evaluate(f"{LINE}.focus()")
        await browser.types("wait for me")
        await standing.aclose()
        await browser.reads("The place is gone; looking for it again …")
        await browser.presses("Enter")
        await browser.until(f"{LINE}.value == 'wait for me'")
        later = scene.guild.add_channel("later")
        scene.guild.remove_channel(scene.channel)
        async with Page.open(scene.discord, scene.guild, port=port):
            await browser.until(f"{HERE}?.innerText.includes('later')")
            assert "looking for it" not in str(await browser.evaluate("document.body.innerText"))
            await browser.presses("Enter")
            await browser.until("document.querySelector('.message .body') !== null")
        assert [message.content for message in later.messages.values()] == ["wait for me"]


async def test_whoever_leaves_meanwhile_does_not_come_back(
    scene: Scene, standing: AsyncExitStack, chromium: str
) -> None:
    """The others do, by themselves."""
    page = await standing.enter_async_context(Page.open(scene.discord, scene.guild))
    port = yarl.URL(page.url).port or 0
    async with Browser.open(chromium, f"{page.url}#dan,eve") as browser:
        await browser.until("document.querySelectorAll('.rooms button[aria-current]').length == 2")
        await standing.aclose()
        await browser.until("document.querySelectorAll('.pane.away').length == 2")
        await browser.evaluate("document.querySelector('.pane > header button').click()")
        later = scene.discord.world.add_guild("Later")
        async with Page.open(scene.discord, later, port=port):
            await browser.until("document.querySelector('.rooms').innerText.includes('Later')")
    names = [member.user.name for member in later.members.values()]
    assert ("eve" in names, "dan" in names) == (True, False)

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


async def test_a_command_that_is_half_filled_in_waits_for_the_place(
    scene: Scene, standing: AsyncExitStack, chromium: str
) -> None:
    """And is used in the channel that is there then."""
    page = await standing.enter_async_context(Page.open(scene.discord, scene.guild))
    port = yarl.URL(page.url).port or 0
    async with Browser.open(chromium, f"{page.url}#dan") as browser:
        await browser.until(f"{HERE}?.innerText.includes('general')")
        await browser.evaluate(f"{LINE}.focus()")
        await browser.types("/ask Why")
        await browser.until("document.querySelector('.fill') !== null")
        await standing.aclose()
        await browser.reads("The place is gone; looking for it again …")
        scene.guild.add_channel("later")
        scene.guild.remove_channel(scene.channel)
        async with Page.open(scene.discord, scene.guild, port=port):
            await browser.until(f"{HERE}?.innerText.includes('later')")
            assert await browser.evaluate("document.activeElement.value") == "Why"
            await browser.presses("Enter")
            await browser.reads("Why in all: 42")


async def test_no_fault_is_told_of_where_there_is_no_place(
    scene: Scene, standing: AsyncExitStack, chromium: str
) -> None:
    """It did not happen."""
    page = await standing.enter_async_context(Page.open(scene.discord, scene.guild))
    async with Browser.open(chromium, f"{page.url}#dan") as browser:
        await browser.until("document.querySelector('.faults ul button') !== null")
        await standing.aclose()
        await browser.evaluate("document.querySelector('.faults ul button').click()")
        said = "document.getElementById('said').innerText"
        await browser.until(f"{said} == 'The place is gone; nothing has gone wrong.'")

"""The panel of a server's settings: who finds it, and what its form takes."""

import pytest

from bot.localdiscord.people import InvocationError
from bot.surfaces.discord.panels.settings_panel import LONGEST_NUMBER
from tests.surfaces.discord.server import Opening


async def test_settings_are_for_those_who_manage_the_server(open_server: Opening) -> None:
    """Others do not find the command."""
    server = await open_server()
    boss = server.manager()
    found = [
        {command.name for command in person.offered(server.channel)}
        for person in (boss, server.ann)
    ]
    assert ["settings" in names for names in found] == [True, False]


async def test_limits_are_whole_numbers(open_server: Opening) -> None:
    """Who fills in anything else is told so, and nothing changes; nothing filled in is no limit."""
    server = await open_server()
    boss = server.manager()
    panel = await server.panel(boss)
    opened = await boss.press(panel, "Limits …")
    await server.discord.until(lambda: opened.modal)
    told = await boss.reply_to(await boss.submit(opened, minute="ten", day="5"))
    assert "only whole numbers" in told.content
    assert told.ephemeral
    panel = await server.panel(boss)
    assert "any number in a minute, any number in a day" in panel.content


async def test_no_limit_is_too_long_for_the_panel(open_server: Opening) -> None:
    """The form takes no more digits than the panel has room for, which opens again afterwards."""
    server = await open_server()
    boss = server.manager()
    panel = await server.panel(boss)
    opened = await boss.press(panel, "Limits …")
    await server.discord.until(lambda: opened.modal or None)
    with pytest.raises(InvocationError, match="characters"):
        await boss.submit(opened, minute="9" * (LONGEST_NUMBER + 1), day="5")
    await boss.submit(opened, minute="9" * LONGEST_NUMBER, day="9" * LONGEST_NUMBER)
    await server.discord.until(lambda: "9999" in panel.content or None)
    panel = await server.panel(boss)
    assert "9999" in panel.content

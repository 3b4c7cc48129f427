"""The panel of a server's settings: who finds it, and what its form takes."""

import pytest

from bot.localdiscord.people import InvocationError
from bot.surfaces.discord.panels.wishes import LONGEST_NUMBER
from bot.surfaces.discord.rules.policy import Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.surfaces.discord.server import Opening

CHANNELS = "Answer only in these channels"


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
    assert "enter whole numbers" in told.content
    assert told.ephemeral
    panel = await server.panel(boss)
    assert "any number a minute, any number a day" in panel.content


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


async def test_nobody_overwrites_what_they_have_not_seen(open_server: Opening) -> None:
    """Of two who choose channels in panels of before, the second is told, and may choose again."""
    server = await open_server()
    boss = server.manager()
    other = server.guild.add_channel("other")
    mine, theirs = [await server.panel(boss) for _ in range(2)]
    await boss.choose(theirs, server.channel, menu=CHANNELS)
    await server.discord.until(lambda: f"Where: <#{server.channel.id}>" in theirs.content)
    await boss.choose(mine, other, menu=CHANNELS)
    await server.discord.until(lambda: f"Where: <#{server.channel.id}>" in mine.content)
    assert "Somebody else changed where I answer in the meantime." in mine.content
    await boss.choose(mine, other, menu=CHANNELS)
    await server.discord.until(lambda: f"Where: <#{other.id}>" in mine.content)
    assert "in the meantime" not in mine.content


async def test_what_somebody_else_changed_meanwhile_is_told(open_server: Opening) -> None:
    """It stays, beside what was chosen; the next time it is known and not told again."""
    server = await open_server()
    boss = server.manager()
    mine, theirs = [await server.panel(boss) for _ in range(2)]
    await boss.choose(theirs, server.channel, menu=CHANNELS)
    await server.discord.until(lambda: "Where: <#" in theirs.content)
    await boss.press(theirs, "Private: off")
    await server.discord.until(
        lambda: "Only the person who asked sees the answer" in theirs.content
    )
    await boss.press(mine, "Threads: off")
    await server.discord.until(lambda: "gets its own thread" in mine.content)
    assert f"Where: <#{server.channel.id}>" in mine.content
    assert "by somebody else in the meantime: where I answer, private answers." in mine.content
    await boss.press(mine, "Threads: on")
    await server.discord.until(lambda: "appear where the question was asked" in mine.content)
    assert "in the meantime" not in mine.content


async def test_limits_that_somebody_else_set_meanwhile_stay(open_server: Opening) -> None:
    """A form that was opened before is no reason to undo them."""
    server = await open_server()
    boss = server.manager()
    panel = await server.panel(boss)
    opened = await boss.press(panel, "Limits …")
    await server.discord.until(lambda: opened.modal or None)
    await server.wants(ServerSettings(person=Quota(5, 0)))
    await boss.submit(opened, minute="", day="20")
    await server.discord.until(lambda: "5 a minute, any number a day" in panel.content)
    assert "Somebody else changed the limits in the meantime." in panel.content

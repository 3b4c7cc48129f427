"""A server's settings, where several bots share one log."""

from bot.localdiscord.people import Person
from bot.surfaces.discord.rules.servers import FRESH, Servers, ServerSettings
from tests.fakes import ToldClock
from tests.surfaces.discord.server import Opening, Server


def manager(server: Server) -> Person:
    """Return ann, who manages the server from now on."""
    assert server.channel.guild is not None
    server.channel.guild.owner = server.ann.user
    return server.ann


async def changed_elsewhere(server: Server, settings: ServerSettings) -> None:
    """Let another bot on the same log be told how it is to be from now on."""
    assert server.channel.guild is not None
    elsewhere = Servers(server.service.conversations.log)
    await elsewhere.change(server.channel.guild.id, settings)


async def test_what_another_bot_was_told_soon_holds_for_this_one(open_server: Opening) -> None:
    """Nothing has to be started anew."""
    server, clock = await open_server(), ToldClock()
    server.service.servers = Servers(server.service.conversations.log, clock)
    before = await server.ann.slash(server.channel, "ask", question="Sora?")
    assert not (await server.ann.reply_to(before)).ephemeral
    await changed_elsewhere(server, ServerSettings(private=True))
    clock.seconds += FRESH + 1
    after = await server.ann.slash(server.channel, "ask", question="Sora?")
    assert (await server.ann.reply_to(after)).ephemeral


async def test_a_press_undoes_nothing_that_another_bot_was_told_just_now(
    open_server: Opening,
) -> None:
    """Of several bots any may take the next press; each changes what was pressed alone."""
    server = await open_server()
    boss = manager(server)
    panel = await boss.reply_to(await boss.slash(server.channel, "settings"))
    await changed_elsewhere(server, ServerSettings(private=True))
    await boss.press(panel, "Threads: off")
    await server.discord.until(lambda: "a thread of its own" in panel.content or None)
    assert "to their askers alone" in panel.content

"""Where the bot answers, and where it sends those who ask elsewhere."""

import pytest

from bot.localdiscord.world.permissions import Overwrite, Permissions
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.surfaces.discord.server import Opening
from tests.surfaces.discord.turns.asking import asks, private_word


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_only_the_chosen_channels_are_answered_in(open_server: Opening, way: str) -> None:
    """Elsewhere the asker is told where to go; the choice outlives a restart."""
    server = await open_server()
    other = server.guild.add_channel("ask-here")
    boss = server.manager()
    panel = await server.panel(boss)
    assert "every channel" in panel.content
    await boss.choose(panel, other, menu="Answer only in these channels")
    await server.discord.until(lambda: f"<#{other.id}>" in panel.content)
    await server.leave()
    await server.come_back()
    assert f"<#{other.id}>" in await private_word(server, await asks(server, way))


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_only_the_chosen_channels_that_the_asker_sees_are_named(
    open_server: Opening, way: str
) -> None:
    """Who is sent away finds the others neither on the server nor by the bot's word."""
    server = await open_server()
    hidden, other = server.guild.add_channel("staff"), server.guild.add_channel("ask-here")
    hidden.overwrites = (Overwrite(server.guild.id, deny=Permissions.VIEW_CHANNEL),)
    bot = server.discord.bot.id
    hidden.overwrites += (Overwrite(bot, allow=Permissions.VIEW_CHANNEL, member=True),)
    server.guild.tell_changed(hidden)
    gone = server.guild.add_channel("gone")
    await server.wants(ServerSettings(channels=frozenset({hidden.id, other.id, gone.id})))
    server.guild.remove_channel(gone)
    word = await private_word(server, await asks(server, way))
    assert f"please ask me in <#{other.id}>." in word


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_where_every_chosen_channel_is_gone_the_asker_reads_who_can_help(
    open_server: Opening, way: str
) -> None:
    """Nobody is sent to a channel that is not there."""
    server = await open_server()
    gone = server.guild.add_channel("gone")
    await server.wants(ServerSettings(channels=frozenset({gone.id})))
    server.guild.remove_channel(gone)
    word = await private_word(server, await asks(server, way))
    assert "you can see none of them" in word
    assert "The people who manage the server can change that" in word
    assert "<#" not in word.removeprefix(f"You asked me in <#{server.channel.id}>.")


@pytest.mark.parametrize("chosen", ["channel", "thread"])
async def test_a_thread_is_open_with_its_channel_or_by_itself(
    open_server: Opening, chosen: str
) -> None:
    """Whichever of them was chosen."""
    server = await open_server()
    thread = await server.ann.open_thread(server.channel, "talk")
    place = server.channel if chosen == "channel" else thread
    await server.wants(ServerSettings(channels=frozenset({place.id})))
    said = await server.ann.say(thread, server.mention("what did he say about Sora?"))
    assert "41:02" in (await server.ann.reply_to(said)).content


@pytest.mark.parametrize("direct", [True, False])
async def test_a_channel_that_is_closed_to_the_bot_stays_quiet(
    open_server: Opening, caplog: pytest.LogCaptureFixture, *, direct: bool
) -> None:
    """Whoever asks there often is told once, directly, and to where it was; else not at all.

    The bot's own log is as quiet.
    """
    server = await open_server()
    other = server.guild.add_channel("ask-here")
    settings = ServerSettings(channels=frozenset({other.id}))
    await server.wants(settings)
    server.ann.user.accepts_direct_messages = direct
    for _ in range(3):
        await server.ask("Sora?")
        await server.settled()
    bob = server.bob()
    await bob.reply_to(await bob.say_directly("hi"))
    await server.settled()
    assert {message.author for message in server.ann.sees(server.channel)} == {server.ann.user}
    told = [message.content for message in server.ann.sees(server.ann.direct_channel)]
    assert len(told) == int(direct)
    assert caplog.text.count(": channel") == 1
    for word in told:
        assert word.startswith(f"You asked me in <#{server.channel.id}>. ")
        assert f"ask me in <#{other.id}>" in word

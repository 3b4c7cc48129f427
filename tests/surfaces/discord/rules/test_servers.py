"""A server's settings, where several bots share one log, and where it cannot be read in time."""

import asyncio
from dataclasses import replace

import pytest

from bot.conversations.log import Log
from bot.grounding.persona.errors import PromptsError
from bot.localdiscord.people import Person
from bot.localdiscord.world.components import buttons_of
from bot.localdiscord.world.messages import Message
from bot.surfaces.discord.connection.checks import unfit
from bot.surfaces.discord.rules import servers
from bot.surfaces.discord.rules.servers import FRESH, NAME, Servers, ServerSettings
from tests.conversations.late import late
from tests.conversations.lost import log_without
from tests.fakes import ToldClock
from tests.surfaces.discord.server import Opening, Server

LONGEST_TO_ACKNOWLEDGE = 3.0


async def changed_elsewhere(server: Server, settings: ServerSettings) -> None:
    """Let another bot on the same log be told how it is to be from now on."""
    assert server.channel.guild is not None
    elsewhere = Servers(server.service.log)
    await elsewhere.change(server.channel.guild.id, lambda _: settings)


async def test_what_another_bot_was_told_soon_holds_for_this_one(open_server: Opening) -> None:
    """Nothing has to be started anew."""
    server, clock = await open_server(), ToldClock()
    server.service.servers = Servers(server.service.log, clock)
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
    boss = server.manager()
    panel = await server.panel(boss)
    await changed_elsewhere(server, ServerSettings(private=True))
    await boss.press(panel, "Threads: off")
    await server.discord.until(lambda: "gets its own thread" in panel.content or None)
    assert "Only the person who asked sees the answer" in panel.content


@pytest.mark.parametrize("button", ["Threads", "Private"])
async def test_a_button_does_what_it_says_though_somebody_was_quicker(
    open_server: Opening, button: str
) -> None:
    """Of two who switch on what both of them see off, the second does not switch it off."""
    server = await open_server()
    boss = server.manager()
    panels = [await server.panel(boss) for _ in range(2)]
    for panel in panels:
        await pressed(server, boss, panel, f"{button}: off", f"{button}: on")
    await pressed(server, boss, panel, f"{button}: on", f"{button}: off")


async def pressed(server: Server, boss: Person, panel: Message, button: str, then: str) -> None:
    """Let a manager press a button, and wait for the one that stands there then."""
    await boss.press(panel, button)
    await server.discord.until(lambda: then in [b["label"] for b in buttons_of(panel.components)])


async def asks(server: Server, way: str) -> str:
    """Let ann ask by a mention or by a command, and return what she reads."""
    if way == "mention":
        return (await server.ann.reply_to(await server.ask())).content
    used = await server.ann.slash(server.channel, "ask", question="Sora?")
    told = await server.ann.reply_to(used)
    assert told.ephemeral
    return told.content


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_nobody_waits_for_a_log_that_is_late(open_server: Opening, way: str) -> None:
    """Whoever asks is told that nothing can be kept before Discord gives a command up."""
    server = await open_server()
    log = server.service.log
    server.keep_in(log)
    async with late(log):
        assert "I can't save anything" in await asks(server, way)
        await server.settled()


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_nobody_is_answered_where_the_settings_could_forbid_it(
    open_server: Opening, way: str
) -> None:
    """While they cannot be read, the bot does not take it that everybody may ask everywhere."""
    server = await open_server()
    async with log_without("settings") as lost:
        server.keep_in(lost)
        assert "I can't save anything" in await asks(server, way)
        await server.settled()


async def test_a_log_that_is_late_lets_no_unfit_bot_speak(
    open_server: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the persona that a server has chosen can speak is looked at however long it takes."""
    monkeypatch.setattr(servers, "PATIENCE", 0.01)
    server = await open_server()
    await server.started()
    log, why = server.service.log, PromptsError("The guest cannot speak.")
    await changed_elsewhere(server, ServerSettings(persona="guest"))
    server.app.cast.broken["guest"] = why
    server.service.servers = Servers(log)
    async with late(log):
        looking = asyncio.create_task(unfit(server.client, server.service))
        await asyncio.sleep(0.1)
    assert await looking is why


async def test_settings_hold_on_while_the_log_is_late(open_server: Opening) -> None:
    """An answer that goes to its asker alone is begun in time, and still goes to them alone."""
    server, clock = await open_server(), ToldClock()
    log = server.service.log
    servers = server.service.servers = Servers(log, clock)
    await servers.change(server.guild.id, lambda now: replace(now, private=True))
    clock.seconds += FRESH + 1
    async with late(log):
        used = await server.ann.slash(server.channel, "ask", question="Sora?")
        assert await server.ann.acknowledgement(used) < LONGEST_TO_ACKNOWLEDGE
    reply = await server.ann.reply_to(used)
    assert reply.ephemeral
    assert "41:02" in reply.content


async def test_what_was_read_before_a_change_does_not_undo_it(
    open_server: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log on another machine may tell a change to be kept before it tells what stood there."""
    server = await open_server()
    servers, guild = Servers(server.service.log), server.guild.id
    read, told = asyncio.Event(), asyncio.Event()
    setting = Log.setting

    async def told_late(log: Log, name: str, where: str = "") -> str | None:
        kept = await setting(log, name, where)
        if not read.is_set():
            read.set()
            await told.wait()
        return kept

    monkeypatch.setattr(Log, "setting", told_late)
    reading = asyncio.create_task(servers.newest(guild))
    await read.wait()
    await servers.change(guild, lambda before: replace(before, private=True))
    told.set()
    await reading
    assert servers.known(guild) == ServerSettings(private=True)


async def test_what_another_version_settled_besides_is_passed_over(open_server: Opening) -> None:
    """Settings that were kept with a field more, such as `closed` once was, are read as before."""
    server = await open_server()
    log = server.service.log
    await log.set(NAME, '{"private": true, "closed": false}', "1")
    assert await Servers(log).newest(1) == ServerSettings(private=True)


async def test_of_two_bots_at_once_neither_undoes_what_the_other_keeps(
    open_server: Opening,
) -> None:
    """What another one writes between a reading and the writing is read anew."""
    server = await open_server()
    log = server.service.log
    bots = [Servers(log) for _ in range(2)]
    await asyncio.gather(
        bots[0].change(1, lambda now: replace(now, threads=True)),
        bots[1].change(1, lambda now: replace(now, private=True)),
    )
    assert await Servers(log).newest(1) == ServerSettings(threads=True, private=True)

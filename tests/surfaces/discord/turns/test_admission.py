"""Who may ask where, and how much; who may not is told so alone, and what to do."""

from dataclasses import replace

import pytest

from bot.conversations.quotas import DAY
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.localdiscord.world.permissions import Permissions
from bot.surfaces.discord.rules.policy import Pauses, Policy, Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.refusals import Refusals
from tests.fakes import ToldClock
from tests.surfaces.discord.server import Opening
from tests.surfaces.discord.turns.asking import asks, private_word

ONCE = Policy(person=Quota(a_day=1))
SEND = "POST /channels/{channel_id}/messages"


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_who_has_asked_enough_is_told_when_to_come_back(
    open_server: Opening, way: str
) -> None:
    """In private, with a reference; a restart changes nothing, and nothing is kept of it."""
    server = await open_server(policy=ONCE)
    await server.ann.reply_to(await asks(server, way))
    await server.leave()
    await server.come_back()
    word = await private_word(server, await asks(server, way))
    assert "come back in" in word
    assert "Reference: r" in word
    assert len(server.questions()) == 1


async def test_who_could_not_be_told_is_told_the_next_time(open_server: Opening) -> None:
    """A word that was lost is not taken for said."""
    server = await open_server(policy=replace(ONCE, pauses=Pauses(again=())))
    await server.ann.reply_to(await server.ask())
    server.discord.api.faults.fail(SEND, 503)
    await server.ask()
    await server.settled()
    await server.ask()
    assert "come back in" in await server.direct_word()


async def test_the_next_day_everybody_may_ask_again(
    open_server: Opening,
) -> None:
    """Who has asked enough reads for how long that holds, and not a minute longer."""
    server, clock = await open_server(policy=ONCE), ToldClock(20.5 * DAY)
    log = server.service.log
    assert isinstance(log, SQLiteLog)
    server.keep_in(replace(log, now=clock))
    for _ in range(2):
        assert "41:02" in (await server.ann.reply_to(await asks(server, "command"))).content
        await server.settled()
        word = await private_word(server, await asks(server, "command"))
        assert "come back in 12 hours" in word
        clock.seconds += DAY / 2 - 1
        assert "come back in 1 second" in await private_word(server, await asks(server, "command"))
        clock.seconds += DAY / 2 + 1


async def test_a_server_has_its_limit_too(open_server: Opening) -> None:
    """All on it together."""
    server = await open_server(policy=Policy(server=Quota(a_minute=1)))
    await server.ann.reply_to(await asks(server, "command"))
    assert "The server has reached" in await private_word(server, await asks(server, "command"))


async def test_who_takes_no_direct_messages_reads_it_where_they_asked(
    open_server: Opening,
) -> None:
    """Nobody is left without a word."""
    server = await open_server(policy=ONCE)
    await server.ann.reply_to(await asks(server, "mention"))
    server.ann.user.accepts_direct_messages = False
    asked = await server.ask("Sora?")
    assert "come back in" in (await server.ann.reply_to(asked)).content


async def test_who_asks_on_is_told_once_in_the_time_that_it_stands_for(
    open_server: Opening,
) -> None:
    """A troll cannot let the bot write to them without end; afterwards there is a word again."""
    server, clock, since = await open_server(policy=ONCE), ToldClock(20.5 * DAY), ToldClock()
    log = server.service.log
    assert isinstance(log, SQLiteLog)
    server.keep_in(replace(log, now=clock))
    server.service.refusals = Refusals(since)
    await server.ann.reply_to(await server.ask())
    for seconds, told in ((0, 1), (1, 1), (DAY / 2 - 2, 1), (1, 2)):
        since.seconds += seconds
        await server.ask("Sora?")
        await server.ann.reply_to(await asks(server, "command"))
        await server.settled()
        assert len(server.ann.sees(server.ann.direct_channel)) == told


async def test_what_is_said_directly_names_where_it_was_asked(open_server: Opening) -> None:
    """A limit may be that of one server among many; whoever asked directly needs no reminder."""
    server = await open_server(policy=Policy(server=Quota(a_day=1)))
    await server.ann.reply_to(await server.ask())
    await server.ask("Sora?")
    word = await server.direct_word()
    assert word.startswith(f"You asked me in <#{server.channel.id}>. The server has")


async def test_only_the_chosen_roles_may_ask(open_server: Opening) -> None:
    """Who has none of them is told who can change that."""
    server = await open_server()
    role = server.guild.add_role("listeners")
    boss = server.manager()
    panel = await server.panel(boss)
    await boss.choose(panel, role, menu="Only these roles may ask")
    await server.discord.until(lambda: f"<@&{role.id}>" in panel.content)
    assert "only certain roles may ask" in await private_word(server, await asks(server, "command"))


@pytest.mark.parametrize("way", ["mention", "command"])
async def test_who_manages_a_server_may_ask_whatever_roles_it_takes(
    open_server: Opening, way: str
) -> None:
    """They see what they have settled, and can change it."""
    server = await open_server()
    manages = server.guild.add_role("staff", Permissions.MANAGE_GUILD)
    server.guild.add_member(server.ann.user, [manages])
    role = server.guild.add_role("listeners")
    chosen = ServerSettings(roles=frozenset({role.id}))
    await server.wants(chosen)
    assert "41:02" in (await server.ann.reply_to(await asks(server, way))).content


async def test_whoever_runs_the_bot_can_close_direct_messages(open_server: Opening) -> None:
    """Who writes one, or uses a command there, reads where to ask; what is theirs stays theirs."""
    server = await open_server(policy=Policy(direct_messages=False))
    refused = await server.ann.reply_to(await server.ann.say_directly("Sora?"))
    there = server.ann.direct_channel
    asked = await server.ann.slash(there, "ask", question="Sora?")
    for told in (refused, await server.ann.reply_to(asked)):
        assert "direct messages" in told.content
        assert "on the server" in told.content
    privacy = await server.ann.reply_to(await server.ann.slash(there, "privacy"))
    assert "I keep your questions" in privacy.content
    assert "41:02" in (await server.ann.reply_to(await asks(server, "mention"))).content


async def test_who_goes_on_writing_to_closed_direct_messages_is_told_once(
    open_server: Opening,
) -> None:
    """The same words again and again would be noise."""
    server = await open_server(policy=Policy(direct_messages=False))
    for _ in range(3):
        await server.ann.say_directly("Sora?")
    await server.ann.reply_to(await asks(server, "command"))
    await server.settled()
    written = server.ann.sees(server.ann.direct_channel)
    assert len([each for each in written if each.author is server.discord.bot]) == 1


async def test_who_manages_a_server_may_lower_the_limit_of_the_bot_and_not_lift_it(
    open_server: Opening,
) -> None:
    """The most that one person may ask is for whoever runs the bot to say; the panel tells it."""
    server = await open_server(policy=ONCE)
    lifted = ServerSettings(person=Quota(a_minute=2, a_day=9))
    await server.wants(lifted)
    boss = server.manager()
    panel = await server.panel(boss)
    assert "2 a minute, 1 a day" in panel.content
    await server.ann.reply_to(await asks(server, "command"))
    assert "come back in" in await private_word(server, await asks(server, "command"))


async def test_a_manager_makes_answers_private_and_sets_limits(open_server: Opening) -> None:
    """A button and a form change them at once."""
    server = await open_server()
    boss = server.manager()
    panel = await server.panel(boss)
    await boss.press(panel, "Private: off")
    await server.discord.until(lambda: "Only the person who asked sees the answer" in panel.content)
    opened = await boss.press(panel, "Limits …")
    await server.discord.until(lambda: opened.modal)
    await boss.submit(opened, minute="", day="1")
    await server.discord.until(lambda: ", 1 a day" in panel.content)
    await server.settled()
    reply = await server.ann.reply_to(
        await server.ann.slash(server.channel, "ask", question="Sora?")
    )
    assert reply.ephemeral
    assert "come back in" in await private_word(server, await asks(server, "command"))

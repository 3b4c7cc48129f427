"""Our own bot on a Discord that breaks: whatever happens, each question gets one answer."""

import asyncio
from collections.abc import Callable

import pytest

from bot.localdiscord import LocalDiscord
from bot.localdiscord.gateway.opcodes import Op
from bot.localdiscord.rest.faults import Faults
from tests.routes import SEND, SYNC, TYPE
from tests.surfaces.discord.server import Opening, Server

ANSWER = "From the interview"
COST = "Why does cost matter to Runway?"


@pytest.fixture
async def server(open_server: Opening) -> Server:
    """The bot, on a Discord with its usual limits."""
    return await open_server()


async def answers(server: Server) -> list[str]:
    """Return what the bot has said, once it is done."""
    await server.settled()
    said = server.ann.sees(server.channel)
    return [message.content for message in said if message.author is server.discord.bot]


def heard(server: Server, op: Op) -> int:
    """Return how often the gateway heard something of the bot."""
    return server.discord.gateway.received.count(op)


INTERRUPTIONS: dict[str, Callable[[LocalDiscord], None]] = {
    "asked to reconnect (op 7)": lambda place: place.gateway.reconnect(),
    "closed (1001)": lambda place: place.gateway.close(),
    "cut": lambda place: place.gateway.cut(),
    "to be resumed (op 9 true)": lambda place: place.gateway.invalidate(resumable=True),
}


@pytest.mark.parametrize("interrupt", INTERRUPTIONS.values(), ids=INTERRUPTIONS)
async def test_a_question_asked_while_the_gateway_is_gone_is_answered_once(
    server: Server, interrupt: Callable[[LocalDiscord], None]
) -> None:
    """The bot comes back to its session and answers what it missed."""
    interrupt(server.discord)
    await server.ann.reply_to(await server.ask())
    (answer,) = await answers(server)
    assert answer.startswith(ANSWER)
    assert (heard(server, Op.IDENTIFY), heard(server, Op.RESUME)) == (1, 1)


@pytest.mark.parametrize("resumes", [True, False])
async def test_a_lost_session_is_followed_by_a_new_one(server: Server, resumes: bool) -> None:
    """The bot identifies anew and answers; of its commands Discord is told nothing again."""
    server.discord.gateway.resumes = resumes
    if resumes:
        server.discord.gateway.invalidate(resumable=False)
    else:
        server.discord.gateway.close()
    await server.discord.until(lambda: heard(server, Op.IDENTIFY) == 2)
    await server.discord.bot_ready()
    await server.ann.reply_to(await server.ask())
    assert len(await answers(server)) == 1
    assert [each.route for each in server.discord.api.exchanges].count(SYNC) == 1


async def test_a_replayed_question_is_not_answered_again(server: Server) -> None:
    """The same event told three times gives one answer."""
    await server.answer_to(COST)
    server.discord.gateway.replay(20)
    server.discord.gateway.replay(20)
    await server.ann.reply_to(await server.ask())
    assert len(await answers(server)) == 2


async def test_questions_told_in_the_wrong_order_are_all_answered(server: Server) -> None:
    """Each question gets its own answer, whichever came first."""
    with server.discord.gateway.reordered():
        asked = [await server.ask(COST), await server.ask()]
    replies = [await server.ann.reply_to(question) for question in asked]
    await server.settled()
    assert "cost" in replies[0].content
    assert "Sora" in replies[1].content


FAULTS: dict[str, Callable[[Faults], None]] = {
    "429": lambda faults: faults.limit(SEND, 0.1),
    "429 everywhere": lambda faults: faults.limit(SEND, 0.1, scope="global"),
    "502": lambda faults: faults.fail(SEND, 502),
    "502 after the message was taken": lambda faults: faults.fail(SEND, 502, after=True),
    "slow": lambda faults: faults.slow(SEND, 0.7),
    "no typing": lambda faults: faults.fail(TYPE, 503, times=9),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_a_failing_request_still_gives_one_answer(
    server: Server, fault: Callable[[Faults], None]
) -> None:
    """Whether Discord refuses, fails or takes its time: one answer stands there in the end."""
    fault(server.discord.api.faults)
    await server.ann.reply_to(await server.ask())
    (answer,) = await answers(server)
    assert answer.startswith(ANSWER)


async def test_a_slow_gateway_only_takes_longer(server: Server) -> None:
    """An event that arrives late is answered late."""
    server.discord.gateway.latency = 0.2
    await server.ann.reply_to(await server.ask())
    assert len(await answers(server)) == 1


async def test_a_gateway_that_no_longer_acknowledges_is_left(server: Server) -> None:
    """A session that seems dead is left for a new connection, and nothing is lost."""
    server.client._connection.heartbeat_timeout = 0.1
    server.discord.gateway.heartbeat_interval = 0.05
    server.discord.gateway.reconnect()
    await server.discord.until(lambda: heard(server, Op.RESUME) == 1)
    server.discord.gateway.acknowledges_heartbeats = False
    await server.discord.until(lambda: heard(server, Op.RESUME) > 1)
    server.discord.gateway.acknowledges_heartbeats = True
    await server.ann.reply_to(await server.ask())
    assert len(await answers(server)) == 1


async def test_many_people_at_once_are_all_answered(server: Server) -> None:
    """At Discord's own limits, questions in different channels each get their answer."""
    people = [server.discord.add_person(f"p{n}", server.guild) for n in range(20)]
    rooms = [server.guild.add_channel(f"room-{n}") for n in range(20)]
    asked = [
        await person.say(room, server.mention(COST))
        for person, room in zip(people, rooms, strict=True)
    ]
    replies = await asyncio.gather(
        *(person.reply_to(question) for person, question in zip(people, asked, strict=True))
    )
    await server.settled()
    assert all(reply.content.startswith(ANSWER) for reply in replies)

"""Our own bot on a Discord that breaks: whatever happens, each question gets one answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from bot.app import open_app
from bot.conversations.location import IN_MEMORY
from bot.localdiscord import LocalDiscord
from bot.localdiscord.gateway.opcodes import Op
from bot.localdiscord.rest.faults import Faults
from bot.settings import Settings
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.connection.errors import DiscordError
from bot.surfaces.discord.connection.presence import stay
from tests.localdiscord.aiming import aimed_at
from tests.localdiscord.stage import Stage
from tests.surfaces.discord.watched import WatchedDiscord

SEND = "POST /channels/{channel_id}/messages"
TYPE = "POST /channels/{channel_id}/typing"
SYNC = "PUT /applications/{application_id}/commands"
ANSWER = "From the interview"


INTERRUPTIONS: dict[str, Callable[[LocalDiscord], None]] = {
    "asked to reconnect (op 7)": lambda place: place.gateway.reconnect(),
    "closed (1001)": lambda place: place.gateway.close(),
    "cut": lambda place: place.gateway.cut(),
    "to be resumed (op 9 true)": lambda place: place.gateway.invalidate(resumable=True),
}


@pytest.mark.parametrize("interrupt", INTERRUPTIONS.values(), ids=INTERRUPTIONS)
async def test_a_question_asked_while_the_gateway_is_gone_is_answered_once(
    stage: Stage, interrupt: Callable[[LocalDiscord], None]
) -> None:
    """The bot comes back to its session and answers what it missed."""
    interrupt(stage.discord)
    await stage.ann.reply_to(await stage.ask())
    (answer,) = await stage.answers()
    assert answer.startswith(ANSWER)
    assert (stage.heard(Op.IDENTIFY), stage.heard(Op.RESUME)) == (1, 1)


@pytest.mark.parametrize("resumes", [True, False])
async def test_a_lost_session_is_followed_by_a_new_one(stage: Stage, resumes: bool) -> None:
    """The bot identifies anew and answers; of its commands Discord is told nothing again."""
    stage.discord.gateway.resumes = resumes
    if resumes:
        stage.discord.gateway.invalidate(resumable=False)
    else:
        stage.discord.gateway.close()
    await stage.discord.until(lambda: stage.heard(Op.IDENTIFY) == 2)
    await stage.discord.bot_ready()
    await stage.ann.reply_to(await stage.ask())
    assert len(await stage.answers()) == 1
    assert [each.route for each in stage.discord.api.exchanges].count(SYNC) == 1


async def test_a_replayed_question_is_not_answered_again(stage: Stage) -> None:
    """The same event told three times gives one answer."""
    await stage.ann.reply_to(await stage.ask())
    await stage.client.settled()
    stage.discord.gateway.replay(20)
    stage.discord.gateway.replay(20)
    await stage.ann.reply_to(await stage.ask("what did he say about Sora?"))
    assert len(await stage.answers()) == 2


async def test_questions_told_in_the_wrong_order_are_all_answered(stage: Stage) -> None:
    """Each question gets its own answer, whichever came first."""
    with stage.discord.gateway.reordered():
        asked = [await stage.ask(), await stage.ask("what did he say about Sora?")]
    answers = [await stage.ann.reply_to(question) for question in asked]
    await stage.client.settled()
    assert "cost" in answers[0].content
    assert "Sora" in answers[1].content


FAULTS: dict[str, Callable[[Faults], None]] = {
    "429": lambda faults: faults.limit(SEND, 0.1),
    "429 everywhere": lambda faults: faults.limit(SEND, 0.1, scope="global"),
    "502": lambda faults: faults.fail(SEND, 502),
    "502 after the message was taken": lambda faults: faults.fail(SEND, 502, after=True),
    "504 after the message was taken": lambda faults: faults.fail(SEND, 504, after=True),
    "slow": lambda faults: faults.slow(SEND, 0.7),
    "no typing": lambda faults: faults.fail(TYPE, 503, times=9),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_a_failing_request_still_gives_one_answer(
    stage: Stage, fault: Callable[[Faults], None]
) -> None:
    """Whether Discord refuses, fails or takes its time: one answer stands there in the end."""
    fault(stage.discord.api.faults)
    await stage.ann.reply_to(await stage.ask())
    (answer,) = await stage.answers()
    assert answer.startswith(ANSWER)


async def test_a_slow_gateway_only_takes_longer(stage: Stage) -> None:
    """An event that arrives late is answered late."""
    stage.discord.gateway.latency = 0.2
    await stage.ann.reply_to(await stage.ask())
    assert len(await stage.answers()) == 1


async def test_a_gateway_that_no_longer_acknowledges_is_left(stage: Stage) -> None:
    """A session that seems dead is left for a new connection, and nothing is lost."""
    stage.client._connection.heartbeat_timeout = 0.1
    stage.discord.gateway.heartbeat_interval = 0.05
    stage.discord.gateway.reconnect()
    await stage.discord.until(lambda: stage.heard(Op.RESUME) == 1)
    stage.discord.gateway.acknowledges_heartbeats = False
    await stage.discord.until(lambda: stage.heard(Op.RESUME) > 1)
    stage.discord.gateway.acknowledges_heartbeats = True
    await stage.ann.reply_to(await stage.ask())
    assert len(await stage.answers()) == 1


async def test_a_bad_token_is_told_in_a_sentence() -> None:
    """Nobody has to read a traceback to learn that the token is wrong."""
    async with WatchedDiscord() as place, open_app(Settings(), IN_MEMORY) as app:
        with aimed_at(place), pytest.raises(DiscordError, match="does not accept DISCORD_TOKEN"):
            await stay(PersonaClient(app), "wrong")


async def test_many_people_at_once_are_all_answered(stage: Stage) -> None:
    """At Discord's own limits, questions in different channels each get their answer."""
    guild = stage.channel.guild
    people = [stage.discord.add_person(f"p{n}", guild) for n in range(20)]
    rooms = [guild.add_channel(f"room-{n}") for n in range(20)]
    mention = stage.discord.bot.mention
    asked = [
        await person.say(room, f"{mention} Why does cost matter to Runway?")
        for person, room in zip(people, rooms, strict=True)
    ]
    replies = await asyncio.gather(
        *(person.reply_to(question) for person, question in zip(people, asked, strict=True))
    )
    await stage.client.settled()
    assert all(reply.content.startswith(ANSWER) for reply in replies)

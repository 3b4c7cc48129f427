"""Bots on one database answer each event once, and take over from one that is gone."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest

from bot.answering.answer import Answered, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Claimed, Pending
from bot.conversations.location import Address
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.conversations.quotas import MINUTE, Limit, Refused
from tests.conversations.postgres.other_bot import OtherBot, asked, claim
from tests.conversations.postgres.outside import somebody_else, waiting
from tests.conversations.talk import exchanged, sought


@pytest.fixture
async def bots(address: Address) -> AsyncGenerator[tuple[PostgresLog, PostgresLog]]:
    """Two bots, each with connections of its own."""
    async with PostgresLog.open(address) as one, PostgresLog.open(address) as two:
        yield one, two


async def taken_over(log: PostgresLog, number: int) -> list[Pending]:
    """Wait until so many questions are a bot's to answer."""
    pending: list[Pending] = []
    while len(pending) < number:
        pending += await log.pending("discord")
    return pending


async def test_two_processes_answer_each_event_once(address: Address) -> None:
    """Of two hundred events that both hear, each is one bot's, and none is nobody's."""
    events = [str(event) for event in range(200)]
    async with PostgresLog.open(address) as log, OtherBot.open(address) as other:
        other.tell(*reversed(events))
        ours = await claim(log, events)
        theirs = await other.says()
        assert isinstance(theirs, list)
        assert sorted(ours + theirs) == sorted(events)
        assert await log.claim(asked("7")) is None


async def test_what_another_bot_answers_is_left_to_it(
    bots: tuple[PostgresLog, PostgresLog],
) -> None:
    """However young or old it is, it is not taken for one that was left behind."""
    one, two = bots
    await claim(one, ["1", "2"])
    assert await two.pending("discord") == ()
    own = {pending.place for pending in await one.pending("discord")}
    assert own == {"place 1", "place 2"}


async def test_what_a_killed_bot_left_is_taken_over(address: Address) -> None:
    """As soon as PostgreSQL sees its connections end; nobody waits for a lease to run out."""
    async with PostgresLog.open(address) as log, OtherBot.open(address) as other:
        other.tell("1", "2", "3")
        await other.says()
        assert await log.pending("discord") == ()
        other.process.kill()
        left = await taken_over(log, 3)
        assert sorted(pending.text for pending in left) == ["Sora 1?", "Sora 2?", "Sora 3?"]


async def test_a_claim_that_is_cut_in_the_middle_is_free_for_the_next(address: Address) -> None:
    """A bot that is killed before its question is kept has answered nothing, and holds nothing."""
    async with PostgresLog.open(address) as log, OtherBot.open(address) as other:
        async with somebody_else(address) as blocker, blocker.transaction():
            await blocker.execute("LOCK TABLE questions IN SHARE MODE")
            other.tell("1")
            await waiting(blocker)
            other.process.kill()
            await other.process.wait()
            claiming = asyncio.create_task(claim(log, ["1"]))
            await asyncio.sleep(0)
        assert await claiming == ["1"]
        assert [pending.text for pending in await log.pending("discord")] == ["Sora 1?"]


async def test_bots_that_start_together_divide_what_was_left(address: Address) -> None:
    """No question is answered by two of them."""
    async with PostgresLog.open(address) as gone:
        await claim(gone, [str(event) for event in range(30)])
    async with AsyncExitStack() as stack:
        logs = [await stack.enter_async_context(PostgresLog.open(address)) for _ in range(3)]
        found = await asyncio.gather(*(log.pending("discord") for log in logs))
    assert sorted(len(pending) for pending in found) == [0, 0, 30]


async def test_a_limit_holds_for_all_bots_together(
    bots: tuple[PostgresLog, PostgresLog],
) -> None:
    """Questions that come at once are counted one by one; what is refused leaves nothing."""
    limits = Limit("person", "ann", MINUTE, 10), Limit("server", "podcast", MINUTE, 25)
    questions = [replace(asked(str(event)), limits=limits) for event in range(40)]
    outcomes = await asyncio.gather(
        *(bots[place % 2].claim(question) for place, question in enumerate(questions))
    )
    assert sum(isinstance(outcome, Claimed) for outcome in outcomes) == 10
    refusals = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert {refused.limit for refused in refusals} == {limits[0]}
    assert len(await bots[0].pending("discord") + await bots[1].pending("discord")) == 10


async def test_a_replay_is_no_second_question(bots: tuple[PostgresLog, PostgresLog]) -> None:
    """The bot that hears the last question of a span second does not refuse it aloud."""
    for event in range(20):
        limits = (Limit("person", f"person {event}", MINUTE, 1),)
        question = replace(asked(str(event)), limits=limits)
        outcomes = await asyncio.gather(*(bot.claim(question) for bot in bots))
        assert sum(outcome is None for outcome in outcomes) == 1
        assert not any(isinstance(outcome, Refused) for outcome in outcomes)


async def test_one_person_meets_the_bots_once(bots: tuple[PostgresLog, PostgresLog]) -> None:
    """Of questions that come at once, one is their first."""
    questions = [replace(asked("3"), event=str(e), conversation=str(e)) for e in range(20)]
    claims = await asyncio.gather(
        *(bots[place % 2].claim(question) for place, question in enumerate(questions))
    )
    assert sum(isinstance(each, Claimed) and each.first_contact for each in claims) == 1


async def test_everything_at_once_ends(bots: tuple[PostgresLog, PostgresLog]) -> None:
    """Asking, answering, rating and forgetting the same people never wait for each other."""
    done = Finished(Answered((Sentence("Yes."),)), Usage("notes"))

    async def exchange(log: PostgresLog, event: str) -> None:
        question = asked(event)
        limit = Limit("server", "podcast", MINUTE, 1000)
        asking = replace(question, conversation="thread", limits=(limit,))
        number = await exchanged(log, asking, done)
        await log.rate(sought(log, number, "person0", asking), helpful=True)
        await log.share_direct(question.asker, shares=True)
        if int(event) % 5 == 0:
            await log.forget(question.asker)
        if int(event) % 7 == 0:
            await log.expire(30)

    await asyncio.gather(*(exchange(bots[event % 2], str(event)) for event in range(60)))
    for person in range(3):
        await bots[0].forget(f"person{person}")
        assert "known_since" not in await bots[1].export(f"person{person}")

"""What every engine behind the log's port promises, whatever it keeps its rows in."""

import json
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.answer import Answered, Citation, Declined, Failed, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.archive import Topic
from bot.conversations.budget import Spent
from bot.conversations.location import IN_MEMORY
from bot.conversations.log import Asked, Claimed, Log
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.conversations.quotas import DAY, MINUTE, Limit, Refused
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.grounding.question import Cited, Exchange, Outcome
from bot.notes.claim import Claim
from tests.fakes import ToldClock

ENGINES = ["sqlite", "sqlite in memory", "postgresql"]

ASKED = Asked("Sora?", "1", "ann", asker="ann", surface="discord", server="podcast")


@pytest.fixture
def clock() -> ToldClock:
    """The time as the log knows it."""
    return ToldClock(1_700_000_040.0)


@pytest.fixture(params=ENGINES)
def opening(
    request: pytest.FixtureRequest, tmp_path: Path, clock: ToldClock
) -> AbstractAsyncContextManager[Log]:
    """A log of each kind that nobody has opened yet."""
    match request.param:
        case "postgresql":
            return PostgresLog.open(request.getfixturevalue("address"), clock)
        case "sqlite":
            return SQLiteLog.open(tmp_path / "log.db", clock)
        case _:
            return SQLiteLog.open(IN_MEMORY, clock)


@pytest.fixture
async def log(opening: AbstractAsyncContextManager[Log]) -> AsyncGenerator[Log]:
    """An empty log of each kind."""
    async with opening as log:
        yield log


def answered(claim: Claim) -> Finished:
    """Return an answer that cites a claim."""
    sentences = (
        Sentence("From the interview:"),
        Sentence(claim.text, (Citation(claim, claim.start),), " "),
    )
    return Finished(Answered(sentences), Usage("scripted", 7, 0, 3, 0.5))


async def exchanged(log: Log, asked: Asked, finished: Finished) -> int:
    """Keep a question and its answer; return its number."""
    claimed = await log.claim(asked)
    assert isinstance(claimed, Claimed)
    await log.finish(claimed.number, finished)
    return claimed.number


async def test_a_log_says_whether_it_is_gone_when_it_is_closed(
    log: Log, request: pytest.FixtureRequest
) -> None:
    """Only the one in memory is."""
    assert log.passing == ("memory" in request.node.name)


async def test_an_event_is_claimed_once(log: Log) -> None:
    """A replayed one finds it taken, before and after the answer."""
    first = await log.claim(ASKED)
    assert isinstance(first, Claimed)
    assert first.first_contact
    assert await log.claim(ASKED) is None
    again = await log.claim(replace(ASKED, event="2"))
    assert isinstance(again, Claimed)
    assert not again.first_contact
    assert again.number != first.number


async def test_a_program_is_nobody(log: Log) -> None:
    """Its questions follow each other in its conversation, and it is never known."""
    for event, follows in (("1", False), ("2", True)):
        claimed = await log.claim(replace(ASKED, asker="", event=event))
        assert isinstance(claimed, Claimed)
        assert (claimed.first_contact, claimed.follows) == (True, follows)


async def test_what_is_pending_ends_with_its_answer(log: Log, sora: Claim) -> None:
    """With all that a surface needs to take it up."""
    claimed = await log.claim(replace(ASKED, place="here", note="a"))
    assert isinstance(claimed, Claimed)
    (pending,) = await log.pending("discord")
    assert (pending.claimed, pending.text, pending.note) == (claimed, "Sora?", "a")
    assert (pending.place, pending.asked_at) == ("here", 1_700_000_040.0)
    assert await log.pending("terminal") == ()
    await log.finish(claimed.number, answered(sora))
    assert await log.pending("discord") == ()


async def test_the_first_answer_stays(log: Log, sora: Claim) -> None:
    """A second one changes nothing, and one to no question is passed over."""
    number = await exchanged(log, ASKED, answered(sora))
    await log.finish(number, Finished(Declined((Sentence("No."),)), Usage("notes")))
    await log.finish(number + 99, answered(sora))
    kept = await log.exchange(number, "ann")
    assert kept is not None
    assert [cited.timestamp.seconds for cited in kept.citations] == [2462]


async def test_history_is_what_a_question_follows(log: Log, sora: Claim) -> None:
    """The newest few of its chain, oldest first, with what they cite, without what failed."""
    for event in ("1", "2", "3"):
        await exchanged(log, replace(ASKED, event=event, text=event), answered(sora))
    failed = Finished(Failed((Sentence("Sorry."),), "internal", "q4"), Usage("notes"))
    await exchanged(log, replace(ASKED, event="4"), failed)
    claimed = await log.claim(replace(ASKED, event="5"))
    assert isinstance(claimed, Claimed)
    said, cited = f"From the interview: {sora.text}", (Cited.of(sora),)
    second, third = (Exchange(text, said, Outcome.ANSWERED, cited) for text in ("2", "3"))
    assert claimed.follows
    assert await log.history(claimed.number, 2) == (second, third)
    reply = await log.claim(replace(ASKED, event="6", conversation="bob", follows="1"))
    assert isinstance(reply, Claimed)
    assert reply.follows
    assert await log.history(reply.number, 9) == (Exchange("1", said, Outcome.ANSWERED, cited),)


async def test_the_first_question_of_a_conversation_follows_none(log: Log) -> None:
    """There is nothing to go on from, though its asker has asked elsewhere."""
    assert isinstance(await log.claim(ASKED), Claimed)
    elsewhere = await log.claim(replace(ASKED, event="2", conversation="elsewhere"))
    assert isinstance(elsewhere, Claimed)
    assert not elsewhere.follows
    assert await log.history(elsewhere.number, 9) == ()


async def test_limits_refuse_and_leave_nothing(log: Log, clock: ToldClock) -> None:
    """Until their span is over; the one that lasts longest is named."""
    limits = (Limit("person", "ann", MINUTE, 1), Limit("server", "podcast", DAY, 2))
    limited = replace(ASKED, limits=limits)
    assert isinstance(await log.claim(limited), Claimed)
    refused = await log.claim(replace(limited, event="2"))
    assert isinstance(refused, Refused)
    assert (refused.limit.kind, refused.seconds) == ("person", 60 - clock() % 60)
    clock.seconds += MINUTE
    assert isinstance(await log.claim(replace(limited, event="2")), Claimed)
    clock.seconds += MINUTE
    refused = await log.claim(replace(limited, event="3"))
    assert isinstance(refused, Refused)
    assert refused.limit.kind == "server"
    assert len(json.loads(await log.export("ann"))["questions"]) == 2


async def test_a_clock_that_was_ahead_locks_nobody_out(log: Log, clock: ToldClock) -> None:
    """What was counted in a span that is yet to come counts no more once the clock is right."""
    right = clock()
    limited = replace(ASKED, limits=(Limit("person", "ann", DAY, 2),))
    clock.seconds = right + 400 * DAY
    assert isinstance(await log.claim(limited), Claimed)
    assert isinstance(await log.claim(replace(limited, event="2")), Claimed)
    clock.seconds = right
    assert isinstance(await log.claim(replace(limited, event="3")), Claimed)
    assert isinstance(await log.claim(replace(limited, event="4")), Claimed)
    assert isinstance(await log.claim(replace(limited, event="5")), Refused)


async def test_feedback_is_one_for_each_person(log: Log, sora: Claim) -> None:
    """The last one counts; a direct answer is nobody else's to judge."""
    number = await exchanged(log, ASKED, answered(sora))
    assert await log.rate(number, "bob", helpful=False, reason="Too short.")
    assert await log.rate(number, "bob", helpful=False)
    (given,) = json.loads(await log.export("bob"))["feedback"]
    assert (given["helpful"], given["reason"]) == (False, "Too short.")
    assert await log.rate(number, "bob", helpful=True)
    (given,) = json.loads(await log.export("bob"))["feedback"]
    assert (given["helpful"], given["reason"]) == (True, None)
    private = await exchanged(
        log, replace(ASKED, event="2", conversation="dm", direct=True), answered(sora)
    )
    assert not await log.rate(private, "bob", helpful=True)
    assert await log.exchange(private, "bob") is None
    assert await log.exchange(private, "ann") is not None


async def test_feedback_is_taken_along_in_the_order_of_the_answers(log: Log, sora: Claim) -> None:
    """Whenever it was given."""
    numbers = [await exchanged(log, replace(ASKED, event=e), answered(sora)) for e in "123"]
    for number in reversed(numbers):
        await log.rate(number, "bob", helpful=True)
    given = json.loads(await log.export("bob"))["feedback"]
    assert [opinion["number"] for opinion in given] == numbers


async def test_forgetting_leaves_nothing_of_one_and_all_of_others(log: Log, sora: Claim) -> None:
    """Rows are counted; the person is then new again."""
    await exchanged(log, ASKED, answered(sora))
    theirs = await exchanged(
        log, replace(ASKED, event="2", asker="bob", conversation="bob"), answered(sora)
    )
    forgotten = await log.forget("ann")
    assert (forgotten.questions, forgotten.answers) == (1, 1)
    assert "questions" not in json.loads(await log.export("ann"))
    assert await log.exchange(theirs, "bob") is not None
    anew = await log.claim(replace(ASKED, event="3"))
    assert isinstance(anew, Claimed)
    assert anew.first_contact


async def test_direct_messages_are_shared_by_consent_alone(log: Log) -> None:
    """It is kept, told, and taken back."""
    for shares in (True, False):
        await log.share_direct("ann", shares=shares)
        told = json.loads(await log.export("ann"))
        assert told["owners_may_read_direct_messages"] is shares


async def test_settings_and_conversations_are_found_again(log: Log) -> None:
    """A server's are its own; a conversation is known once something was asked in it."""
    assert not await log.holds("ann")
    await log.claim(ASKED)
    assert await log.holds("ann")
    await log.set("name", "bot")
    await log.set("name", "server", "podcast")
    assert (await log.setting("name"), await log.setting("name", "podcast")) == ("bot", "server")


async def test_a_servers_figures_are_its_own(log: Log, sora: Claim) -> None:
    """Of the last 30 days, without direct messages and other servers."""
    await exchanged(log, ASKED, answered(sora))
    declined = Finished(Declined((Sentence("No."),)), Usage("notes"))
    await exchanged(log, replace(ASKED, event="2", text="Chile?"), declined)
    await exchanged(log, replace(ASKED, event="3", conversation="x", server="other"), declined)
    private = replace(ASKED, event="4", conversation="dm", server="", direct=True)
    await exchanged(log, private, declined)
    figures = await log.server_stats("podcast")
    assert figures.days == (*[0] * 29, 2)
    assert figures.outcomes == {"answered": 1, "declined": 1}
    assert (figures.people, figures.tokens, figures.cost) == (1, 10, 0.5)
    assert figures.topics == [Topic(1, "Chile?")]


async def test_what_answers_cost_is_counted_from_a_moment(
    log: Log, clock: ToldClock, sora: Claim
) -> None:
    """Tokens read and written, and dollars; nothing is nought."""
    begun = clock()
    assert await log.spent_since(begun) == Spent()
    await exchanged(log, ASKED, answered(sora))
    clock.seconds += 5
    await exchanged(log, replace(ASKED, event="2"), answered(sora))
    assert await log.spent_since(begun) == Spent(20, 1.0)
    assert await log.spent_since(begun + 1) == Spent(10, 0.5)


async def test_old_questions_expire(log: Log, clock: ToldClock, sora: Claim) -> None:
    """So does whoever asked nothing since, unless they gave a consent."""
    await exchanged(log, ASKED, answered(sora))
    await exchanged(log, replace(ASKED, event="2", asker="cleo"), answered(sora))
    await log.share_direct("cleo", shares=True)
    clock.seconds += 20 * DAY
    newer = await exchanged(
        log, replace(ASKED, event="3", asker="bob", follows="1"), answered(sora)
    )
    assert await log.expire(30) == 0
    clock.seconds += 20 * DAY
    assert await log.expire(30) == 2
    assert await log.history(newer, 9) == ()
    assert "known_since" not in json.loads(await log.export("ann"))
    assert json.loads(await log.export("cleo"))["owners_may_read_direct_messages"]
    assert await log.exchange(newer, "bob") is not None

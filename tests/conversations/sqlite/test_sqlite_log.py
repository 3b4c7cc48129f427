"""What is asked and answered is kept, once, and read back."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from types import NoneType

from bot.answering.answer import Failed, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.log import Asked, Claimed, Pending
from bot.conversations.quotas import MINUTE, Limit, Refused
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.grounding.question import Cited, Exchange, Outcome
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.conversations.talk import answered, asked, number
from tests.fakes import ToldClock


async def test_an_exchange_is_kept_with_its_citations(tmp_path: Path, sora: Claim) -> None:
    """Question, answer, sentences, moments, model, tokens and time stand in the database."""
    path = tmp_path / "data" / "log.db"
    async with SQLiteLog.open(path, ToldClock(1000.0)) as log:
        await log.finish(await number(log, asked()), answered(sora))
    assert rows(path, "SELECT text, asked_at FROM questions") == [("Sora?", 1000.0)]
    assert rows(
        path, "SELECT outcome, model, prompt_tokens, completion_tokens, elapsed_ms FROM answers"
    ) == [("answered", "scripted", 7, 3, 250.0)]
    assert rows(
        path,
        "SELECT sentence, seconds, video_id, text FROM citations",
    ) == [(1, 2462, "Y7uzEDEwYTU", sora.text)]


async def test_a_replayed_event_finds_its_question_taken(tmp_path: Path) -> None:
    """The second arrival of a message gets no number."""
    async with SQLiteLog.open(tmp_path / "log.db") as log:
        assert await log.claim(asked()) is not None
        assert await log.claim(asked()) is None


async def test_the_first_question_of_a_person_is_known_as_such(tmp_path: Path) -> None:
    """The second is not, in whatever conversation."""
    async with SQLiteLog.open(tmp_path / "log.db") as log:
        assert await log.claim(asked(event="1")) == Claimed(1, first_contact=True, follows=False)
        second = await log.claim(asked(event="2", conversation="elsewhere"))
        assert second == Claimed(2, first_contact=False, follows=False)


async def test_a_second_answer_changes_nothing(tmp_path: Path, sora: Claim) -> None:
    """Once answered, a question keeps its answer."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        claimed = await number(log, asked())
        await log.finish(claimed, answered(sora))
        late = Failed((Sentence("Interrupted."),), "interrupted", "q1")
        await log.finish(claimed, Finished(late, Usage("scripted")))
    assert rows(path, "SELECT outcome FROM answers") == [("answered",)]
    assert rows(path, "SELECT count(*) FROM sentences") == [(2,)]


async def test_history_is_the_conversations_own_and_survives_a_restart(
    tmp_path: Path, sora: Claim
) -> None:
    """The newest exchanges of one conversation come back oldest first; others stay out."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        for event, conversation in (("1", "ann"), ("2", "bob"), ("3", "ann"), ("4", "ann")):
            question = asked(f"question {event}", event, conversation)
            await log.finish(await number(log, question), answered(sora))
    async with SQLiteLog.open(path) as log:
        history = await log.history(await number(log, asked("and now?", "5")), limit=2)
    said, cited = f"From the interview: {sora.text}", (Cited.of(sora),)
    assert history == tuple(
        Exchange(text, said, Outcome.ANSWERED, cited) for text in ("question 3", "question 4")
    )


async def test_a_reply_follows_what_it_replies_to(tmp_path: Path, sora: Claim) -> None:
    """Whoever replies to an answer that somebody else got goes on from there."""
    async with SQLiteLog.open(tmp_path / "log.db") as log:
        for event, conversation in (("1", "ann"), ("2", "ann"), ("3", "bob")):
            question = asked(f"question {event}", event, conversation)
            await log.finish(await number(log, question), answered(sora))
        reply = replace(asked("why?", "4", "bob"), follows="1")
        history = await log.history(await number(log, reply), limit=9)
    assert [exchange.question for exchange in history] == ["question 1"]


async def test_a_question_asked_again_does_not_follow_itself(tmp_path: Path, sora: Claim) -> None:
    """It is answered as if for the first time."""
    async with SQLiteLog.open(tmp_path / "log.db") as log:
        for event in ("1", "2"):
            await log.finish(await number(log, asked(event, event)), answered(sora))
        again = replace(asked("2", "3"), again=2)
        history = await log.history(await number(log, again), limit=9)
    assert [exchange.question for exchange in history] == ["1"]


async def test_a_limit_refuses_until_its_span_is_over(tmp_path: Path) -> None:
    """A refused question leaves nothing, a replayed one counts once, restarts change nothing."""
    path, clock = tmp_path / "log.db", ToldClock(120.0)
    limit = Limit("person", "ann", MINUTE, 2)
    for event, second, expected in (
        ("1", 0, Claimed),
        ("1", 1, NoneType),
        ("2", 2, Claimed),
        ("3", 50, Refused),
        ("4", 60, Claimed),
    ):
        clock.seconds = 120.0 + second
        async with SQLiteLog.open(path, clock) as log:
            outcome = await log.claim(replace(asked(event=event), limits=(limit,)))
        assert isinstance(outcome, expected)
        if isinstance(outcome, Refused):
            assert outcome.seconds == 10
    assert rows(path, "SELECT count(*) FROM questions") == [(3,)]


async def test_a_setting_is_a_servers_own(tmp_path: Path) -> None:
    """It stays until it is changed, and other servers do not have it."""
    async with SQLiteLog.open(tmp_path / "log.db") as log:
        for value in ("a", "b"):
            await log.set("channels", value, "server")
        assert await log.setting("channels", "server") == "b"
        assert await log.setting("channels", "other") is None
        assert await log.setting("channels") is None


async def test_what_is_pending_can_be_found_again(tmp_path: Path, sora: Claim) -> None:
    """A surface learns which of its replies were never finished, and where they stand."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path, ToldClock(5)) as log:
        done = Asked("Sora?", "1", "ann", "ann", "discord", place="here")
        await log.finish(await number(log, done), answered(sora))
        await log.claim(Asked("And?", "2", "ann", "ann", "discord", place="there"))
        await log.claim(Asked("And?", "3", "here", "ann", "terminal"))
        assert await log.pending("discord") == (
            Pending(Claimed(2, first_contact=False, follows=True), "And?", None, "there", 5),
        )
    assert rows(path, "SELECT place FROM questions WHERE id = 1") == [(None,)]


async def test_an_answer_to_a_question_that_is_gone_is_not_kept(
    tmp_path: Path, sora: Claim
) -> None:
    """Forgotten while its answer was under way, a question does not come back."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        claimed = await number(log, asked())
        with sqlite3.connect(path) as connection:
            connection.execute("DELETE FROM questions")
        assert await number(log, asked(event="2")) != claimed
        await log.finish(claimed, answered(sora))
    assert rows(path, "SELECT count(*) FROM answers") == [(0,)]

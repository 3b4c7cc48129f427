"""What is asked and answered is kept, once, and read back."""

import asyncio
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path
from types import NoneType

import pytest

from bot.answering.answer import Answered, Citation, Declined, Failed, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.errors import LogError
from bot.conversations.log import Asked, Claimed, Pending
from bot.conversations.quotas import MINUTE, Limit, Refused
from bot.conversations.sqlite_log import SQLiteLog
from bot.grounding.question import Exchange
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.fakes import ToldClock

# Long enough to stand nowhere by chance.
ID = "777000777000777"


def asked(text: str = "Sora?", event: str = "1", conversation: str = "ann") -> Asked:
    """Return a question as Discord would bring it."""
    return Asked(text, event, conversation, asker="ann", surface="discord")


def answered(claim: Claim) -> Finished:
    """Return an answer that cites a claim."""
    citation = Citation(claim, claim.start)
    sentences = (Sentence("From the interview:"), Sentence(claim.text, (citation,), " "))
    return Finished(Answered(sentences), Usage("scripted", 7, 0, 3), elapsed=0.25)


def everything(folder: Path) -> bytes:
    """Return all bytes that stand in a folder."""
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def number(log: SQLiteLog, question: Asked) -> int:
    """Claim a question and return its number."""
    claimed = await log.claim(question)
    assert isinstance(claimed, Claimed)
    return claimed.number


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
        assert await log.claim(asked(event="1")) == Claimed(1, first_contact=True)
        second = await log.claim(asked(event="2", conversation="elsewhere"))
        assert second == Claimed(2, first_contact=False)


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
    said = f"From the interview: {sora.text}"
    assert history == (Exchange("question 3", said), Exchange("question 4", said))


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


async def test_the_log_is_private_to_its_owner(tmp_path: Path) -> None:
    """Nobody else on the machine can read it."""
    path = tmp_path / "data" / "log.db"
    async with SQLiteLog.open(path):
        pass
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


async def test_a_database_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    """A folder where a file should be ends in one sentence."""
    with pytest.raises(LogError, match=r"cannot be written .* set DATABASE_URL"):
        async with SQLiteLog.open(tmp_path):
            pass


async def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    """Something else under that name is neither read nor overwritten."""
    path = tmp_path / "log.db"
    path.write_text("dear diary, " * 100)
    with pytest.raises(LogError, match="not a database"):
        async with SQLiteLog.open(path):
            pass
    assert path.read_text().startswith("dear diary")


async def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    """A log that a later bot has written is not touched by this one."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LogError, match="comes from a newer bot"):
        async with SQLiteLog.open(path):
            pass


async def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """No table is added to a database that somebody else made."""
    path = tmp_path / "log.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(LogError, match="another program's"):
        async with SQLiteLog.open(path):
            pass
    assert rows(path, "SELECT name FROM sqlite_schema") == [("recipes",)]


async def test_the_database_tells_whose_it_is(tmp_path: Path) -> None:
    """`file` and other tools find the bot's mark and the version."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    assert rows(path, "PRAGMA application_id") == [(0x69767062,)]
    assert rows(path, "PRAGMA user_version") == [(4,)]


async def test_every_table_is_strict(tmp_path: Path) -> None:
    """A text can never stand where a number belongs."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    loose = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict"
    assert len(rows(path, loose)) == 11


async def test_no_id_of_discord_stands_in_the_database(tmp_path: Path, sora: Claim) -> None:
    """Who gets hold of the file alone cannot tell who asked, where, or in which message."""
    path = tmp_path / "log.db"
    question = Asked("Sora?", f"discord:{ID}1", f"discord:{ID}2:{ID}3", f"{ID}3", "discord")
    async with SQLiteLog.open(path) as log:
        await log.finish(await number(log, question), answered(sora))
        held = await asyncio.to_thread(everything, tmp_path)
    assert b"Sora?" in held
    assert ID.encode() not in held


async def test_the_same_person_is_one_person(tmp_path: Path) -> None:
    """Everything that a person asked hangs together, in whatever conversation."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await log.claim(asked(event="1"))
    async with SQLiteLog.open(path) as log:
        await log.claim(asked(event="2", conversation="elsewhere"))
    assert rows(path, "SELECT count(DISTINCT person_id) FROM questions") == [(1,)]


async def test_a_lost_key_is_noticed(tmp_path: Path) -> None:
    """With another key nobody in the database could be found again, so it is refused."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    path.with_suffix(".key").unlink()
    with pytest.raises(LogError, match="put that one back"):
        async with SQLiteLog.open(path):
            pass


async def test_exchanges_are_found_by_their_words(tmp_path: Path, sora: Claim) -> None:
    """Search looks through questions and answers, and does not mind endings."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await log.finish(await number(log, asked("Who competes?")), answered(sora))
        await log.finish(await number(log, asked("Why?", "2")), answered(sora))
    found = "SELECT rowid FROM search WHERE search MATCH "
    assert rows(path, f"{found}'question : competing'") == [(1,)]
    assert len(rows(path, f"{found}'answer : Sora'")) == 2


async def test_an_owner_sees_what_the_notes_lack(tmp_path: Path) -> None:
    """Questions without an answer stand in a view, gathered by what they are about."""
    path = tmp_path / "log.db"
    declined = Finished(Declined((Sentence("Not covered."),)), Usage("notes"))
    async with SQLiteLog.open(path) as log:
        for event, text in (("1", "The capital of Chile?"), ("2", "capital of chile")):
            await log.finish(await number(log, asked(text, event)), declined)
    assert rows(path, "SELECT question FROM unanswered") == [
        ("The capital of Chile?",),
        ("capital of chile",),
    ]
    assert rows(path, "SELECT * FROM declines_by_topic") == [("capit chile", 2, 2)]


async def test_an_owner_does_not_see_direct_messages(tmp_path: Path) -> None:
    """What was asked in private stays out of every view, and only its cost is counted."""
    path = tmp_path / "log.db"
    declined = Finished(Declined((Sentence("Not covered."),)), Usage("notes", cost=0.5))
    private = Asked("My secret?", "1", "dm", "ann", "discord", direct=True)
    async with SQLiteLog.open(path, ToldClock(0)) as log:
        await log.finish(await number(log, private), declined)
    for view in ("transcripts", "unanswered", "declines_by_topic", "feedback_by_answer"):
        assert rows(path, f"SELECT * FROM {view}") == []  # noqa: S608
    assert rows(path, "SELECT * FROM cost_by_day") == [("1970-01-01", 1, 0, 0.5)]


async def test_what_is_pending_can_be_found_again(tmp_path: Path, sora: Claim) -> None:
    """A surface learns which of its replies were never finished, and where they stand."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path, ToldClock(5)) as log:
        done = Asked("Sora?", "1", "ann", "ann", "discord", place="here")
        await log.finish(await number(log, done), answered(sora))
        await log.claim(Asked("And?", "2", "ann", "ann", "discord", place="there"))
        await log.claim(Asked("And?", "3", "here", "ann", "terminal"))
        assert await log.pending("discord") == (
            Pending(Claimed(2, first_contact=False), "And?", None, "there", 5),
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

"""What is asked and answered is kept, once, and read back."""

import sqlite3
import stat
from pathlib import Path

import pytest

from bot.answering.answer import Answered, Citation, Failed, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.errors import LogError
from bot.conversations.log import Asked, Claimed
from bot.conversations.sqlite_log import SQLiteLog
from bot.grounding.question import Exchange
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.fakes import ToldClock


def asked(text: str = "Sora?", event: str = "1", conversation: str = "ann") -> Asked:
    """Return a question as Discord would bring it."""
    return Asked(text, event, conversation, asker="ann", surface="discord")


def answered(claim: Claim) -> Finished:
    """Return an answer that cites a claim."""
    citation = Citation(claim, claim.start)
    sentences = (Sentence("From the interview:"), Sentence(claim.text, (citation,), " "))
    return Finished(Answered(sentences), Usage("scripted", 7, 0, 3), elapsed=0.25)


async def number(log: SQLiteLog, question: Asked) -> int:
    """Claim a question and return its number."""
    claimed = await log.claim(question)
    assert claimed is not None
    return claimed.number


async def test_an_exchange_is_kept_with_its_citations(tmp_path: Path, sora: Claim) -> None:
    """Question, answer, sentences, moments, model, tokens and time stand in the database."""
    path = tmp_path / "data" / "log.db"
    async with SQLiteLog.open(path, ToldClock(1000.0)) as log:
        await log.finish(await number(log, asked()), answered(sora))
    assert rows(path, "SELECT text, asker, asked_at FROM questions") == [("Sora?", "ann", 1000.0)]
    assert rows(
        path, "SELECT outcome, model, prompt_tokens, completion_tokens, elapsed_ms FROM answers"
    ) == [("answered", "scripted", 7, 3, 250.0)]
    assert rows(
        path,
        "SELECT sentences.position, seconds, video_id, citations.text FROM sentences "
        "JOIN citations ON sentence_id = sentences.id",
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
        await log.claim(asked("not answered yet", "5"))
    async with SQLiteLog.open(path) as log:
        history = await log.history("ann", limit=2)
    said = f"From the interview: {sora.text}"
    assert history == (Exchange("question 3", said), Exchange("question 4", said))


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

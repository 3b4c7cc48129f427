"""Whoever asks to be forgotten is, down to the last byte, and everyone else is left alone."""

import asyncio
import json
import secrets
import shutil
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from bot.answering.answer import Answered, Citation, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.errors import LogError
from bot.conversations.log import Asked, Claimed
from bot.conversations.quotas import DAY
from bot.conversations.sqlite.backup import backup, restore
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.forgetting import erase_before
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.fakes import ToldClock

HANGING = (
    "SELECT id, * FROM questions",
    "SELECT question_id, * FROM answers",
    "SELECT question_id, * FROM sentences",
    "SELECT question_id, * FROM citations",
    "SELECT questions.id, people.* FROM people JOIN questions ON person_id = people.id",
    "SELECT questions.id, c.* FROM conversations AS c JOIN questions ON conversation_id = c.id",
)


async def exchange(log: SQLiteLog, person: str, said: str, claim: Claim) -> None:
    """Let a person ask and be answered with words that hold what they said."""
    event = secrets.token_hex(8)
    asked = Asked(f"Why {said}?", event, f"channel:{person}", person, "discord")
    claimed = await log.claim(asked)
    assert isinstance(claimed, Claimed)
    sentences = (Sentence(f"You said {said}."), Sentence("So.", (Citation(claim, claim.start),)))
    await log.finish(claimed.number, Finished(Answered(sentences), Usage("notes")))


def traces(folder: Path, canary: str) -> list[str]:
    """Return the files in which any eight characters of a canary stand.

    The full-text index leaves away what a word shares with the one before it, so that a search for
    the whole canary would prove nothing.
    """
    pieces = [canary[start : start + 8].encode() for start in range(len(canary) - 7)]
    return [
        file.name
        for file in folder.rglob("*")
        if file.is_file() and any(piece in file.read_bytes() for piece in pieces)
    ]


def terms(path: Path) -> set[object]:
    """Return every word that the full-text index knows."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'search', 'row')")
    found = {row[0] for row in connection.execute("SELECT term FROM terms")}
    connection.close()
    return found


def exchanges(path: Path) -> dict[object, set[tuple[object, ...]]]:
    """Return every row that hangs on a question, by the question's number."""
    hanging: dict[object, set[tuple[object, ...]]] = {}
    for query in HANGING:
        for number, *row in rows(path, query):
            hanging.setdefault(number, set()).add((query, *row))
    return hanging


async def test_nothing_is_left_of_a_person_and_everything_of_the_others(
    tmp_path: Path, sora: Claim, thorough: bool
) -> None:
    """Not a byte in database, write-ahead log or index, while the bot still runs."""
    path = tmp_path / "log.db"
    canary = secrets.token_hex(16)
    async with SQLiteLog.open(path) as log:
        for turn in range(1000 if thorough else 200):
            await asyncio.gather(
                exchange(log, "ann", f"{canary} {'x' * turn * 37} {canary}{turn}", sora),
                exchange(log, "bob", f"{turn} {'word ' * turn}", sora),
                exchange(log, f"guest{turn}", f"number{turn}", sora),
            )
        assert "log.db-wal" in await asyncio.to_thread(traces, tmp_path, canary)
        before = exchanges(path)
        theirs = {number for number, row in before.items() if canary in str(row)}
        forgotten = await log.forget("ann")
        assert await asyncio.to_thread(traces, tmp_path, canary) == []
        assert not [term for term in terms(path) if str(term).startswith(canary[:8])]
        assert exchanges(path) == {n: row for n, row in before.items() if n not in theirs}
        assert forgotten.questions == forgotten.answers == turn + 1
        assert json.loads(await log.export("ann")).keys() == {"pseudonym", "settings", "quotas"}
    assert len(theirs) == turn + 1
    found = rows(path, "SELECT count(*) FROM search WHERE search MATCH 'number7'")
    assert found == [(1,)]
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    connection.close()


async def test_an_answer_that_shares_its_commit_with_the_forgetting_is_gone_too(
    tmp_path: Path, sora: Claim
) -> None:
    """It is counted, and the index stays sound, though the answer never came to stand in it."""
    async with SQLiteLog.open(tmp_path / "log.db") as log:
        await exchange(log, "bob", "quality", sora)
        claimed = await log.claim(Asked("Why cost?", "ann:1", "ann", "ann", "discord"))
        assert isinstance(claimed, Claimed)
        finished = Finished(Answered((Sentence("You said cost."),)), Usage("notes"))
        _, forgotten = await asyncio.gather(log.finish(claimed.number, finished), log.forget("ann"))
        assert (forgotten.questions, forgotten.answers) == (1, 1)
        sound = "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"
        await log.writer.run(lambda connection: connection.execute(sound))
    assert "qualiti" in terms(tmp_path / "log.db")
    assert "cost" not in terms(tmp_path / "log.db")


async def test_a_backup_that_is_put_back_forgets_again(tmp_path: Path, sora: Claim) -> None:
    """The database file of the day before, copied over today's, loses the person at the start."""
    path, backup = tmp_path / "log.db", tmp_path / "backup.db"
    canary = secrets.token_hex(16)
    clock = ToldClock()
    async with SQLiteLog.open(path, clock) as log:
        await exchange(log, "ann", canary, sora)
        await exchange(log, "bob", "hello", sora)
    await asyncio.to_thread(shutil.copy, path, backup)
    clock.seconds += 1
    async with SQLiteLog.open(path, clock) as log:
        await log.forget("ann")
    await asyncio.to_thread(shutil.move, backup, path)
    assert await asyncio.to_thread(traces, tmp_path, canary) == ["log.db"]
    async with SQLiteLog.open(path, clock):
        assert await asyncio.to_thread(traces, tmp_path, canary) == []
    assert rows(path, "SELECT count(*) FROM questions") == [(1,)]


async def test_whoever_comes_back_is_not_forgotten_again(tmp_path: Path, sora: Claim) -> None:
    """What a person asks after they were forgotten is kept like anybody's."""
    path = tmp_path / "log.db"
    clock = ToldClock()
    async with SQLiteLog.open(path, clock) as log:
        await exchange(log, "ann", "hello", sora)
        await log.forget("ann")
        clock.seconds += 1
        await exchange(log, "ann", "hello again", sora)
    async with SQLiteLog.open(path, clock):
        pass
    assert rows(path, "SELECT text FROM questions") == [("Why hello again?",)]


async def test_whoever_comes_back_after_the_clock_was_set_back_is_kept(
    tmp_path: Path, sora: Claim
) -> None:
    """An exchange that was acknowledged is not erased at the next start."""
    path = tmp_path / "log.db"
    clock = ToldClock(1000.0)
    async with SQLiteLog.open(path, clock) as log:
        await exchange(log, "ann", "hello", sora)
        await log.forget("ann")
        clock.seconds = 900.0
        await exchange(log, "ann", "hello again", sora)
    async with SQLiteLog.open(path, clock):
        pass
    assert rows(path, "SELECT text FROM questions") == [("Why hello again?",)]


async def test_a_copy_from_when_the_clock_was_ahead_forgets_again(
    tmp_path: Path, sora: Claim
) -> None:
    """Though its person was met later, by that clock, than they were forgotten by the right one."""
    path, copy = tmp_path / "log.db", tmp_path / "copy.db"
    canary = secrets.token_hex(16)
    clock = ToldClock(1000.0)
    async with SQLiteLog.open(path, clock) as log:
        await exchange(log, "ann", canary, sora)
        await asyncio.to_thread(backup, Database(path), copy, 0)
    clock.seconds = 900.0
    async with SQLiteLog.open(path, clock) as log:
        await log.forget("ann")
    await asyncio.to_thread(restore, Database(path), copy)
    await asyncio.to_thread(copy.unlink)
    assert await asyncio.to_thread(traces, tmp_path, canary) == []


async def test_half_a_line_of_a_tombstone_hides_no_other(tmp_path: Path, sora: Claim) -> None:
    """A power cut while one was written does not bring anybody else back."""
    path = tmp_path / "log.db"
    clock = ToldClock()
    async with SQLiteLog.open(path, clock) as log:
        await exchange(log, "ann", "hello", sora)
        await asyncio.to_thread(path.with_suffix(".forgotten").write_text, "\n0123abc")
        await log.forget("ann")
        assert len(await asyncio.to_thread(log.tombstones.read)) == 1


async def test_a_tombstone_that_cannot_be_written_leaves_everything_as_it_was(
    tmp_path: Path, sora: Claim
) -> None:
    """Whoever asked to be forgotten is told so, and may ask again."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await exchange(log, "ann", "hello", sora)
        tombstones = path.with_suffix(".forgotten")
        await asyncio.to_thread(tombstones.mkdir)
        with pytest.raises(LogError, match="could not be written"):
            await log.forget("ann")
        assert rows(path, "SELECT text FROM questions") == [("Why hello?",)]
        await asyncio.to_thread(tombstones.rmdir)
        assert (await log.forget("ann")).questions == 1


async def test_a_reader_who_holds_old_pages_is_told_of(tmp_path: Path, sora: Claim) -> None:
    """Forgetting does not claim to be complete while another program still sees the rows."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await log.writer.run(lambda raw: raw.execute("PRAGMA busy_timeout = 10"), alone=True)
        await exchange(log, "ann", "hello", sora)
        reader = await asyncio.to_thread(reading, path)
        with pytest.raises(LogError, match="another program reads"):
            await log.forget("ann")
        reader.close()
        await log.forget("ann")


def reading(path: Path) -> sqlite3.Connection:
    """Begin to read a database, and go on."""
    reader = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM questions").fetchone()
    return reader


async def test_a_person_can_take_along_what_is_kept_of_them(tmp_path: Path, sora: Claim) -> None:
    """Their questions, the answers and the moments, and nobody else's."""
    async with SQLiteLog.open(tmp_path / "log.db", ToldClock(0)) as log:
        await exchange(log, "ann", "hello", sora)
        await exchange(log, "bob", "secret", sora)
        text = await log.export("ann")
    data = json.loads(text)
    (question,) = data["questions"]
    assert (question["question"], question["asked_at"]) == (
        "Why hello?",
        "1970-01-01T00:00:00+00:00",
    )
    assert question["answer"]["text"] == "You said hello.So."
    assert question["answer"]["citations"][0]["seconds"] == sora.start.seconds
    assert "secret" not in text


async def test_old_questions_expire(tmp_path: Path, sora: Claim) -> None:
    """After the days that they are kept, questions go, and so does whoever asked nothing since."""
    path = tmp_path / "log.db"
    clock = ToldClock()
    canary = secrets.token_hex(16)
    async with SQLiteLog.open(path, clock) as log:
        await exchange(log, "ann", canary, sora)
        clock.seconds += 10 * DAY
        await exchange(log, "bob", "hello", sora)
        assert await log.expire(30) == 0
        clock.seconds += 25 * DAY
        assert await log.expire(30) == 1
        assert await asyncio.to_thread(traces, tmp_path, canary) == []
    assert rows(path, "SELECT count(*) FROM people") == [(1,)]


async def test_what_expired_when_the_bot_was_killed_leaves_nothing_either(
    tmp_path: Path, sora: Claim
) -> None:
    """The rows were gone and the file not yet written anew; the next start does that."""
    path, canary, clock = tmp_path / "log.db", secrets.token_hex(16), ToldClock()
    async with SQLiteLog.open(path, clock) as log:
        for number in range(3):
            await exchange(log, "ann", f"{canary} {number}", sora)
        await exchange(log, "bob", "quality", sora)
        await log.writer.run(partial(erase_before, moment=clock() + 1, limit=3))
    assert await asyncio.to_thread(traces, tmp_path, canary)
    async with SQLiteLog.open(path, clock) as log:
        assert await asyncio.to_thread(traces, tmp_path, canary) == []
    assert "qualiti" in terms(path)


async def test_what_expired_while_another_program_read_goes_the_next_day(
    tmp_path: Path, sora: Claim
) -> None:
    """Its old pages stay for as long as it reads, and no longer than that."""
    path, canary, clock = tmp_path / "log.db", secrets.token_hex(16), ToldClock()
    async with SQLiteLog.open(path, clock) as log:
        await log.writer.run(lambda raw: raw.execute("PRAGMA busy_timeout = 10"), alone=True)
        await exchange(log, "ann", canary, sora)
        clock.seconds += 40 * DAY
        reader = await asyncio.to_thread(reading, path)
        assert await log.expire(30) == 1
        assert await asyncio.to_thread(traces, tmp_path, canary)
        reader.close()
        assert await log.expire(30) == 0
        assert await asyncio.to_thread(traces, tmp_path, canary) == []


async def test_direct_messages_are_for_owners_only_with_consent(tmp_path: Path) -> None:
    """A person may let owners read theirs, and may take that back."""
    path = tmp_path / "log.db"
    readable = "SELECT question FROM transcripts"
    async with SQLiteLog.open(path) as log:
        direct = Asked("My secret?", "1", "dm", "ann", "discord", direct=True)
        claimed = await log.claim(direct)
        assert isinstance(claimed, Claimed)
        await log.finish(claimed.number, Finished(Answered((Sentence("Yes."),)), Usage("notes")))
        assert rows(path, readable) == []
        await log.share_direct("ann", shares=True)
        assert rows(path, readable) == [("My secret?",)]
        await log.share_direct("ann", shares=False)
        assert rows(path, readable) == []

"""Whoever asks to be forgotten is, down to the last byte, and everyone else is left alone."""

import asyncio
import json
import secrets
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.answer import Answered, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.errors import LogError
from bot.conversations.quotas import DAY
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.rows import reading, rows, terms
from tests.conversations.talk import ASKED, claimed, confided
from tests.conversations.traces import traces
from tests.fakes import ToldClock

HANGING = (
    "SELECT id, * FROM questions",
    "SELECT question_id, * FROM answers",
    "SELECT question_id, * FROM sentences",
    "SELECT question_id, * FROM citations",
    "SELECT questions.id, people.* FROM people JOIN questions ON person_id = people.id",
    "SELECT questions.id, c.* FROM conversations AS c JOIN questions ON conversation_id = c.id",
)


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
                confided(log, "ann", f"{canary} {'x' * turn * 37} {canary}{turn}", sora),
                confided(log, "bob", f"{turn} {'word ' * turn}", sora),
                confided(log, f"guest{turn}", f"number{turn}", sora),
            )
        assert "log.db-wal" in await asyncio.to_thread(traces, tmp_path, canary)
        before = exchanges(path)
        theirs = {number for number, row in before.items() if canary in str(row)}
        forgotten = await log.forget("ann")
        assert await asyncio.to_thread(traces, tmp_path, canary) == []
        assert not [term for term in terms(path) if str(term).startswith(canary[:8])]
        assert exchanges(path) == {n: row for n, row in before.items() if n not in theirs}
        assert forgotten.questions == forgotten.answers == turn + 1
        assert json.loads(await log.export("ann")).keys() == {"pseudonym", "quotas"}
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
        await confided(log, "bob", "quality", sora)
        number = (await claimed(log, replace(ASKED, text="Why cost?"))).number
        finished = Finished(Answered((Sentence("You said cost."),)), Usage("notes"))
        _, forgotten = await asyncio.gather(log.finish(number, finished), log.forget("ann"))
        assert (forgotten.questions, forgotten.answers) == (1, 1)
        sound = "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"
        await log.writer.run(lambda connection: connection.execute(sound))
    assert "qualiti" in terms(tmp_path / "log.db")
    assert "cost" not in terms(tmp_path / "log.db")


async def test_a_reader_who_holds_old_pages_is_told_of(tmp_path: Path, sora: Claim) -> None:
    """Forgetting does not claim to be complete while another program still sees the rows."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await log.writer.run(lambda raw: raw.execute("PRAGMA busy_timeout = 10"), bare=True)
        await confided(log, "ann", "hello", sora)
        reader = await asyncio.to_thread(reading, path)
        with pytest.raises(LogError, match="another program reads"):
            await log.forget("ann")
        reader.close()
        await log.forget("ann")


async def test_forgetting_somebody_of_whom_nothing_is_kept_holds_nobody_up(
    tmp_path: Path, sora: Claim
) -> None:
    """The file is not written anew for it, however often anybody asks; that they did is kept."""
    path, statements = tmp_path / "log.db", list[str]()
    async with SQLiteLog.open(path) as log:
        await confided(log, "ann", "hello", sora)
        await log.writer.run(lambda raw: raw.set_trace_callback(statements.append), bare=True)
        for person in ("bob", "bob", "cleo"):
            await log.forget(person)
        assert "VACUUM" not in statements
        await log.forget("ann")
        assert "VACUUM" in statements
    assert rows(path, "SELECT count(*), total(NOT swept) FROM erasures") == [(3, 0)]


async def test_a_citation_that_hangs_on_nothing_counts_as_left(tmp_path: Path, sora: Claim) -> None:
    """It holds the words of an answer: nothing is called forgotten while it stands."""
    path = tmp_path / "log.db"
    broken = "PRAGMA foreign_keys = OFF; DELETE FROM sentences;"
    async with SQLiteLog.open(path) as log:
        await confided(log, "ann", "hello", sora)
        await log.writer.run(lambda raw: raw.executescript(broken), bare=True)
        with pytest.raises(LogError, match="1 of the rows would be left"):
            await log.forget("ann")
    assert rows(path, "SELECT count(*) FROM questions") == [(1,)]


async def test_what_expires_later_is_gone_from_the_files_too(tmp_path: Path, sora: Claim) -> None:
    """Each time that something does, and not the first alone."""
    clock = ToldClock()
    async with SQLiteLog.open(tmp_path / "log.db", clock) as log:
        for name in ("ann", "bob"):
            canary = secrets.token_hex(16)
            await confided(log, name, canary, sora)
            clock.seconds += 40 * DAY
            assert await log.expire(30) == 1
            assert await asyncio.to_thread(traces, tmp_path, canary) == []

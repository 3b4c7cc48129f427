"""Copies that are put back: without bringing anybody back, and over no log in use."""

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.conversations.errors import LogError
from bot.conversations.replacing import TargetError
from bot.conversations.sqlite.backup import backup, restore
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conversations.rows import rows
from tests.conversations.sqlite.copying import exchange, wrong_with
from tests.fakes import ToldClock


async def test_a_copy_that_is_not_there_is_told_of_before_anything_is_made(tmp_path: Path) -> None:
    """Not even a key is made."""
    database = Database(tmp_path / "log.db")
    with pytest.raises(LogError, match="it is not there"):
        await asyncio.to_thread(restore, database, tmp_path / "copy.db")
    assert not database.key.exists()


async def test_what_is_put_back_is_the_log_again_without_the_forgotten(tmp_path: Path) -> None:
    """Everything of the copy is there, but whoever asked to be forgotten since."""
    database = Database(tmp_path / "log.db")
    copy = tmp_path / "copy.db"
    clock = ToldClock()
    async with SQLiteLog.open(database.path, clock) as log:
        await exchange(log, "ann", 1)
        await exchange(log, "bob", 1)
    await asyncio.to_thread(backup, database, copy, 0)
    clock.seconds += 1
    async with SQLiteLog.open(database.path, clock) as log:
        await log.forget("ann")
        await exchange(log, "bob", 2)
    await asyncio.to_thread(restore, database, copy)
    assert rows(database.path, "SELECT text FROM questions") == [("bob-1",)]
    held = await asyncio.to_thread(database.path.read_bytes)
    assert b"ann-1" not in held
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "bob", 3)
    assert rows(database.path, "PRAGMA journal_mode") == [("wal",)]


async def test_a_copy_without_its_key_is_not_put_back(tmp_path: Path) -> None:
    """On another machine, say, whose owner has yet to bring the key; nothing is made there."""
    database, copy = Database(tmp_path / "log.db"), tmp_path / "copy.db"
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
    await asyncio.to_thread(backup, database, copy, 0)
    elsewhere = Database(tmp_path / "elsewhere" / "log.db")
    with pytest.raises(LogError, match=r"elsewhere/log\.key is missing.* put it back"):
        await asyncio.to_thread(restore, elsewhere, copy)
    assert not elsewhere.path.parent.exists()


async def test_what_is_no_copy_is_told_of_before_a_key_is_missed(tmp_path: Path) -> None:
    """Whoever brought the wrong file need not look for a key to it; nothing is made."""
    database, empty = Database(tmp_path / "data" / "log.db"), tmp_path / "empty.db"
    await asyncio.to_thread(empty.touch)
    with pytest.raises(LogError, match="not a sound copy"):
        await asyncio.to_thread(restore, database, empty)
    assert not database.path.parent.exists()


async def test_nothing_is_put_back_over_a_log_in_use(tmp_path: Path) -> None:
    """The bot is stopped first."""
    database = Database(tmp_path / "log.db")
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
        await asyncio.to_thread(backup, database, tmp_path / "copy.db", 0)
        with pytest.raises(LogError, match="stop the bot"):
            await asyncio.to_thread(restore, database, tmp_path / "copy.db")
        await exchange(log, "ann", 2)


async def test_a_broken_or_foreign_copy_is_refused(tmp_path: Path) -> None:
    """The log stays as it was."""
    database = Database(tmp_path / "log.db")
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
    other = Database(tmp_path / "elsewhere" / "log.db")
    async with SQLiteLog.open(other.path):
        pass
    await asyncio.to_thread((tmp_path / "text.db").write_text, "dear diary " * 100)
    for copy, said in ((tmp_path / "text.db", "not a sound copy"), (other.path, "is not the one")):
        with pytest.raises(LogError, match=said):
            await asyncio.to_thread(restore, database, copy)
    assert rows(database.path, "SELECT text FROM questions") == [("ann-1",)]


async def test_a_copy_of_a_newer_bot_is_refused(tmp_path: Path) -> None:
    """The log stays as it was, with what was kept since."""
    database = Database(tmp_path / "log.db")
    copy = tmp_path / "copy.db"
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
        await asyncio.to_thread(backup, database, copy, 0)
        await exchange(log, "ann", 2)
    await asyncio.to_thread(make_newer, copy)
    with pytest.raises(LogError, match="comes from a newer bot"):
        await asyncio.to_thread(restore, database, copy)
    assert rows(database.path, "SELECT text FROM questions") == [("ann-1",), ("ann-2",)]
    async with SQLiteLog.open(database.path):
        pass


async def test_a_log_of_a_newer_bot_is_not_replaced(tmp_path: Path) -> None:
    """It is whole, and nobody can copy it but the newer bot."""
    database, copy = Database(tmp_path / "log.db"), tmp_path / "copy.db"
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
        await asyncio.to_thread(backup, database, copy, 0)
        await exchange(log, "ann", 2)
    await asyncio.to_thread(make_newer, database.path)
    with pytest.raises(LogError, match="comes from a newer bot"):
        await asyncio.to_thread(restore, database, copy)
    assert rows(database.path, "SELECT text FROM questions") == [("ann-1",), ("ann-2",)]


@pytest.mark.parametrize("left", [100, 4_096, 8_192, 50_000])
async def test_a_copy_takes_the_place_of_a_log_that_was_cut_short(
    tmp_path: Path, left: int
) -> None:
    """Half written, say, with what was never moved into it still beside it."""
    database, copy = Database(tmp_path / "log.db"), tmp_path / "copy.db"
    beside = tmp_path / "log.db-wal"
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
    await asyncio.to_thread(backup, database, copy, 0)
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 2)
        newest = await asyncio.to_thread(beside.read_bytes)
    await asyncio.to_thread(os.truncate, database.path, left)
    await asyncio.to_thread(beside.write_bytes, newest)
    assert await asyncio.to_thread(restore, database, copy) == "damaged"
    assert rows(database.path, "SELECT text FROM questions") == [("ann-1",)]
    assert await asyncio.to_thread(wrong_with, database.path) == []


async def test_no_copy_takes_the_place_of_a_damaged_log_in_use(tmp_path: Path) -> None:
    """The bot would go on writing over it."""
    database, copy = Database(tmp_path / "log.db"), tmp_path / "copy.db"
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
    await asyncio.to_thread(backup, database, copy, 0)
    await asyncio.to_thread(os.truncate, database.path, 50_000)

    def while_another_bot_is_at_work() -> None:
        with database.alone(), pytest.raises(LogError, match="stop it first"):
            restore(database, copy)

    await asyncio.to_thread(while_another_bot_is_at_work)
    assert await asyncio.to_thread(lambda: database.path.stat().st_size) == 50_000


async def test_what_is_no_database_is_moved_away_before_a_copy_is_put_back(tmp_path: Path) -> None:
    """It may be anybody's file, or the log with its first page spoilt: only its owner knows."""
    database, copy = Database(tmp_path / "log.db"), tmp_path / "copy.db"
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
    await asyncio.to_thread(backup, database, copy, 0)
    await asyncio.to_thread(database.path.write_text, "dear diary " * 1_000)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        await asyncio.to_thread(restore, database, copy)
    assert (await asyncio.to_thread(database.path.read_text)).startswith("dear diary")
    await asyncio.to_thread(database.path.rename, tmp_path / "away")
    await asyncio.to_thread(restore, database, copy)
    assert rows(database.path, "SELECT text FROM questions") == [("ann-1",)]


async def test_a_whole_log_that_cannot_be_copied_is_not_replaced(tmp_path: Path) -> None:
    """Where the disk is full, say; here there is no room in a name for the copy's journal."""
    name = "l" * (255 - len(".db.replaced.part"))
    database, copy = Database(tmp_path / f"{name}.db"), tmp_path / "copy.db"
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
        await asyncio.to_thread(backup, database, copy, 0)
        await exchange(log, "ann", 2)
    with pytest.raises(TargetError, match=r"\.db\.replaced cannot be written \(unable to open"):
        await asyncio.to_thread(restore, database, copy)
    assert rows(database.path, "SELECT text FROM questions") == [("ann-1",), ("ann-2",)]


async def test_the_log_is_not_put_back_over_itself(tmp_path: Path) -> None:
    """Whoever names it has mistaken it for a copy."""
    database = Database(tmp_path / "log.db")
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
    with pytest.raises(TargetError, match="belongs to the log"):
        await asyncio.to_thread(restore, database, database.path)


def make_newer(copy: Path) -> None:
    """Make a copy look as if a later bot had written it."""
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA user_version = 99")

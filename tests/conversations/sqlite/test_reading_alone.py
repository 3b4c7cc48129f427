"""A log is read where nothing can be written, and only whole."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.reader import SQLiteReader
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.talk import ASKED, answered, exchanged


def asked_in(database: Database) -> list[str]:
    """Return the questions that its owner reads in a log; blocking."""
    with closing(database.read()) as connection:
        return [exchange.question for exchange in SQLiteReader(connection).newest(9)]


async def test_a_log_is_read_where_nothing_can_be_written_beside_it(
    tmp_path: Path, sora: Claim
) -> None:
    """As on a disk that is mounted read-only: a log that was closed needs no file but its own."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await exchanged(log, ASKED, answered(sora))
    (tmp_path / "log.db-wal").symlink_to(tmp_path / "nowhere" / "log.db-wal")
    assert await asyncio.to_thread(asked_in, Database(path)) == [ASKED.text]


async def test_a_log_is_not_read_without_the_rows_that_lie_beside_it(tmp_path: Path) -> None:
    """What is there would look like all there is."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    (tmp_path / "log.db-wal").write_bytes(b"rows")
    (tmp_path / "log.db-shm").symlink_to(tmp_path / "nowhere" / "log.db-shm")
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        await asyncio.to_thread(asked_in, Database(path))

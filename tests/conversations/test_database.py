"""A database file is its owner's, this bot's, and of a version that it knows."""

import sqlite3
import stat
from pathlib import Path

import pytest

from bot.conversations.errors import LogError
from bot.conversations.sqlite_log import SQLiteLog
from tests.conversations.rows import rows


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


async def test_a_lost_key_is_noticed(tmp_path: Path) -> None:
    """With another key nobody in the database could be found again, so it is refused."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    path.with_suffix(".key").unlink()
    with pytest.raises(LogError, match="put that one back"):
        async with SQLiteLog.open(path):
            pass

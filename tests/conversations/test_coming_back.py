"""Nobody who was forgotten comes back from a copy, and whoever comes back by themselves is kept."""

import asyncio
import secrets
import shutil
from pathlib import Path

import pytest

from bot.conversations.errors import LogError
from bot.conversations.sqlite.backup import backup, restore
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.conversations.talk import confided
from tests.conversations.traces import traces
from tests.fakes import ToldClock


async def test_a_backup_that_is_put_back_forgets_again(tmp_path: Path, sora: Claim) -> None:
    """The database file of the day before, copied over today's, loses the person at the start."""
    path, backup = tmp_path / "log.db", tmp_path / "backup.db"
    canary = secrets.token_hex(16)
    clock = ToldClock()
    async with SQLiteLog.open(path, clock) as log:
        await confided(log, "ann", canary, sora)
        await confided(log, "bob", "hello", sora)
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
        await confided(log, "ann", "hello", sora)
        await log.forget("ann")
        clock.seconds += 1
        await confided(log, "ann", "hello again", sora)
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
        await confided(log, "ann", "hello", sora)
        await log.forget("ann")
        clock.seconds = 900.0
        await confided(log, "ann", "hello again", sora)
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
        await confided(log, "ann", canary, sora)
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
        await confided(log, "ann", "hello", sora)
        await asyncio.to_thread(path.with_suffix(".forgotten").write_text, "\n0123abc")
        await log.forget("ann")
        assert len(await asyncio.to_thread(log.tombstones.read)) == 1


async def test_a_tombstone_that_cannot_be_written_leaves_everything_as_it_was(
    tmp_path: Path, sora: Claim
) -> None:
    """Whoever asked to be forgotten is told so, and may ask again."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await confided(log, "ann", "hello", sora)
        tombstones = path.with_suffix(".forgotten")
        await asyncio.to_thread(tombstones.mkdir)
        with pytest.raises(LogError, match="could not be written"):
            await log.forget("ann")
        assert rows(path, "SELECT text FROM questions") == [("Why hello?",)]
        await asyncio.to_thread(tombstones.rmdir)
        assert (await log.forget("ann")).questions == 1

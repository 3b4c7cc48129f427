"""What a log keeps in files, nobody but its owner can read."""

import asyncio
import os
import stat
from dataclasses import replace
from pathlib import Path

from bot.conversations.sqlite.backup import backup
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.talk import ASKED, answered, exchanged


async def test_the_log_is_private_to_its_owner(tmp_path: Path) -> None:
    """Nobody else on the machine can read it."""
    path = tmp_path / "data" / "log.db"
    async with SQLiteLog.open(path):
        pass
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


async def test_every_file_is_private_whatever_the_user_lets_others_read(
    tmp_path: Path, sora: Claim
) -> None:
    """With no umask at all, and also where a database was copied there for all to read."""
    path = tmp_path / "data" / "log.db"
    usual = os.umask(0)
    try:
        async with SQLiteLog.open(path) as log:
            await exchanged(log, ASKED, answered(sora))
            await log.forget("bob")
            await asyncio.to_thread(backup, Database(path), path.parent / "copy.db", 1)
            assert await asyncio.to_thread(modes, path.parent) == {0o600}
        await asyncio.to_thread(path.chmod, 0o644)
        async with SQLiteLog.open(path) as log:
            await exchanged(log, replace(ASKED, event="2"), answered(sora))
            assert await asyncio.to_thread(modes, path.parent) == {0o600}
    finally:
        os.umask(usual)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def modes(folder: Path) -> set[int]:
    """Return what the files in a folder let whom do."""
    found = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
    assert {"log.db", "log.db-wal", "log.db-shm", "log.key", "log.forgotten", "copy.db"} <= set(
        found
    )
    return set(found.values())

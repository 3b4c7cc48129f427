"""Old questions go by themselves."""

import asyncio
from pathlib import Path

import pytest

from bot.conversations.log import Asked
from bot.conversations.quotas import DAY
from bot.conversations.retention import expiring
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conversations.rows import rows
from tests.fakes import ToldClock


async def test_each_day_what_is_too_old_goes(tmp_path: Path) -> None:
    """At the start and then once a day, for as long as the bot runs."""
    path = tmp_path / "log.db"
    clock = ToldClock()
    days: asyncio.Queue[float] = asyncio.Queue()
    passed = asyncio.Event()

    async def pause(seconds: float) -> None:
        days.put_nowait(seconds)
        await passed.wait()
        passed.clear()

    async with SQLiteLog.open(path, clock) as log:
        await log.claim(Asked("Why?", "1", "ann", "ann", "discord"))
        async with expiring(log, 2, pause):
            assert await days.get() == DAY
            assert rows(path, "SELECT count(*) FROM questions") == [(1,)]
            clock.seconds += 3 * DAY
            passed.set()
            await days.get()
            assert rows(path, "SELECT count(*) FROM questions") == [(0,)]


async def test_that_nothing_goes_any_more_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A defect ends it, and whoever runs the bot reads so before the bot ends."""
    paused = asyncio.Event()

    async def pause(_: float) -> None:
        paused.set()
        raise ZeroDivisionError

    async with SQLiteLog.open(tmp_path / "log.db") as log, expiring(log, 2, pause):
        await paused.wait()
        await asyncio.sleep(0)
        assert "Old questions are no longer erased" in caplog.text

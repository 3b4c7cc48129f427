"""Old questions go by themselves."""

import asyncio
import logging
import secrets
from functools import partial
from pathlib import Path

import pytest

from bot.conversations.asked import Asked
from bot.conversations.quotas import DAY
from bot.conversations.retention import expiring
from bot.conversations.sqlite.forgetting import erase_before
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.rows import reading, rows, terms
from tests.conversations.talk import confided
from tests.conversations.traces import traces
from tests.fakes import ToldClock


async def test_each_day_what_is_too_old_goes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """At the start and then once a day, for as long as the bot runs; how much went is logged."""
    caplog.set_level(logging.INFO)
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
            assert "Questions older than 2 days that were erased: 1" in caplog.text


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


async def test_of_what_expired_no_byte_is_left(tmp_path: Path, sora: Claim) -> None:
    """Neither of the question nor of whoever asked nothing since, in the file or beside it."""
    path = tmp_path / "log.db"
    clock = ToldClock()
    canary = secrets.token_hex(16)
    async with SQLiteLog.open(path, clock) as log:
        await confided(log, "ann", canary, sora)
        clock.seconds += 10 * DAY
        await confided(log, "bob", "hello", sora)
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
            await confided(log, "ann", f"{canary} {number}", sora)
        await confided(log, "bob", "quality", sora)
        await log.writer.run(partial(erase_before, before=clock() + 1, limit=3))
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
        await log.writer.run(lambda raw: raw.execute("PRAGMA busy_timeout = 10"), bare=True)
        await confided(log, "ann", canary, sora)
        clock.seconds += 40 * DAY
        reader = await asyncio.to_thread(reading, path)
        assert await log.expire(30) == 1
        assert await asyncio.to_thread(traces, tmp_path, canary)
        reader.close()
        assert await log.expire(30) == 0
        assert await asyncio.to_thread(traces, tmp_path, canary) == []

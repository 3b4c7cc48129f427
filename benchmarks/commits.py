"""What it is worth to share a commit.

Plain commits, one transaction for each question and each answer under a lock, are measured in turns
with shared ones over the same rows, each in a single hop to aiosqlite's thread. How much sharing
helps depends on what a commit costs: this disk is measured as it is, and with some milliseconds
added to each commit. Ratios hold on a busy machine, absolute times do not.
"""

import asyncio
import os
import sqlite3
import tempfile
import time
from collections.abc import Awaitable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

import aiosqlite

from benchmarks.machine import percentile
from benchmarks.talk import Talk, claim_of
from bot.conversations.sqlite.connection import Connection, Work
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.conversations.sqlite.writer import Writer

WRITERS = (1, 20, 200, 1000)
SECONDS = 2.0
ROUNDS = 3
# More exchanges than any round gets to keep.
SUPPLY = 20_000
# What is added to a commit, in seconds; four milliseconds is what a sync took here while others
# used the disk.
SLOWER = (0.0, 0.0005, 0.001, 0.002, 0.004, 0.008)
SLOW = 0.004
T = TypeVar("T")


class SlowDisk(sqlite3.Connection):
    """A connection to a disk that needs its time for each commit."""

    delay = 0.0

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:  # noqa: ANN401  its own
        """Execute a statement; wait after a commit as for a sync."""
        cursor = super().execute(statement, *values)
        # Even to sleep for no time at all gives the processor away, and plain commits do so most.
        if self.delay and statement == "COMMIT":
            time.sleep(self.delay)
        return cursor


class SlowConnection(Connection):
    """aiosqlite over such a disk; with no delay, over this one as it is."""

    def __init__(self, path: Path, delay: float) -> None:
        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(path, isolation_level=None, factory=SlowDisk)
            connection.delay = delay
            return connection

        aiosqlite.Connection.__init__(self, connect, 64)


class Plain(Writer):
    """Commits each piece of work by itself, as most programs do."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._lock = asyncio.Lock()

    async def run(self, work: Work[T], *, last: Work[object] = str, **_: bool) -> T:
        """Return the work's result once its own commit is durable."""

        def transaction(raw: sqlite3.Connection) -> T:
            raw.execute("BEGIN IMMEDIATE")
            result = work(raw)
            last(raw)
            raw.execute("COMMIT")
            return result

        async with self._lock:
            return await self._connection.run(transaction)


@dataclass
class Load:
    """What so many writers got done: exchanges a second by round, milliseconds of each write."""

    rates: list[float] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)

    async def add(self, log: SQLiteLog, talk: Talk, writers: int) -> None:
        """Let writers keep exchanges for a while."""
        supply = iter([(talk.question(), talk.answer()) for _ in range(SUPPLY)])
        begun = time.perf_counter()
        kept = 0

        async def write() -> None:
            nonlocal kept
            for asked, finished in supply:
                claimed = claim_of(await self._timed(log.claim(asked)))
                await self._timed(log.finish(claimed.number, finished))
                kept += 1
                if time.perf_counter() - begun > SECONDS:
                    return

        async with asyncio.TaskGroup() as tasks:
            for _ in range(writers):
                tasks.create_task(write())
        self.rates.append(kept / (time.perf_counter() - begun))

    async def _timed(self, write: Awaitable[T]) -> T:
        begun = time.perf_counter()
        result = await write
        self.waited.append((time.perf_counter() - begun) * 1000)
        return result


async def compare(folder: Path, talk: Talk, writers: int, delay: float) -> tuple[Load, Load]:
    """Return what plain and grouped commits get done, measured in turns."""
    plain, grouped = Load(), Load()
    connect = partial(SlowConnection, delay=delay)
    for number in range(2 * ROUNDS):
        with tempfile.TemporaryDirectory(dir=folder) as fresh:
            async with SQLiteLog.open(Path(fresh) / "log.db", connect=connect) as log:
                if number % 2:
                    await grouped.add(log, talk, writers)
                else:
                    writer = Plain(log.writer._connection)  # noqa: SLF001  the log's own
                    await plain.add(replace(log, writer=writer), talk, writers)
    return plain, grouped


async def by_writers(folder: Path, talk: Talk, delay: float) -> None:
    """Print a table of every number of writers, plain and grouped."""
    print("| writers | way | exchanges/s | p50 ms | p99 ms | times plain |")
    print("|---|---|---|---|---|---|")
    for writers in WRITERS:
        plain, grouped = await compare(folder, talk, writers, delay)
        for way, load in (("plain", plain), ("grouped", grouped)):
            rate, times = median(load.rates), median(load.rates) / median(plain.rates)
            p50, p99 = (percentile(load.waited, percent) for percent in (50, 99))
            print(f"| {writers} | {way} | {rate:.0f} | {p50:.1f} | {p99:.1f} | {times:.1f} |")


async def by_sync(folder: Path, talk: Talk) -> None:
    """Print a table of what a sync may cost, for twenty writers."""
    print("| added ms | a sync of 4 KiB, ms | plain/s | grouped/s | times plain |")
    print("|---|---|---|---|---|")
    for delay in SLOWER:
        took = sync(folder) + delay * 1000
        plain, grouped = (median(load.rates) for load in await compare(folder, talk, 20, delay))
        print(
            f"| {delay * 1000:g} | {took:.2f} | {plain:.0f} | {grouped:.0f} "
            f"| {grouped / plain:.1f} |"
        )


def sync(folder: Path) -> float:
    """Return the median milliseconds of making 4 KiB durable."""
    times = []
    with (folder / "sync").open("wb", buffering=0) as file:
        for _ in range(200):
            file.write(bytes(4096))
            begun = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - begun) * 1000)
    return median(times)


async def commits(folder: Path, talk: Talk) -> None:
    """Print what plain and shared commits get done, by writers and by what a sync costs."""
    print(f"\nThis disk, a sync of {sync(folder):.2f} ms:\n")
    await by_writers(folder, talk, 0.0)
    print(f"\nWith {SLOW * 1000:.0f} ms added to each commit:\n")
    await by_writers(folder, talk, SLOW)
    print("\nTwenty writers, by what a commit costs:\n")
    await by_sync(folder, talk)
    print(f"\nThis disk again, a sync of {sync(folder):.2f} ms.")

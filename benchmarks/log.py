"""What the log costs: exchanges a second, the delay it adds to an answer, and a million of them.

    make bench-log

Plain commits, one transaction for each question and each answer under a lock, are measured in the
same run over the same rows, in turns, each in a single hop to aiosqlite's thread. How much it helps
to share a commit depends on what one costs: this disk is measured as it is, and with some
milliseconds added to each commit. Ratios hold on a busy machine, absolute times do not.
"""

import argparse
import asyncio
import os
import platform
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

import aiosqlite

from bot.answering.answer import Answered, Citation, Declined, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations import exchanges
from bot.conversations.archive import search, stats
from bot.conversations.backup import backup
from bot.conversations.connection import Connection, Work
from bot.conversations.database import Database
from bot.conversations.log import Asked
from bot.conversations.sqlite_log import SQLiteLog
from bot.conversations.writer import Writer
from bot.notes.claim import Claim
from bot.notes.library import read_library

WRITERS = (1, 20, 200, 1000)
SECONDS = 2.0
ROUNDS = 3
# More exchanges than any round gets to keep.
SUPPLY = 20_000
PEOPLE = 10_000
# What is added to a commit, in seconds; four milliseconds is what a sync took here while others
# used the disk.
SLOWER = (0.0, 0.0005, 0.001, 0.002, 0.004, 0.008)
SLOW = 0.004
T = TypeVar("T")


class Talk:
    """Makes up questions and answers of a usual length over the shipped notes."""

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        self._claims = claims
        self._words = sorted({word for claim in claims for word in claim.text.split()})
        self._chance = random.Random(1)  # noqa: S311  nothing is secret here
        self._number = 0

    def question(self) -> Asked:
        """Return somebody's next question."""
        self._number += 1
        person = str(self._chance.randrange(PEOPLE))
        text = " ".join(self._chance.choices(self._words, k=8))
        return Asked(text, str(self._number), person, person, "discord")

    def answer(self) -> Finished:
        """Return an answer: three sentences with a moment each, or one that declines."""
        if self._chance.randrange(10) == 0:
            return Finished(Declined((Sentence("The notes do not say."),)), Usage("notes"))
        claims = self._chance.sample(self._claims, 3)
        sentences = [Sentence(claim.text, (Citation(claim, claim.start),), " ") for claim in claims]
        return Finished(Answered(tuple(sentences)), Usage("scripted", 4000, 3000, 90, 0.002))


class SlowDisk(sqlite3.Connection):
    """A connection to a disk that needs its time for each commit."""

    delay = 0.0

    def execute(self, statement: str, *values: object) -> sqlite3.Cursor:
        """Execute a statement; wait after a commit as for a sync."""
        cursor = super().execute(statement, *values)
        if statement == "COMMIT":
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
                claimed = await self._timed(log.claim(asked))
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

    def quantile(self, percent: int) -> float:
        """Return the milliseconds that so many of a hundred writes did not exceed."""
        return sorted(self.waited)[len(self.waited) * percent // 100]


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
            p50, p99 = load.quantile(50), load.quantile(99)
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


async def fill(path: Path, talk: Talk, count: int) -> None:
    """Keep very many exchanges, thousands to a transaction."""

    def keep(connection: sqlite3.Connection, pseudonyms: object, day: int, some: int) -> None:
        numbers = []
        for _ in range(some):
            asked = talk.question()
            names = exchanges.Names.of(asked, pseudonyms)
            now = day * 86_400.0
            claimed = exchanges.claim(connection, asked, names, now)
            exchanges.finish(connection, claimed.number, talk.answer(), now)
            numbers.append(claimed.number)
        for number in numbers:
            exchanges.make_searchable(connection, number)

    async with SQLiteLog.open(path) as log:
        batch = 5000
        for done in range(0, count, batch):
            day = 20_000 + done * 365 // count
            some = min(batch, count - done)
            await log.writer.run(partial(keep, pseudonyms=log.pseudonyms, day=day, some=some))


async def timed(work: Callable[[], Awaitable[object]], rounds: int = 9) -> float:
    """Return the median of how many milliseconds some work takes."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        await work()
        times.append((time.perf_counter() - begun) * 1000)
    return median(times)


async def at_size(folder: Path, talk: Talk, count: int) -> dict[str, float]:
    """Return the milliseconds of what people and owners ask of a large log."""
    path = folder / "large.db"
    begun = time.perf_counter()
    await fill(path, talk, count)
    filled = time.perf_counter() - begun
    database = Database(path)

    def found(text: str) -> list[object]:
        with closing(database.read()) as connection:
            return search(connection, text, 20)

    async with SQLiteLog.open(path) as log:
        figures = {
            "filled in, s": filled,
            "size, MiB": path.stat().st_size / 2**20,
            "history of 20, ms": await timed(lambda: log.history(count, 20)),
            "search for a common word, ms": await timed(lambda: asyncio.to_thread(found, "models")),
            "search for two words, ms": await timed(
                lambda: asyncio.to_thread(found, "video efficiency")
            ),
            "search for what is not there, ms": await timed(
                lambda: asyncio.to_thread(found, "zebra")
            ),
            "stats, ms": await timed(lambda: log.writer.run(stats)),
            "spent today, ms": await timed(lambda: log.spent_since(20_364 * 86_400.0)),
            "pending, ms": await timed(lambda: log.pending("discord")),
            "all that is kept of one, ms": await timed(lambda: log.export("7")),
            "one more exchange, ms": await timed(lambda: one_more(log, talk)),
            "forget one, s": await timed(lambda: log.forget("7"), 1) / 1000,
        }
        copying = partial(asyncio.to_thread, backup, database, folder / "copy.db", 0)
        figures["copy, proven sound, s"] = await timed(copying, 1) / 1000
    return figures


async def one_more(log: SQLiteLog, talk: Talk) -> None:
    """Keep one exchange."""
    claimed = await log.claim(talk.question())
    await log.finish(claimed.number, talk.answer())


async def measure(folder: Path, count: int) -> None:
    """Print every figure, with the day and the machine."""
    talk = Talk(read_library(Path("seeds")).claims)
    machine = f"{os.cpu_count()} × {platform.machine()}, Python {platform.python_version()}"
    print(f"{datetime.now(UTC):%Y-%m-%d}, {machine}, SQLite {sqlite3.sqlite_version}")
    print(f"Load average {os.getloadavg()[0]:.1f}")
    print(f"\nThis disk, a sync of {sync(folder):.2f} ms:\n")
    await by_writers(folder, talk, 0.0)
    print(f"\nWith {SLOW * 1000:.0f} ms added to each commit:\n")
    await by_writers(folder, talk, SLOW)
    print("\nTwenty writers, by what a commit costs:\n")
    await by_sync(folder, talk)
    print(f"\nThis disk again, a sync of {sync(folder):.2f} ms.")
    print(f"\n{count} exchanges:\n")
    for name, value in (await at_size(folder, talk, count)).items():
        print(f"{name:40} {value:10.1f}")


def main() -> None:
    """Measure in a folder of this disk, since a disk in memory syncs for nothing."""
    options = argparse.ArgumentParser(description="What the log costs.")
    options.add_argument("--exchanges", type=int, default=1_000_000)
    with tempfile.TemporaryDirectory(dir=".", prefix=".bench-log-") as folder:
        asyncio.run(measure(Path(folder), options.parse_args().exchanges))


if __name__ == "__main__":
    sys.exit(main())

"""What the log costs: exchanges a second, the delay it adds to an answer, and a million of them.

    make bench-log

Plain commits, one transaction for each question and each answer under a lock, are measured in the
same run over the same rows, each in a single hop to aiosqlite's thread. How much it helps to share
a commit depends on what one costs: this disk is measured as it is, and once more with the time that
a sync takes on a common cloud volume added to each commit. Ratios hold on a busy machine, absolute
times do not.
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
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median

import aiosqlite

from bot.answering.answer import Answered, Citation, Declined, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations import exchanges
from bot.conversations.archive import search, stats
from bot.conversations.backup import backup
from bot.conversations.connection import Connection, Work
from bot.conversations.database import Database
from bot.conversations.log import Asked
from bot.conversations.names import Names
from bot.conversations.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from bot.notes.library import read_library

WRITERS = (1, 20, 200, 1000)
SECONDS = 4.0
PEOPLE = 10_000
# What a sync took on this kind of machine while others used its disk, in seconds.
SLOW_SYNC = 0.004
Run = Callable[[Work[object]], Awaitable[object]]


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

    def execute(self, statement: str, *values: object) -> sqlite3.Cursor:
        """Execute a statement; wait after a commit as for a sync."""
        cursor = super().execute(statement, *values)
        if statement == "COMMIT":
            time.sleep(SLOW_SYNC)
        return cursor


class SlowConnection(Connection):
    """aiosqlite over such a disk."""

    def __init__(self, path: Path) -> None:
        aiosqlite.Connection.__init__(
            self, lambda: sqlite3.connect(path, isolation_level=None, factory=SlowDisk), 64
        )


async def load(run: Run, log: SQLiteLog, talk: Talk, writers: int) -> tuple[float, list[float]]:
    """Let writers keep exchanges for a while; return exchanges a second, and ms for each write."""
    waited: list[float] = []
    end = time.perf_counter() + SECONDS

    async def timed(work: Work[object]) -> object:
        begun = time.perf_counter()
        result = await run(work)
        waited.append((time.perf_counter() - begun) * 1000)
        return result

    async def write() -> None:
        while time.perf_counter() < end:
            asked = talk.question()
            names = Names.of(asked, log.pseudonyms)
            claimed = await timed(partial(exchanges.claim, asked=asked, names=names, now=0.0))
            finished = talk.answer()
            keep = partial(exchanges.finish, number=claimed.number, finished=finished, now=0.0)
            await timed(keep)

    begun = time.perf_counter()
    async with asyncio.TaskGroup() as tasks:
        for _ in range(writers):
            tasks.create_task(write())
    return len(waited) / 2 / (time.perf_counter() - begun), sorted(waited)


async def plain(connection: Connection, lock: asyncio.Lock, work: Work[object]) -> object:
    """Commit one piece of work by itself, as most programs do."""

    def transaction(raw: sqlite3.Connection) -> object:
        raw.execute("BEGIN IMMEDIATE")
        result = work(raw)
        raw.execute("COMMIT")
        return result

    async with lock:
        return await connection.run(transaction)


async def throughput(folder: Path, talk: Talk, connect: Callable[[Path], Connection]) -> None:
    """Print a table of every number of writers, plain and grouped."""
    print("| writers | way | exchanges/s | p50 ms | p99 ms | times plain |")
    print("|---|---|---|---|---|---|")
    base = 1.0
    for writers in WRITERS:
        for way in ("plain", "grouped"):
            path = folder / f"{connect.__name__}{way}{writers}.db"
            async with SQLiteLog.open(path, connect=connect) as log:
                run: Run = log.writer.run
                if way == "plain":
                    run = partial(plain, log.writer._connection, asyncio.Lock())  # noqa: SLF001
                rate, waited = await load(run, log, talk, writers)
            base = rate if way == "plain" else base
            p50, p99 = waited[len(waited) // 2], waited[len(waited) * 99 // 100]
            print(f"| {writers} | {way} | {rate:.0f} | {p50:.1f} | {p99:.1f} | {rate / base:.1f} |")


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
        for _ in range(some):
            asked = talk.question()
            names = Names.of(asked, pseudonyms)
            now = day * 86_400.0
            claimed = exchanges.claim(connection, asked, names, now)
            exchanges.finish(connection, claimed.number, talk.answer(), now)

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
    print(f"\nThis disk, a sync of {sync(folder):.2f} ms:\n")
    await throughput(folder, talk, Connection)
    print(f"\nWith {SLOW_SYNC * 1000:.0f} ms added to each commit:\n")
    await throughput(folder, talk, SlowConnection)
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

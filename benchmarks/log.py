"""What the log costs: exchanges a second, the delay it adds to an answer, and a million of them.

make bench-log
"""

import argparse
import asyncio
import os
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.commits import commits
from benchmarks.machine import heading
from benchmarks.talk import Talk, claim_of
from bot.conversations.names import Names
from bot.conversations.owners.transcripts import Transcript
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.sqlite import answers, questions
from bot.conversations.sqlite.backup import backup
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.reader import SQLiteReader
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.library import read_library


async def fill(path: Path, talk: Talk, count: int) -> None:
    """Keep very many exchanges, thousands to a transaction."""

    def keep(connection: sqlite3.Connection, pseudonyms: Pseudonyms, day: int, some: int) -> None:
        numbers = []
        for _ in range(some):
            asked = talk.question()
            names = Names.of(asked, pseudonyms)
            now = day * 86_400.0
            claimed = claim_of(questions.claim(connection, asked, names, now))
            answers.finish(connection, claimed.number, talk.answer(), now)
            numbers.append(claimed.number)
        for number in numbers:
            answers.make_searchable(connection, number)

    async with SQLiteLog.open(path) as log:
        batch = 5000
        for done in range(0, count, batch):
            day = 20_000 + done * 365 // count
            some = min(batch, count - done)
            await log.writer.run(partial(keep, pseudonyms=log.pseudonyms, day=day, some=some))


async def usual(work: Callable[[], Awaitable[object]], rounds: int = 9) -> float:
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

    def found(text: str) -> list[Transcript]:
        with closing(database.read()) as connection:
            return SQLiteReader(connection).search(text, 20)

    async with SQLiteLog.open(path) as log:
        figures = {
            "filled in, s": filled,
            "size, MiB": path.stat().st_size / 2**20,
            "history of 20, ms": await usual(lambda: log.history(count, 20)),
            "search for a common word, ms": await usual(lambda: asyncio.to_thread(found, "models")),
            "search for two words, ms": await usual(
                lambda: asyncio.to_thread(found, "video efficiency")
            ),
            "search for what is not there, ms": await usual(
                lambda: asyncio.to_thread(found, "zebra")
            ),
            "stats, ms": await usual(lambda: log.writer.run(lambda raw: SQLiteReader(raw).stats())),
            "spent today, ms": await usual(lambda: log.spent_since(20_364 * 86_400.0)),
            "pending, ms": await usual(lambda: log.pending("discord")),
            "all that is kept of one, ms": await usual(lambda: log.export("7")),
            "one more exchange, ms": await usual(lambda: one_more(log, talk)),
            "forget one, s": await usual(lambda: log.forget("7"), 1) / 1000,
        }
        copying = partial(asyncio.to_thread, backup, database, folder / "copy.db", 0)
        figures["copy, proven sound, s"] = await usual(copying, 1) / 1000
    return figures


async def one_more(log: SQLiteLog, talk: Talk) -> None:
    """Keep one exchange."""
    claimed = claim_of(await log.claim(talk.question()))
    await log.finish(claimed.number, talk.answer())


async def measure(folder: Path, count: int) -> None:
    """Print every figure, with the day and the machine."""
    claims = read_library(Path("seeds")).claims
    print(heading(f"SQLite {sqlite3.sqlite_version}"))
    print(f"Load average {os.getloadavg()[0]:.1f}")
    await commits(folder, claims)
    if not count:
        return
    print(f"\n{count} exchanges:\n")
    for name, value in (await at_size(folder, Talk(claims), count)).items():
        print(f"{name:40} {value:10.1f}")


def main() -> None:
    """Measure in a folder of this disk, since a disk in memory syncs for nothing."""
    options = argparse.ArgumentParser(description="What the log costs.")
    options.add_argument("--exchanges", type=int, default=1_000_000, help="0: commits alone")
    with tempfile.TemporaryDirectory(dir=".", prefix=".bench-log-") as folder:
        asyncio.run(measure(Path(folder), options.parse_args().exchanges))


if __name__ == "__main__":
    main()

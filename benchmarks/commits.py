"""What it is worth to share a commit.

The log is measured in turns with the two ways that share none (`keeping.py`). How much sharing
helps depends on what a commit costs: this disk is measured as it is, and with some milliseconds
added to each commit. Ratios hold on a busy machine, absolute times do not.
"""

import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

from benchmarks.keeping import Keep, SlowConnection, awaited, grouped, in_one_hop, noted
from benchmarks.machine import percentile
from benchmarks.talk import Talk
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim

WRITERS = (1, 20, 200, 1000)
SECONDS = 2.0
ROUNDS = 3
# What is added to a commit, in seconds; four milliseconds is what a sync took here while others
# used the disk.
SLOWER = (0.0, 0.0005, 0.001, 0.002, 0.004, 0.008)
SLOW = 0.004
T = TypeVar("T")
Ways = dict[str, Callable[[SQLiteLog], Keep]]


@dataclass
class Load:
    """What so many writers got done: exchanges a second by round, milliseconds of each write."""

    rates: list[float] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """The median of the rounds."""
        return median(self.rates)

    async def add(self, keep: Keep, writers: int) -> None:
        """Let writers keep exchanges for a while."""
        begun = time.perf_counter()
        kept = 0

        async def write() -> None:
            nonlocal kept
            while time.perf_counter() - begun < SECONDS and await keep(self._timed):
                kept += 1

        async with asyncio.TaskGroup() as tasks:
            for _ in range(writers):
                tasks.create_task(write())
        self.rates.append(kept / (time.perf_counter() - begun))

    async def _timed(self, write: Awaitable[T]) -> T:
        begun = time.perf_counter()
        result = await write
        self.waited.append((time.perf_counter() - begun) * 1000)
        return result


async def compare(folder: Path, ways: Ways, writers: int, delay: float) -> dict[str, Load]:
    """Return what so many writers get done in each way, measured in turns."""
    loads = {name: Load() for name in ways}
    connect = partial(SlowConnection, delay=delay)
    for _ in range(ROUNDS):
        for name, keeping in ways.items():
            with tempfile.TemporaryDirectory(dir=folder) as fresh:
                async with SQLiteLog.open(Path(fresh) / "log.db", connect=connect) as log:
                    await loads[name].add(keeping(log), writers)
    return loads


async def by_writers(folder: Path, ways: Ways, delay: float) -> None:
    """Print a table of every number of writers and every way."""
    print("| writers | way | exchanges/s | p50 ms | p99 ms | times plain |")
    print("|---|---|---|---|---|---|")
    for writers in WRITERS:
        loads = await compare(folder, ways, writers, delay)
        for way, load in loads.items():
            p50, p99 = (percentile(load.waited, percent) for percent in (50, 99))
            times = load.rate / loads["plain"].rate
            print(f"| {writers} | {way} | {load.rate:.0f} | {p50:.1f} | {p99:.1f} | {times:.1f} |")


async def by_sync(folder: Path, ways: Ways) -> None:
    """Print a table of what a sync may cost, for twenty writers."""
    print("| added ms | a sync of 4 KiB, ms | plain/s | in one hop/s | grouped/s | times plain |")
    print("|---|---|---|---|---|---|")
    for delay in SLOWER:
        took = sync(folder) + delay * 1000
        rates = {way: load.rate for way, load in (await compare(folder, ways, 20, delay)).items()}
        shown = " | ".join(f"{rate:.0f}" for rate in rates.values())
        times = rates["grouped"] / rates["plain"]
        print(f"| {delay * 1000:g} | {took:.2f} | {shown} | {times:.1f} |")


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


async def commits(folder: Path, claims: tuple[Claim, ...]) -> None:
    """Print what each way gets done, by writers and by what a sync costs."""
    talk = Talk(claims)
    ways: Ways = {
        "plain": partial(awaited, await noted(Talk(claims))),
        "in one hop": partial(in_one_hop, talk),
        "grouped": partial(grouped, talk),
    }
    print(f"\nThis disk, a sync of {sync(folder):.2f} ms:\n")
    await by_writers(folder, ways, 0.0)
    print(f"\nWith {SLOW * 1000:.0f} ms added to each commit:\n")
    await by_writers(folder, ways, SLOW)
    print("\nTwenty writers, by what a commit costs:\n")
    await by_sync(folder, ways)
    print(f"\nThis disk again, a sync of {sync(folder):.2f} ms.")

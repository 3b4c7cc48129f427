"""Ways to keep exchanges in SQLite: the log's own, and two that share no commit.

The rows are the same in all, and as durable. What a program usually does with aiosqlite is to await
each statement; its statements are those that the log makes, noted beforehand with their values.
"""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

import aiosqlite

from benchmarks.talk import Talk, claim_of
from bot.conversations.location import IN_MEMORY
from bot.conversations.sqlite.connection import Connection, Work
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.conversations.sqlite.writer import Writer

SUPPLY = 20_000
"""More exchanges than any round gets to keep, or its end."""
NOTED = 4_000
"""The same, where each statement is awaited."""

T = TypeVar("T")
Statement = tuple[str, Sequence[Any]]
Transaction = Sequence[Statement]
Exchange = tuple[Transaction, Transaction]
"""What keeps a question, and what keeps its answer."""


class Timed(Protocol):
    """Times a write while it is awaited."""

    async def __call__(self, write: Awaitable[T], /) -> T:
        """Return what the write returns."""
        ...


Keep = Callable[[Timed], Awaitable[bool]]
"""Keeps another exchange, in two writes: the question's and the answer's; `False` for no more."""


class SlowDisk(sqlite3.Connection):
    """A connection to a disk that needs its time for each commit; it can note what it executes."""

    delay = 0.0
    noted: list[Statement] | None = None

    def execute(self, statement: str, values: Any = (), /) -> sqlite3.Cursor:  # noqa: ANN401
        """Execute a statement; wait after a commit as for a sync."""
        if self.noted is not None:
            self.noted.append((statement, values))
        cursor = super().execute(statement, values)
        # Even to sleep for no time at all gives the processor away, and plain commits do so most.
        if self.delay and statement == "COMMIT":
            time.sleep(self.delay)
        return cursor

    def executemany(self, statement: str, rows: Iterable[Any], /) -> sqlite3.Cursor:
        """Execute a statement with each row."""
        rows = [*rows]
        if self.noted is not None:
            self.noted += [(statement, values) for values in rows]
        return super().executemany(statement, rows)


class SlowConnection(Connection):
    """aiosqlite over such a disk; with no delay, over this one as it is."""

    def __init__(self, path: Path, delay: float = 0.0) -> None:
        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(path, isolation_level=None, factory=SlowDisk)
            connection.delay = delay
            return connection

        aiosqlite.Connection.__init__(self, connect, 64)


class OneHop(Writer):
    """Commits each piece of work by itself, in a single hop to aiosqlite's thread."""

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


def grouped(talk: Talk, log: SQLiteLog) -> Keep:
    """Keep exchanges as the log does."""
    supply = iter([(talk.question(), talk.answer()) for _ in range(SUPPLY)])

    async def keep(timed: Timed) -> bool:
        if (exchange := next(supply, None)) is None:
            return False
        asked, finished = exchange
        claimed = claim_of(await timed(log.claim(asked)))
        await timed(log.finish(claimed.number, finished))
        return True

    return keep


def in_one_hop(talk: Talk, log: SQLiteLog) -> Keep:
    """Keep each write in a transaction of its own, which runs whole on aiosqlite's thread."""
    return grouped(talk, replace(log, writer=OneHop(_connection(log))))


def awaited(exchanges: Sequence[Exchange], log: SQLiteLog) -> Keep:
    """Keep each write in a transaction of its own, and await each of its statements."""
    supply, connection, lock = iter(exchanges), _connection(log), asyncio.Lock()

    async def write(statements: Transaction) -> None:
        async with lock:
            for statement, values in statements:
                cursor = await connection.execute(statement, values)
                if cursor.description:
                    await cursor.fetchall()

    async def keep(timed: Timed) -> bool:
        # Whoever takes one stands in line with it at once, so the rows get the numbers noted.
        if (exchange := next(supply, None)) is None:
            return False
        for statements in exchange:
            await timed(write(statements))
        return True

    return keep


async def noted(talk: Talk) -> Sequence[Exchange]:
    """Return the statements that keep exchanges in a new log, one after the other."""
    async with SQLiteLog.open(IN_MEMORY, connect=SlowConnection) as log:
        disk = cast(SlowDisk, await _connection(log).run(lambda raw: raw))
        keep, transactions = in_one_hop(talk, log), list[Transaction]()

        async def note(write: Awaitable[T]) -> T:
            disk.noted = statements = list[Statement]()
            result = await write
            transactions.append(statements)
            return result

        for _ in range(NOTED):
            await keep(note)
    return [*zip(transactions[::2], transactions[1::2], strict=True)]


def _connection(log: SQLiteLog) -> Connection:
    return log.writer._connection  # noqa: SLF001  the log's own

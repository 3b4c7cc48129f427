"""One connection, one writer, one durable commit for everyone who waits.

Nobody but the writer's task touches the connection: others hand it a unit of work and wait. It
takes all that wait and commits once, so that twenty writers cost one fsync; a unit that fails is
undone alone. Whoever stops waiting leaves nothing half-done: their unit is kept whole all the same.
"""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from bot.background import ended
from bot.conversations.errors import LogError
from bot.conversations.sqlite.connection import Connection, Work
from bot.conversations.sqlite.faults import failed

T = TypeVar("T")


@dataclass(slots=True)
class _Unit:
    work: Work[None]
    last: Work[object]
    done: asyncio.Future[None]
    bare: bool = False
    fault: Exception | None = None

    def attempt(self, connection: sqlite3.Connection) -> None:
        """Run inside a savepoint; a fault of its own is undone, and the others go on."""
        connection.execute("SAVEPOINT unit")
        try:
            self.work(connection)
            self.last(connection)
        except sqlite3.OperationalError:
            raise
        except Exception as fault:  # noqa: BLE001  whoever waits for this unit is told
            connection.execute("ROLLBACK TO unit")
            self.fault = fault
        connection.execute("RELEASE unit")

    def settle(self, fault: Exception | None) -> None:
        """Tell whoever still waits how it ended."""
        fault = self.fault or fault
        if self.done.done():
            return
        if fault is None:
            self.done.set_result(None)
        elif isinstance(fault, sqlite3.Error | OSError | ValueError):
            self.done.set_exception(failed(fault))
        else:
            self.done.set_exception(fault)


def _nothing(_: sqlite3.Connection) -> None:
    pass


class Writer:
    """Runs units of work on a connection, each whole or not at all, many to a commit.

    What `permits` a commit is called before each, and raises where there is to be none.
    """

    def __init__(self, connection: Connection, permits: Work[None] = _nothing) -> None:
        self._connection = connection
        self._permits = permits
        self._waiting: list[_Unit] = []
        self._news = asyncio.Event()
        self._closed = False

    async def run(self, work: Work[T], *, last: Work[object] = _nothing, bare: bool = False) -> T:
        """Return the work's result once it is durable; raise `LogError` when it was undone.

        Work may run twice: once more after a transaction that another unit spoilt. What is `last`
        runs in the same transaction, after everybody's work. Work that is `bare` runs
        outside any transaction, as SQLite's own upkeep must.
        """
        if self._closed:
            raise LogError.failed(ConnectionError("it is closed"))
        results: list[T] = []

        def kept(connection: sqlite3.Connection) -> None:
            results[:] = [work(connection)]

        unit = _Unit(kept, last, asyncio.get_running_loop().create_future(), bare)
        self._waiting.append(unit)
        self._news.set()
        await unit.done
        return results[0]

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Write until the block ends, then finish what was handed in before."""
        task = asyncio.create_task(self._write())
        try:
            yield
        finally:
            self._closed = True
            self._news.set()
            await ended(task)

    async def _write(self) -> None:
        while self._waiting or not self._closed:
            await self._news.wait()
            self._news.clear()
            units, self._waiting = self._waiting, []
            together = [unit for unit in units if not unit.bare]
            if together:
                await self._settle(
                    together, partial(_commit, units=together, permits=self._permits)
                )
            for unit in units:
                if unit.bare:
                    await self._settle([unit], unit.work)

    async def _settle(self, units: Sequence[_Unit], work: Work[None]) -> None:
        fault: Exception | None = None
        try:
            await self._connection.run(work)
        except Exception as raised:  # noqa: BLE001  whoever waits is told; the writer goes on
            fault = raised
        for unit in units:
            unit.settle(fault)


def _commit(connection: sqlite3.Connection, units: Sequence[_Unit], permits: Work[None]) -> None:
    """Run units in one transaction; only when one of them fails, anew with a savepoint for each.

    Savepoints take a quarter of the time, since the full-text index writes itself out at each.
    """
    try:
        works = [*(unit.work for unit in units), *(unit.last for unit in units)]
        _transact(connection, [*works, permits])
    except sqlite3.OperationalError:
        # The disk is full or the database locked: nothing of this transaction can be kept.
        raise
    except Exception:  # noqa: BLE001  which unit's it is comes out now
        _transact(connection, [*(unit.attempt for unit in units), permits])


def _transact(connection: sqlite3.Connection, works: Sequence[Work[object]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for work in works:
            work(connection)
        connection.execute("COMMIT")
    finally:
        # After a full disk SQLite may have rolled back by itself; then there is nothing to undo.
        with suppress(sqlite3.Error):
            connection.rollback()

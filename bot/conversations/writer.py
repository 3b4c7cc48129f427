"""One connection, one writer, one durable commit for everyone who waits.

aiosqlite's connection has a single transaction for all tasks, and cancelling an `await` does not
cancel its SQL. So nobody but the writer's task touches the connection: others hand it a unit of
work and wait. It takes all that wait, runs each inside a savepoint, and commits once, so that
twenty writers cost one fsync. A cancelled caller leaves nothing half-done.
"""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

from aiosqlite import Connection

from bot.conversations.errors import LogError

T = TypeVar("T")
Work = Callable[[Connection], Awaitable[T]]


@dataclass(frozen=True, slots=True)
class _Unit:
    work: Work[None]
    done: asyncio.Future[None]

    def succeed(self) -> None:
        if not self.done.done():
            self.done.set_result(None)

    def fail(self, error: Exception) -> None:
        if not self.done.done():
            self.done.set_exception(LogError.failed(error))


class Writer:
    """Runs units of work on a connection, each whole or not at all, many to a commit."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: asyncio.Queue[_Unit] = asyncio.Queue()
        self._closed = False

    async def run(self, work: Work[T]) -> T:
        """Return the work's result once it is durable; raise `LogError` when it was undone."""
        if self._closed:
            raise LogError.failed(ConnectionError("it is closed"))
        results: list[T] = []

        async def keeping(connection: Connection) -> None:
            results.append(await work(connection))

        unit = _Unit(keeping, asyncio.get_running_loop().create_future())
        self._waiting.put_nowait(unit)
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
            await self._waiting.join()
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _write(self) -> None:
        while True:
            units = [await self._waiting.get()]
            while not self._waiting.empty():
                units.append(self._waiting.get_nowait())
            await self._commit(units)
            for _ in units:
                self._waiting.task_done()

    async def _commit(self, units: list[_Unit]) -> None:
        try:
            await self._connection.execute("BEGIN IMMEDIATE")
            kept = [unit for unit in units if await self._ran(unit)]
            await self._connection.commit()
        except sqlite3.Error as error:
            await self._rollback()
            for unit in units:
                unit.fail(error)
        else:
            for unit in kept:
                unit.succeed()

    async def _ran(self, unit: _Unit) -> bool:
        await self._connection.execute("SAVEPOINT unit")
        try:
            await unit.work(self._connection)
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError, ValueError) as error:
            # The unit's own fault (a lone surrogate in its text, say): the others go on.
            await self._connection.execute("ROLLBACK TO unit")
            unit.fail(error)
            return False
        await self._connection.execute("RELEASE unit")
        return True

    async def _rollback(self) -> None:
        # After a full disk SQLite may have rolled back by itself; then there is nothing to undo.
        with suppress(sqlite3.Error):
            await self._connection.rollback()

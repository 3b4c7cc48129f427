"""aiosqlite's connection, which can also run a whole function on its thread.

A transaction that runs in one hop to the thread cannot be cut in two: cancelling whoever awaits it
changes nothing about its SQL, and no other task's statement can come between.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar, cast

import aiosqlite

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]


class Connection(aiosqlite.Connection):
    """A connection that leaves transactions to whoever runs on it; use it with `async with`."""

    def __init__(self, path: Path | str) -> None:
        def connect() -> sqlite3.Connection:
            return sqlite3.connect(path, isolation_level=None)

        super().__init__(connect, iter_chunk_size=64)

    async def __aenter__(self) -> Self:
        return cast(Self, await self)

    async def run(self, work: Work[T]) -> T:
        """Return what the work gives for SQLite's own connection, on the connection's thread."""
        done = await self._execute(work, self._conn)  # type: ignore[no-untyped-call]  # aiosqlite's
        return cast(T, done)

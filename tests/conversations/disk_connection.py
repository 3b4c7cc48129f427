"""A log's connection through apsw, which lets a test stand in for the disk."""

import sqlite3
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import aiosqlite
import apsw

from bot.conversations.sqlite.connection import Connection

Row = tuple[object, ...]


@dataclass
class _Result:
    """What a statement gave, as Python's own sqlite3 would tell it."""

    rows: list[Row]
    rowcount: int

    def fetchone(self) -> Row | None:
        return self.rows.pop(0) if self.rows else None

    def fetchall(self) -> list[Row]:
        return self.rows

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


class _Standard:
    """apsw's connection with the methods and the errors of Python's own sqlite3."""

    def __init__(self, path: Path, disk: str) -> None:
        with _as_standard():
            self._connection = apsw.Connection(str(path), vfs=disk)

    @property
    def in_transaction(self) -> bool:
        return bool(self._connection.in_transaction)

    def execute(self, statement: str, values: Sequence[object] = ()) -> _Result:
        connection = self._connection
        with _as_standard():
            rows = list(connection.execute(statement, values))
        return _Result(rows, connection.changes())

    def executemany(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        for row in rows:
            self.execute(statement, row)

    def executescript(self, script: str) -> None:
        self.execute(script)

    def rollback(self) -> None:
        if self.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        # Python's own closes in silence whatever the disk says.
        with suppress(apsw.Error):
            self._connection.close()


class DiskConnection(Connection):
    """The connection of a log whose files are on a disk of that name."""

    def __init__(self, path: Path, disk: str) -> None:
        def connect() -> sqlite3.Connection:
            return _Standard(path, disk)  # type: ignore[return-value]  # it quacks like one

        aiosqlite.Connection.__init__(self, connect, iter_chunk_size=64)


@contextmanager
def _as_standard() -> Generator[None]:
    """Raise what goes wrong as Python's own sqlite3 would."""
    try:
        yield
    except apsw.ConstraintError as error:
        raise sqlite3.IntegrityError(str(error)) from error
    except apsw.Error as error:
        raise sqlite3.OperationalError(str(error)) from error

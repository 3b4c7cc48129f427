"""A disk under SQLite that writes down all that is done to it, and that can be made to fail.

The log's own code runs over it, through apsw's SQLite; `apsw` is a dependency of development only,
and without it the tests that need this module are skipped.
"""
# mypy: disable-error-code="no-any-unimported, misc, unused-ignore"

import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Self

import aiosqlite
import pytest

from bot.conversations.sqlite.connection import Connection

pytest.importorskip("apsw")

import apsw  # type: ignore[import-not-found, unused-ignore]

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes that were handed to a file."""

    file: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file that was cut, or filled with zeros, to a size."""

    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """A file of which all that was written before is on the disk for good."""

    file: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """A file that was deleted; taken as being gone at once."""

    file: str


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody was told by then, and relies on."""

    what: str


Operation = Written | Cut | Synced | Deleted | Told


class Fault(Enum):
    """What may be wrong with a disk."""

    FULL = apsw.FullError
    BROKEN = apsw.IOError
    READ_ONLY = apsw.ReadOnlyError


class Disk(apsw.VFS):
    """SQLite's way to the files; use it as a context manager.

    When a fault is set, every call after the next `good` ones fails, until it is taken away.
    """

    def __init__(self) -> None:
        self.operations: list[Operation] = []
        self.fault: Fault | None = None
        self.good = 0
        self._name = f"disk-{id(self)}"
        super().__init__(self._name, "")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.unregister()

    def connect(self, path: Path) -> Connection:
        """Return a connection for the log whose files are on this disk."""
        return _DiskConnection(path, self._name)

    def tell(self, what: str) -> None:
        """Write down that somebody relies on something from here on."""
        self.operations.append(Told(what))

    def touched(self) -> None:
        """Fail when it is time to."""
        if self.fault is None:
            return
        if self.good == 0:
            raise self.fault.value
        self.good -= 1

    def xOpen(self, name: apsw.URIFilename | str | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        """Open a file."""
        self.touched()
        return _File(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        """Delete a file."""
        self.touched()
        super().xDelete(filename, syncdir)
        self.operations.append(Deleted(Path(filename).name))


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: apsw.URIFilename | str | None, flags: list[int]) -> None:
        super().__init__("", name, flags)
        full = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = Path(str(full)).name
        self._disk = disk

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        self._disk.touched()
        return bytes(super().xRead(amount, offset))

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._disk.touched()
        super().xWrite(data, offset)
        self._disk.operations.append(Written(self._name, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self._disk.touched()
        super().xTruncate(newsize)
        self._disk.operations.append(Cut(self._name, newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._disk.touched()
        super().xSync(flags)
        self._disk.operations.append(Synced(self._name))


@dataclass
class _Result:
    """What a statement gave, as Python's own sqlite3 would tell it."""

    rows: list[Row]
    rowcount: int
    lastrowid: int

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
        return _Result(rows, connection.changes(), connection.last_insert_rowid())

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


class _DiskConnection(Connection):
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


@dataclass
class Image:
    """What is on the disk for good, and what may or may not have reached it."""

    durable: dict[str, bytearray] = field(default_factory=dict)
    under_way: dict[str, list[Written | Cut]] = field(default_factory=dict)

    def apply(self, operation: Operation) -> None:
        """Take one operation in."""
        match operation:
            case Written(file) | Cut(file):
                self.under_way.setdefault(file, []).append(operation)
            case Synced(file):
                for done in self.under_way.pop(file, []):
                    _do(self.durable, done)
            case Deleted(file):
                self.under_way.pop(file, None)
                self.durable.pop(file, None)
            case Told():
                pass

    def sync(self) -> None:
        """Take all that came so far as being on the disk."""
        for file in tuple(self.under_way):
            self.apply(Synced(file))

    def after_power_cut(self, reached: Callable[[], bool]) -> dict[str, bytes]:
        """Return the files as they may be found: of each sector under way, `reached` decides."""
        files = {name: bytearray(data) for name, data in self.durable.items()}
        for operations in self.under_way.values():
            for operation in operations:
                for sector in _sectors(operation):
                    if reached():
                        _do(files, sector)
        return {name: bytes(data) for name, data in files.items()}


def _sectors(operation: Written | Cut) -> Iterator[Written | Cut]:
    if isinstance(operation, Cut):
        yield operation
        return
    for start in range(0, len(operation.data), 512):
        data = operation.data[start : start + 512]
        yield Written(operation.file, operation.offset + start, data)


def _do(files: dict[str, bytearray], operation: Written | Cut) -> None:
    content = files.setdefault(operation.file, bytearray())
    match operation:
        case Written(_, offset, data):
            content.extend(bytes(max(0, offset + len(data) - len(content))))
            content[offset : offset + len(data)] = data
        case Cut(_, size):
            del content[size:]
            content.extend(bytes(size - len(content)))

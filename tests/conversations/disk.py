"""A disk under SQLite that writes down all that is done to it, and that can be made to fail.

The log's own code runs over it, through apsw's SQLite.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Self

import apsw

from bot.conversations.sqlite.connection import Connection
from tests.conversations.disk_connection import DiskConnection


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
        return DiskConnection(path, self._name)

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

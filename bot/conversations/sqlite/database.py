"""The files of a log: the database, the key to its pseudonyms, and the tombstones beside it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.conversations.errors import LogError
from bot.conversations.location import IN_MEMORY
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.sqlite import forgetting, schema
from bot.conversations.tombstones import ENDING, Tombstones
from bot.lock import alone
from bot.sqlite_file import beside, code_of

# What the log itself keeps beside a database.
KEY, LOCK = ".key", ".lock"

# What SQLite answers where another program is at work.
_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

_KEY = "SELECT value FROM settings WHERE scope = '' AND name = 'key'"


@dataclass(frozen=True, slots=True)
class Database:
    """Where a log lies, or `IN_MEMORY`."""

    path: Path

    @property
    def key(self) -> Path:
        """The file that holds the key."""
        return self.path.with_suffix(KEY)

    @property
    def tombstones(self) -> Tombstones:
        """Who was forgotten."""
        return Tombstones(None if self.path == IN_MEMORY else self.path.with_suffix(ENDING))

    @property
    def files(self) -> tuple[Path, ...]:
        """All that the log consists of, whether or not it is there at the moment."""
        outside = filter(None, [self.tombstones.path])
        # SQLite's own lie beside the database itself, not beside a link to it.
        return (self.path, *beside(self.path.resolve()), self.key, self._lock, *outside)

    @property
    def _lock(self) -> Path:
        return self.path.with_suffix(LOCK)

    def begun_pseudonyms(self) -> Pseudonyms:
        """Return those of its key; what is missing of folder and files is made, for its owner.

        Raises `LogError` where a database has lost its key, since another one would find nobody in
        it, and where its name is that of a file beside it.
        """
        if self.path == IN_MEMORY:
            return Pseudonyms.passing()
        if self.path.suffix.lower() in {KEY, LOCK, ENDING}:
            raise LogError.misnamed(self.path, "DATABASE_URL", ".db")
        if self.path.is_dir():
            raise LogError.no_database(self.path)
        if not self.key.exists() and self._is_begun():
            raise LogError.missing_key(self.path, self.key)
        self.path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        for file in (self.path, self._lock):
            file.touch(mode=0o600)
        return Pseudonyms.read(self.key)

    def _is_begun(self) -> bool:
        """Tell whether a key belongs to it; raise `LogError` for another program's database."""
        if not self.path.is_file():
            return False
        with closing(open_for_reading(self.path)) as connection:
            begun = schema.version_of(connection, self.path, older=True)
            return bool(begun and connection.execute(_KEY).fetchone())

    def alone(self) -> AbstractContextManager[None]:
        """Answer from it alone; blocking, and raises `LogError` while another bot does."""

        def taken() -> None:
            raise LogError.taken(self.path)

        return nullcontext() if self.path == IN_MEMORY else alone(self._lock, taken)

    def read(self, *, older: bool = False) -> sqlite3.Connection:
        """Open it for reading alone; raise `LogError` when there is none, or none of this version.

        One of an older bot will do for whoever says so.
        """
        self._require()
        connection = open_for_reading(self.path)
        with ExitStack() as unless_known:
            unless_known.callback(connection.close)
            self._require_known(connection, older=older)
            unless_known.pop_all()
        return connection

    def _require_known(self, connection: sqlite3.Connection, *, older: bool) -> None:
        if not schema.version_of(connection, self.path, older=older):
            raise LogError.missing(self.path)

    def require_unused(self) -> None:
        """Raise `LogError` while another program, such as the bot, has the database open."""
        self._require()
        with closing(sqlite3.connect(self.path, timeout=0, isolation_level=None)) as connection:
            try:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.DatabaseError as error:
                if code_of(error) in _HELD:
                    raise LogError.in_use(self.path) from error
                # That it is damaged tells of nobody who has it open.
                if code_of(error) != sqlite3.SQLITE_CORRUPT:
                    raise

    def standing(self) -> Callable[[object], None]:
        """Return what raises `LogError` where another file has its name by then, or none has."""
        if self.path == IN_MEMORY:
            return lambda _: None
        opened = self.path.stat()

        def require(_: object) -> None:
            with suppress(OSError):
                if os.path.samestat(opened, self.path.stat()):
                    return
            raise LogError.moved(self.path)

        return require

    def _require(self) -> None:
        if not self.path.is_file():
            raise LogError.missing(self.path)

    def begin(self, connection: sqlite3.Connection, pseudonyms: Pseudonyms) -> None:
        """Bring an opened database up to date, and forget whoever a backup has brought back."""
        schema.prepare(connection, self.path)
        connection.execute(
            "INSERT INTO settings VALUES ('', 'key', ?) ON CONFLICT DO NOTHING",
            (pseudonyms.of("key", ""),),
        )
        if not self.knows(connection, pseudonyms):
            raise LogError.other_key(self.path, self.key)
        connection.execute("BEGIN IMMEDIATE")
        forgetting.forget_again(connection, self.tombstones)
        connection.execute("COMMIT")
        forgetting.sweep(connection)
        for file in filter(Path.exists, self.files):
            _make_private(file)

    def knows(self, connection: sqlite3.Connection, pseudonyms: Pseudonyms) -> bool:
        """Tell whether these are the pseudonyms that a database was begun with."""
        return bool(connection.execute(_KEY).fetchone() == (pseudonyms.of("key", ""),))


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open whatever database lies there, for reading alone, also on a disk that is read-only."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True)
    if _lacks_what_lies_beside(connection, path):
        connection.close()
        # Unless it is told that nothing changes, SQLite makes a file beside it even to read.
        connection = sqlite3.connect(f"{address}&immutable=1", uri=True)
    return connection


def _lacks_what_lies_beside(connection: sqlite3.Connection, path: Path) -> bool:
    """Tell whether a database cannot be read only since nothing can be written beside it."""
    real = path.resolve()
    if real.with_name(f"{real.name}-wal").exists():
        # Its newest rows lie there.
        return False
    try:
        connection.execute("PRAGMA schema_version")
    except sqlite3.DatabaseError as error:
        return code_of(error) == sqlite3.SQLITE_CANTOPEN
    return False


def _make_private(file: Path) -> None:
    """Let its owner alone read a file, however somebody has put it there."""
    if file.stat().st_mode & 0o077:
        # Whoever has lent it to this user will have had a reason.
        with suppress(PermissionError):
            file.chmod(0o600)

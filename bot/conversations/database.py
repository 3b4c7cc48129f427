"""The files of a log: the database, the key to its pseudonyms, and the tombstones beside it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.conversations import forgetting, schema
from bot.conversations.errors import LogError
from bot.conversations.place import IN_MEMORY
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.tombstones import Tombstones

# What SQLite keeps beside a database.
BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Database:
    """Where a log lies, or `IN_MEMORY`."""

    path: Path

    @property
    def key(self) -> Path:
        """The file that holds the key."""
        return self.path.with_suffix(".key")

    @property
    def tombstones(self) -> Tombstones:
        """Who was forgotten."""
        return Tombstones(None if self.path == IN_MEMORY else self.path.with_suffix(".forgotten"))

    @property
    def files(self) -> tuple[Path, ...]:
        """All that the log consists of, whether or not it is there at the moment."""
        # SQLite's own lie beside the database itself, not beside a link to it.
        real = self.path.resolve()
        beside = (real.with_name(real.name + ending) for ending in BESIDE)
        return (self.path, *beside, self.key, *filter(None, [self.tombstones.path]))

    def make(self) -> Pseudonyms:
        """Make the database, its folder and its key where they are missing, for their owner."""
        if self.path == IN_MEMORY:
            return Pseudonyms.passing()
        self.path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        self.path.touch(mode=0o600)
        return Pseudonyms.read(self.key)

    def read(self) -> sqlite3.Connection:
        """Open it for reading alone; raise `LogError` when there is none."""
        self._require()
        return sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True)

    def require_alone(self) -> None:
        """Raise `LogError` while another program, such as the bot, has the database open."""
        self._require()
        with closing(sqlite3.connect(self.path, timeout=0, isolation_level=None)) as connection:
            try:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                raise LogError.in_use(self.path) from error

    def _require(self) -> None:
        if not self.path.exists():
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
        if forgetting.unswept(connection):
            forgetting.sweep(connection)

    def knows(self, connection: sqlite3.Connection, pseudonyms: Pseudonyms) -> bool:
        """Tell whether these are the pseudonyms that a database was begun with."""
        query = "SELECT value FROM settings WHERE scope = '' AND name = 'key'"
        return bool(connection.execute(query).fetchone() == (pseudonyms.of("key", ""),))

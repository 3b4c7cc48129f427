"""The shape of an index, and of which code it is: an index is as good as what read the notes."""

import sqlite3
from contextlib import closing
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from bot.sqlite_file import DAMAGED, beside, code_of

_NOTES = Path(__file__).parents[1]
_READERS = ("markdown-it-py", "PyStemmer")
_TABLES = """
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    digest BLOB NOT NULL,
    title TEXT NOT NULL,
    video TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_video ON notes (video);
CREATE TABLE details (
    note INTEGER PRIMARY KEY,
    sections TEXT NOT NULL,
    problems TEXT NOT NULL
) STRICT;
CREATE TABLE claims (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    note INTEGER NOT NULL,
    text TEXT NOT NULL,
    times TEXT NOT NULL,
    section TEXT NOT NULL,
    label TEXT NOT NULL,
    before TEXT NOT NULL,
    line INTEGER NOT NULL,
    cut INTEGER NOT NULL
) STRICT;
CREATE INDEX claims_by_note ON claims (note);
CREATE TABLE terms (
    term TEXT PRIMARY KEY,
    claims INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE totals (claims INTEGER NOT NULL, words INTEGER NOT NULL) STRICT;
INSERT INTO totals VALUES (0, 0);
CREATE VIRTUAL TABLE words USING fts5 (
    stems, detail = none, columnsize = 0, tokenize = "ascii tokenchars ''''"
);
"""


@cache
def fingerprint(*others: Path) -> str:
    """Return a digest of all code that decides what stands in an index; blocking.

    `others` are files besides those that read the notes.
    """
    digest = blake2b(digest_size=6)
    for name in _READERS:
        digest.update(version(name).encode())
    for file in (*sorted(_NOTES.rglob("*.py")), *others):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def connect(path: Path) -> sqlite3.Connection:
    """Open an index; whoever opens it closes it."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA busy_timeout = 10000")
    return connection


def is_there(path: Path) -> bool:
    """Tell whether an index is there, made to the end, that SQLite can read."""
    if not path.exists():
        return False
    try:
        with closing(connect(path)) as connection:
            made = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'totals'")
            return made.fetchone() is not None
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell whether SQLite says that a file is no sound database."""
    return code_of(error) in DAMAGED


def create(path: Path) -> None:
    """Make an empty index in place of whatever stood there."""
    remove(path)
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(f"BEGIN; {_TABLES} COMMIT;")


def remove(path: Path) -> None:
    """Take an index away, with what SQLite keeps beside it."""
    for file in (path, *beside(path)):
        file.unlink(missing_ok=True)

"""A file that SQLite keeps: what lies beside it, and what an error says of it."""

import sqlite3
from pathlib import Path

# What SQLite answers where a file is a broken database, or none (sqlite.org/rescode.html).
DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def beside(path: Path) -> tuple[Path, ...]:
    """Return the files that SQLite keeps beside a database while it is open."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))


def code_of(error: Exception) -> int:
    """Return the code of an error without what SQLite adds to tell where it was."""
    # What Python itself finds, such as a text that is none, has no code.
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF

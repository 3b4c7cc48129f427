"""A file that SQLite keeps: what lies beside it, and what an error says of it."""

import sqlite3

# How that ends which SQLite keeps beside a database.
BESIDE = ("-wal", "-shm", "-journal")
# What SQLite answers where a file is a broken database, or none (sqlite.org/rescode.html).
DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def code_of(error: Exception) -> int:
    """Return the code of an error without what SQLite adds to tell where it was."""
    # What Python itself finds, such as a text that is none, has no code.
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF

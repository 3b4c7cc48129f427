"""A look at the database from outside."""

import sqlite3
from pathlib import Path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """Return what a reader from outside finds in the database."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return connection.execute(query).fetchall()


def terms(path: Path) -> set[object]:
    """Return every word that the full-text index knows."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'search', 'row')")
    found = {row[0] for row in connection.execute("SELECT term FROM terms")}
    connection.close()
    return found


def reading(path: Path) -> sqlite3.Connection:
    """Begin to read a database, and go on."""
    reader = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM questions").fetchone()
    return reader

"""A look at the database from outside."""

import sqlite3
from pathlib import Path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """Return what a reader from outside finds in the database."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return connection.execute(query).fetchall()

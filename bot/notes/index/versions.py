"""The indexes of one folder: each version of the bot has its own, `notes-FOLDER.VERSION.db`.

Two versions can speak from one folder at the same time, and neither reads what the other made.
"""

import sqlite3
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from bot.notes.index import schema


def index_path(folder: Path, beneath: Path, made_by: str) -> Path:
    """Return where the index of a folder lies, beneath the folder of all indexes.

    `made_by` is the fingerprint of the code that reads the notes (`schema.fingerprint`).
    """
    name = blake2b(bytes(folder.resolve()), digest_size=6).hexdigest()
    return beneath / f"notes-{name}.{made_by}.db"


def lock_of(path: Path) -> Path:
    """Return where the lock of an index lies, which all versions share: one reads at a time."""
    return path.with_name(f"{_folder(path)}.lock")


def remove_unused(path: Path) -> None:
    """Take away what other versions left beside an index; blocking, under the lock."""
    for other in path.parent.glob(f"{_folder(path)}.*db"):
        if other != path and not _is_open(other):
            schema.remove(other)


def _folder(path: Path) -> str:
    return path.name.partition(".")[0]


def _is_open(path: Path) -> bool:
    """Tell whether a bot has an index open: while one does, nobody can end its log of changes."""
    try:
        with closing(schema.connect(path)) as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError as error:
        return not schema.is_damage(error)
    return False

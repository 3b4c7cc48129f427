"""Copies of the log: made while the bot runs, proven before they count, and put back.

A copy is a prefix of the log: what was kept up to one moment, and nothing half. Forgotten people
are still in copies from before; putting one back forgets them again.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from bot.conversations.errors import LogError
from bot.conversations.replacing import replacing, require_replaceable
from bot.conversations.sqlite.database import Database, open_for_reading
from bot.conversations.sqlite.reader import SQLiteReader
from bot.conversations.sqlite.schema import APPLICATION_ID, version_of

# How a log is called that a copy has replaced, and how many earlier ones are kept.
REPLACED, REPLACED_KEPT = ".replaced", 7


def backup(database: Database, target: Path, kept: int) -> None:
    """Copy the log to a file; the one that was there becomes `NAME.1`, and so on up to `kept`."""
    names = [target, *(Path(f"{target}.{age}") for age in range(1, kept + 1))]
    for name in names:
        require_replaceable(name, database.files)
    with closing(database.read(older=True)) as log, replacing(target, database.files) as path:
        with closing(sqlite3.connect(path)) as copy:
            log.backup(copy)
            # One file that needs no other, so that it can be read where nothing may be written.
            copy.execute("PRAGMA journal_mode = DELETE")
            _require_sound(copy, path)
        _rotate(names)


def restore(database: Database, source: Path) -> Path | None:
    """Put a copy back in the place of the log, and forget whoever was forgotten since.

    What stood there is copied first, as far as it can be read, and where to is returned.

    Raises `LogError` when the copy is not sound, from a newer bot, or belongs to another key or to
    none, and when the log is in use.
    """
    require_replaceable(source, database.files)
    if not source.exists():
        raise LogError.unsound(source, "it is not there")
    if not database.key.exists():
        raise LogError.without_key(source, database.key)
    pseudonyms = database.make()
    database.require_alone()
    with closing(open_for_reading(source)) as copy:
        _require_sound(copy, source)
        if not database.knows(copy, pseudonyms):
            raise LogError.other_key(source, database.key)
        kept = _set_aside(database)
        with closing(sqlite3.connect(database.path, isolation_level=None)) as log:
            copy.backup(log)
            database.begin(log, pseudonyms)
    return kept


def _set_aside(database: Database) -> Path | None:
    target = Path(f"{database.path}{REPLACED}")
    try:
        backup(database, target, REPLACED_KEPT)
    except (LogError, sqlite3.Error):
        # Most likely it is what the copy is put back for.
        return None
    return target


def _require_sound(connection: sqlite3.Connection, path: Path) -> None:
    try:
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        ours = owner == APPLICATION_ID
        found = SQLiteReader(connection).problems() if ours else ["it is something else"]
    except sqlite3.DatabaseError as error:
        raise LogError.unsound(path, str(error)) from error
    if found:
        raise LogError.unsound(path, found[0])
    version_of(connection, path, older=True)


def _rotate(names: Sequence[Path]) -> None:
    for newer, older in reversed(list(pairwise(names))):
        if newer.exists():
            newer.replace(older)

"""Copies of the log: made while the bot runs, proven before they count, and put back.

A copy is a prefix of the log: what was kept up to one moment, and nothing half. Forgotten people
are still in copies from before; putting one back forgets them again.
"""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from itertools import pairwise
from pathlib import Path
from typing import Literal

from bot.conversations.errors import LogError
from bot.conversations.replacing import TargetError, replacing, require_replaceable
from bot.conversations.sqlite.database import Database, open_for_reading
from bot.conversations.sqlite.reader import SQLiteReader
from bot.conversations.sqlite.schema import APPLICATION_ID, version_of
from bot.sqlite_file import DAMAGED, beside, code_of

# How a log is called that a copy has replaced, and how many earlier ones are kept.
REPLACED, REPLACED_KEPT = ".replaced", 7
# What SQLite answers where a file itself is broken, or lacks a table: no disk and nobody else is.
_BROKEN = DAMAGED | {sqlite3.SQLITE_ERROR}
# What it answers where a file cannot be written, and what of it says that one cannot be read.
_UNWRITABLE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
_UNREADABLE = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)

# Where the log is that a copy has replaced, or why it is nowhere.
Stood = Path | Literal["nothing", "damaged"]


def backup(database: Database, target: Path, kept: int) -> None:
    """Copy the log to a file; the one that was there becomes `NAME.1`, and so on up to `kept`."""
    names = [target, *(Path(f"{target}.{age}") for age in range(1, kept + 1))]
    for name in names:
        require_replaceable(name, database.files)
    with closing(database.read(older=True)) as log, replacing(target, database.files) as path:
        try:
            _copy(log, path)
        except sqlite3.OperationalError as error:
            if code_of(error) in _UNWRITABLE and error.sqlite_errorcode not in _UNREADABLE:
                raise TargetError.unwritable(target, error) from error
            raise
        _rotate(names)


def _copy(log: sqlite3.Connection, path: Path) -> None:
    """Copy the log to one file, beside which nothing is left, also where there is no room."""
    try:
        with closing(sqlite3.connect(path)) as copy:
            log.backup(copy)
            # One file that needs no other, so that it can be read where nothing may be written.
            copy.execute("PRAGMA journal_mode = DELETE")
            _require_sound(copy, path)
    finally:
        for file in beside(path):
            with suppress(OSError):
                file.unlink()


def restore(database: Database, source: Path) -> Stood:
    """Put a copy back in the place of the log, and forget whoever was forgotten since.

    What stood there is copied first, unless it is damaged, and where to is returned.

    Raises `LogError` when the copy is not sound, from a newer bot, or belongs to another key or to
    none, and when the log is in use, or from a newer bot itself. Nothing is put back then, nor
    where the log is whole and cannot be copied.
    """
    require_replaceable(source, database.files)
    if not source.exists():
        raise LogError.unsound(source, "it is not there")
    with closing(open_for_reading(source)) as copy:
        _require_sound(copy, source)
        if not database.key.exists():
            raise LogError.missing_key(source, database.key)
        pseudonyms = database.begun_pseudonyms()
        database.require_unused()
        if not database.knows(copy, pseudonyms):
            raise LogError.other_key(source, database.key)
        # A damaged log does not tell whether a bot has it open; the lock does.
        with database.alone():
            stood = _set_aside(database)
            if stood == "damaged":
                # SQLite would read its pages first, to write over them.
                os.truncate(database.path, 0)
            with closing(sqlite3.connect(database.path, isolation_level=None)) as log:
                copy.backup(log)
                database.begin(log, pseudonyms)
    return stood


def _set_aside(database: Database) -> Stood:
    try:
        with closing(open_for_reading(database.path)) as log:
            if not version_of(log, database.path, older=True):
                return "nothing"
            damaged = bool(SQLiteReader(log).problems())
    except sqlite3.DatabaseError as error:
        damaged = code_of(error) in _BROKEN
        if not damaged:
            raise
    if damaged:
        # Most likely it is what the copy is put back for.
        return "damaged"
    target = Path(f"{database.path}{REPLACED}")
    backup(database, target, REPLACED_KEPT)
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

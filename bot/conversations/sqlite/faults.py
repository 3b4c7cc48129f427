"""What an error of SQLite says of a log, by its code (sqlite.org/rescode.html)."""

import errno
import sqlite3
from pathlib import Path

from bot.conversations.errors import LogError
from bot.conversations.location import Location
from bot.sqlite_file import code_of


def spoilt(location: Location, error: Exception) -> LogError | None:
    """Return what to say of a file that is no database, or a broken one; nothing of others."""
    match code_of(error):
        case sqlite3.SQLITE_NOTADB:
            return LogError.no_database(location)
        case sqlite3.SQLITE_CORRUPT:
            return LogError.damaged(location)
        case _:
            return None


def unwritable(path: Path, error: Exception) -> LogError:
    """Return what to say of a file that a log could not be opened in."""
    if code_of(error) == sqlite3.SQLITE_FULL or getattr(error, "errno", None) == errno.ENOSPC:
        return LogError.full(path, error)
    return spoilt(path, error) or LogError.unwritable(path, error)


def unreadable(location: Location, error: Exception) -> LogError:
    """Return what to say of a file that could not be read."""
    if code_of(error) == sqlite3.SQLITE_CANTOPEN:
        return LogError.unopenable(location, error)
    return spoilt(location, error) or LogError.impossible(location, error)


def failed(error: Exception) -> LogError:
    """Return what to say of a log that could not be written while the bot ran."""
    damaged = code_of(error) == sqlite3.SQLITE_CORRUPT
    return LogError.damaged() if damaged else LogError.failed(error)

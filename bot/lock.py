"""One process at a time: a lock that dies with whoever holds it.

An exclusive transaction on a database of its own is such a lock on every system that SQLite runs
on.
"""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.sqlite_file import code_of

# Seconds to wait for another: building the index of the largest folder takes a few minutes.
_PATIENCE = 3600


@contextmanager
def alone(path: Path, waiting: Callable[[], None]) -> Generator[None]:
    """Hold the lock at `path`; blocking, and calls `waiting` once if somebody else holds it.

    Raises:
        sqlite3.OperationalError: The lock cannot be made there, or nobody let go of it.
    """
    connecting = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    with closing(connecting) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if code_of(error) != sqlite3.SQLITE_BUSY:
                raise
            waiting()
            connection.execute(f"PRAGMA busy_timeout = {_PATIENCE * 1000}")
            connection.execute("BEGIN EXCLUSIVE")
        yield

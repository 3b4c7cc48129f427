"""The database's shape, as the SQL files of `migrations/` bring it about."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from bot.conversations.errors import LogError
from bot.conversations.version import migrations, newest, require_known

PACKAGE = "bot.conversations.sqlite"

# "ivpb" in ASCII: tells `file` and people that the database is this bot's.
APPLICATION_ID = 0x69767062

PRAGMAS = """
PRAGMA busy_timeout = 5000;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
"""


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Set the connection up and bring the database to the newest version, in one transaction."""
    version_of(connection, path, older=True)
    connection.executescript(PRAGMAS)
    connection.execute("BEGIN IMMEDIATE")
    # Another process may have been here since.
    version, scripts = version_of(connection, path, older=True), migrations(PACKAGE)
    for migration in scripts[version:]:
        for statement in _statements(migration):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(scripts)}")
    connection.execute("COMMIT")


def version_of(connection: sqlite3.Connection, path: Path, *, older: bool) -> int:
    """Return a database's version, 0 for an empty one; an older bot's may do, or not.

    Raises `LogError` when it is another program's, or comes from a newer bot.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if owner != APPLICATION_ID and (version or tables):
        raise LogError.foreign(path)
    require_known(path, version, newest(PACKAGE), older=older or not version)
    return int(version)


def _statements(script: str) -> Iterator[str]:
    """Cut a script into its statements, since a script as a whole ends the transaction it is in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

"""The database's shape: numbered SQL files, applied once each, never changed afterwards."""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from bot.conversations.errors import LogError

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
    migrations = _migrations()
    version = _version(connection, path)
    if version > len(migrations):
        raise LogError.newer(path, version, len(migrations))
    connection.executescript(PRAGMAS)
    connection.execute("BEGIN IMMEDIATE")
    # Another process may have been here since.
    for migration in migrations[_version(connection, path) :]:
        for statement in _statements(migration):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(migrations)}")
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of this bot's database; raise `LogError` for somebody else's."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if owner != APPLICATION_ID and (version or tables):
        raise LogError.foreign(path)
    return int(version)


def _migrations() -> list[str]:
    """Return the SQL of every migration, in the order of their numbers."""
    folder = files("bot.conversations") / "migrations"
    scripts = (entry for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [script.read_text() for script in sorted(scripts, key=lambda entry: entry.name)]


def _statements(script: str) -> Iterator[str]:
    """Cut a script into its statements, since a script as a whole ends the transaction it is in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

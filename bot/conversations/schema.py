"""The database's shape: numbered SQL files, applied once each, never changed afterwards."""

import asyncio
from importlib.resources import files
from pathlib import Path

import aiosqlite

from bot.conversations.errors import LogError

# "ivpb" in ASCII: tells `file` and people that the database is this bot's.
APPLICATION_ID = 0x69767062

PRAGMAS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
PRAGMA busy_timeout = 5000;
"""


async def prepare(connection: aiosqlite.Connection, path: Path) -> None:
    """Set the connection up and bring the database to the newest version, in one transaction."""
    await connection.executescript(PRAGMAS)
    migrations = await asyncio.to_thread(_migrations)
    version = await _version(connection)
    if version > len(migrations):
        raise LogError.newer(path, version, len(migrations))
    if version < len(migrations):
        steps = "".join(migrations[version:])
        await connection.executescript(
            f"BEGIN IMMEDIATE; {steps}"
            f"PRAGMA application_id = {APPLICATION_ID};"
            f"PRAGMA user_version = {len(migrations)}; COMMIT;"
        )


async def _version(connection: aiosqlite.Connection) -> int:
    async with connection.execute("PRAGMA user_version") as cursor:
        row = await cursor.fetchone()
    return int(row[0]) if row else 0


def _migrations() -> list[str]:
    """Return the SQL of every migration, in the order of their numbers."""
    folder = files("bot.conversations") / "migrations"
    scripts = (entry for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [script.read_text() for script in sorted(scripts, key=lambda entry: entry.name)]

"""The schema's shape: numbered SQL files, applied once each, never changed afterwards.

The log has a schema of its own in the database, so that it gets in nobody's way, and is dumped or
dropped by one name.
"""

import asyncio
from importlib.resources import files

from bot.conversations.errors import LogError
from bot.conversations.postgres.address import Address
from bot.conversations.postgres.connections import LOCKS, Connection, first, only

# Of our locks, the one of whoever changes the schema; every other number is a process.
SCHEMA = 0


async def prepare(connection: Connection, address: Address) -> None:
    """Bring the schema to the newest version, in one transaction, one bot at a time."""
    migrations = await asyncio.to_thread(_migrations)
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock(%s, %s)", (LOCKS, SCHEMA))
        version = await _version(connection)
        if version > len(migrations):
            raise LogError.newer(address, version, len(migrations))
        for number, migration in enumerate(migrations[version:], version + 1):
            await connection.execute(migration)
            await connection.execute("INSERT INTO migrations (version) VALUES (%s)", (number,))


async def _version(connection: Connection) -> int:
    """Return how many migrations were applied, after making the schema where it is missing."""
    # Whoever runs the bot may have made it, and not let the bot make any.
    if await first(connection, "SELECT 1 WHERE to_regnamespace('interview_persona') IS NULL"):
        await connection.execute("CREATE SCHEMA interview_persona")
    await connection.execute(
        "CREATE TABLE IF NOT EXISTS migrations "
        "(version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())"
    )
    (version,) = await only(connection, "SELECT coalesce(max(version), 0) FROM migrations")
    return int(version)


def _migrations() -> list[bytes]:
    """Return the SQL of every migration, in the order of their numbers."""
    folder = files("bot.conversations.postgres") / "migrations"
    scripts = (entry for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [script.read_bytes() for script in sorted(scripts, key=lambda entry: entry.name)]

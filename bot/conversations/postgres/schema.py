"""The schema's shape, as the SQL files of `migrations/` bring it about.

The log has a schema of its own in the database, so that it gets in nobody's way, and is dumped or
dropped by one name.
"""

import asyncio

from bot.conversations.location import Address
from bot.conversations.postgres.connections import LOCKS, Connection, first, only
from bot.conversations.version import migrations, require_known

PACKAGE = "bot.conversations.postgres"

# Of our locks, the one of whoever changes the schema; every other number is a process.
SCHEMA = 0


async def prepare(connection: Connection, address: Address) -> None:
    """Bring the schema to the newest version, in one transaction, one bot at a time."""
    scripts = await asyncio.to_thread(migrations, PACKAGE)
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock(%s, %s)", (LOCKS, SCHEMA))
        version = await _version(connection)
        require_known(address, version, len(scripts), older=True)
        for number, migration in enumerate(scripts[version:], version + 1):
            await connection.execute(migration.encode())
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

"""Settings that are changed while the bot runs: a server's, or the bot's own."""

from bot.conversations.postgres.connections import Connection, first, only


async def get(connection: Connection, scope: str, name: str) -> str | None:
    """Return what was set under a name, if anything was; the bot's own scope is empty."""
    query = "SELECT value FROM settings WHERE scope = %s AND name = %s"
    row = await first(connection, query, scope, name)
    return str(row[0]) if row else None


async def are_new(connection: Connection) -> bool:
    """Tell whether no server was ever settled, in a log in which nothing was answered either."""
    (new,) = await only(
        connection,
        "SELECT NOT EXISTS (SELECT 1 FROM settings WHERE scope <> '') "
        "AND NOT EXISTS (SELECT 1 FROM days)",
    )
    return bool(new)


async def put(connection: Connection, scope: str, name: str, value: str) -> None:
    """Keep a setting in place of the one before."""
    await connection.execute(
        "INSERT INTO settings (scope, name, value) VALUES (%s, %s, %s) "
        "ON CONFLICT (scope, name) DO UPDATE SET value = excluded.value",
        (scope, name, value),
    )


async def replace(
    connection: Connection, scope: str, name: str, before: str | None, value: str
) -> bool:
    """Keep a setting unless it is no longer what it was; tell whether it is kept."""
    kept = await connection.execute(
        "INSERT INTO settings (scope, name, value) VALUES (%s, %s, %s) "
        "ON CONFLICT (scope, name) DO UPDATE SET value = excluded.value "
        "WHERE settings.value = %s::text",
        (scope, name, value, before),
    )
    return bool(kept.rowcount)

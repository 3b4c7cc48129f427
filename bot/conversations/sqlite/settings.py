"""Settings that are changed while the bot runs: a server's, or the bot's own."""

import sqlite3


def get(connection: sqlite3.Connection, scope: str, name: str) -> str | None:
    """Return what was set under a name, if anything was; the bot's own scope is empty."""
    query = "SELECT value FROM settings WHERE scope = ? AND name = ?"
    row = connection.execute(query, (scope, name)).fetchone()
    return str(row[0]) if row else None


def are_new(connection: sqlite3.Connection) -> bool:
    """Tell whether no server was ever settled, in a log in which nothing was answered either."""
    query = (
        "SELECT NOT EXISTS (SELECT 1 FROM settings WHERE scope <> '') "
        "AND NOT EXISTS (SELECT 1 FROM days)"
    )
    return bool(connection.execute(query).fetchone()[0])


def put(connection: sqlite3.Connection, scope: str, name: str, value: str) -> None:
    """Keep a setting in place of the one before."""
    connection.execute(
        "INSERT INTO settings (scope, name, value) VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET value = excluded.value",
        (scope, name, value),
    )


def replace(
    connection: sqlite3.Connection, scope: str, name: str, before: str | None, value: str
) -> bool:
    """Keep a setting unless it is no longer what it was; tell whether it is kept."""
    kept = connection.execute(
        "INSERT INTO settings (scope, name, value) VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET value = excluded.value WHERE value = ?",
        (scope, name, value, before),
    )
    return bool(kept.rowcount)

"""All that is kept of one person, as JSON that they may take along."""

import sqlite3

from bot.conversations.personal_data import STATEMENTS, Personal, as_json


def personal_data(connection: sqlite3.Connection, pseudonym: str) -> str:
    """Return a JSON object of everything that is kept under a pseudonym."""
    known = connection.execute(
        "SELECT id, met_at, shares_direct FROM people WHERE pseudonym = ?", (pseudonym,)
    ).fetchone()
    return as_json(
        pseudonym,
        connection.execute("SELECT span, used FROM quotas WHERE scope = ?", (pseudonym,)),
        known and _personal(connection, *known),
    )


def _personal(
    connection: sqlite3.Connection, person: int, met_at: float, shares_direct: bool
) -> Personal:
    statements = (statement.replace("%s", "?") for statement in STATEMENTS)
    found = [connection.execute(statement, (person,)) for statement in statements]
    return Personal.of(met_at, shares_direct, *found)

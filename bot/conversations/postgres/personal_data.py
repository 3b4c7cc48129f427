"""All that is kept of one person, as JSON that they may take along."""

import asyncio

from bot.conversations.personal_data import STATEMENTS, Personal, as_json
from bot.conversations.postgres.connections import Connection, first, rows


async def personal_data(connection: Connection, pseudonym: str) -> str:
    """Return a JSON object of everything that is kept under a pseudonym."""
    known = await first(
        connection, "SELECT id, met_at, shares_direct FROM people WHERE pseudonym = %s", pseudonym
    )
    quotas = await rows(connection, "SELECT span, used FROM quotas WHERE scope = %s", pseudonym)
    person = await _personal(connection, *known) if known else None
    # Of thousands of questions it takes a while.
    return await asyncio.to_thread(as_json, pseudonym, quotas, person)


async def _personal(
    connection: Connection, person: int, met_at: float, shares_direct: bool
) -> Personal:
    found = [await rows(connection, statement, person) for statement in STATEMENTS]
    return Personal.of(met_at, shares_direct, *found)

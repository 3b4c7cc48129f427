"""Who is known, and what they let owners read; see `bot/conversations/sqlite/people.py`."""

from bot.conversations.postgres.connections import Connection, first
from bot.conversations.tombstones import APART


async def meet(connection: Connection, pseudonym: str, now: float) -> None:
    """Know a person from now on, unless they are known; later than they were forgotten."""
    await connection.execute(
        "INSERT INTO people (pseudonym, met_at) "
        "SELECT %s, greatest(%s, (SELECT erased_at + %s FROM erasures WHERE pseudonym = %s)) "
        "ON CONFLICT DO NOTHING",
        (pseudonym, now, APART, pseudonym),
    )


async def parting(connection: Connection, pseudonym: str, now: float) -> float:
    """Return the moment at which a person is forgotten; no earlier than they were met."""
    query = "SELECT greatest(met_at, %s) FROM people WHERE pseudonym = %s"
    row = await first(connection, query, now, pseudonym)
    return float(row[0]) if row else now


async def share_direct(connection: Connection, pseudonym: str, *, shares: bool, now: float) -> None:
    """Keep whether owners may read a person's direct messages, those of before included."""
    async with connection.transaction():
        await meet(connection, pseudonym, now)
        await connection.execute(
            "UPDATE people SET shares_direct = %s WHERE pseudonym = %s", (shares, pseudonym)
        )
        await connection.execute(
            "UPDATE questions SET visible = %s FROM people, conversations "
            "WHERE people.id = person_id AND people.pseudonym = %s "
            "AND conversations.id = conversation_id AND direct",
            (shares, pseudonym),
        )

"""Questions as rows.

Of bots that hear the same event, one gets the question: its row can be inserted once. A question
that is pending belongs to the bot that claimed it for as long as that one holds its lock; then it
is the first one's to ask for what is pending. Tables are written in one order, people before
conversations before questions before answers, so that no two transactions wait for each other.
"""

from psycopg import Rollback
from psycopg.rows import TupleRow

from bot.conversations.asked import Asked, Claimed, Pending
from bot.conversations.names import Names
from bot.conversations.postgres import people, quotas
from bot.conversations.postgres.connections import Connection, first, rows
from bot.conversations.quotas import Refused


async def claim(
    connection: Connection, asked: Asked, names: Names, process: int, now: float
) -> Claimed | Refused | None:
    """Keep a question for a process, unless its event was claimed or it is over a limit."""
    outcome: Claimed | Refused | None = None
    async with connection.pipeline(), connection.transaction() as attempt:
        outcome = await _claim(connection, asked, names, process, now)
        if not isinstance(outcome, Claimed):
            # Nothing stays of it, not even that somebody was met.
            raise Rollback(attempt)
    return outcome


async def _claim(
    connection: Connection, asked: Asked, names: Names, process: int, now: float
) -> Claimed | Refused | None:
    await _lock(connection, asked, names, now)
    if await first(connection, "SELECT 1 FROM questions WHERE event = %s", names.event):
        return None
    if refused := await quotas.count(connection, names.limits, now):
        return refused
    row = await first(
        connection,
        "INSERT INTO questions (conversation_id, person_id, event, text, note, asked_at, place, "
        "process, mark, visible, follows) "
        "SELECT conversations.id, people.id, %s, %s, %s, %s, %s, %s, %s, "
        "NOT direct OR coalesce(shares_direct, false), %s "
        "FROM conversations LEFT JOIN people ON people.pseudonym = %s "
        "WHERE conversations.pseudonym = %s ON CONFLICT (event) DO NOTHING RETURNING id, "
        "NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id), "
        "follows IS NOT NULL, mark",
        names.event,
        asked.text,
        asked.note,
        now,
        asked.place,
        process,
        names.mark,
        await _followed(connection, asked, names),
        names.person,
        names.conversation,
    )
    return Claimed(*row) if row else None


async def _lock(connection: Connection, asked: Asked, names: Names, now: float) -> None:
    """Make a question's person and conversation where they are missing, and hold the latter.

    So questions of one conversation are claimed one after the other, by whatever bots, and a second
    bot with the same event waits until the first has it.
    """
    if names.person:
        await people.meet(connection, names.person, now)
    await connection.execute(
        "INSERT INTO conversations (pseudonym, surface, direct, started_at, server) "
        "VALUES (%s, %s, %s, %s, %s) "
        "ON CONFLICT (pseudonym) DO UPDATE SET surface = conversations.surface",
        (names.conversation, asked.surface, asked.direct, now, names.server),
    )


async def _followed(connection: Connection, asked: Asked, names: Names) -> int | None:
    """Return the number of the question that this one follows, if it follows one."""
    row: TupleRow | None = None
    if asked.again:
        query = "SELECT follows FROM questions WHERE id = %s"
        row = await first(connection, query, asked.again)
    elif names.follows:
        row = await first(connection, "SELECT id FROM questions WHERE event = %s", names.follows)
    if row is None:
        row = await first(
            connection,
            "SELECT max(questions.id) FROM questions "
            "JOIN conversations ON conversations.id = conversation_id WHERE pseudonym = %s",
            names.conversation,
        )
    return row[0] if row else None


async def keep_place(connection: Connection, number: int, place: str | None, process: int) -> None:
    """Keep where a question's reply stands, which is a process's to complete, or that it is."""
    owner = None if place is None else process
    query = "UPDATE questions SET place = %s, process = %s WHERE id = %s"
    await connection.execute(query, (place, owner, number))


async def pending(connection: Connection, surface: str, process: int) -> tuple[Pending, ...]:
    """Take over what bots that are gone left without an answer; return all of a process's own."""
    # Of bots that do so at once, the second finds each row taken by the first, who is there.
    await connection.execute(
        "UPDATE questions SET process = %s FROM conversations "
        "WHERE conversations.id = conversation_id AND place IS NOT NULL AND surface = %s "
        "AND questions.process NOT IN (SELECT process FROM processes)",
        (process, surface),
    )
    found = await rows(
        connection,
        "SELECT questions.id, NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id), "
        "follows IS NOT NULL, mark, text, note, place, asked_at FROM questions "
        "JOIN conversations ON conversations.id = conversation_id "
        "WHERE place IS NOT NULL AND surface = %s AND process = %s ORDER BY questions.id",
        surface,
        process,
    )
    return tuple(
        Pending(Claimed(number, first_contact, follows, mark), text, note, place, asked_at)
        for number, first_contact, follows, mark, text, note, place, asked_at in found
    )

"""How rows are erased so that no query finds them any more.

What hangs on a question goes with it; the words by which it was found stand in the same rows.
Whoever erases holds the tables alone, so that no answer under way comes in between.
"""

import asyncio

from bot.conversations.asked import Forgotten
from bot.conversations.errors import LogError
from bot.conversations.postgres import people, quotas
from bot.conversations.postgres.connections import Connection, only, rows
from bot.conversations.tombstones import Tombstones


async def forget(
    connection: Connection, pseudonym: str, now: float, tombstones: Tombstones
) -> Forgotten:
    """Erase a person and keep the moment; raise `LogError` when any of it is still there."""
    async with connection.transaction():
        await _lock_tables(connection)
        at = await people.parting(connection, pseudonym, now)
        try:
            await asyncio.to_thread(tombstones.add, pseudonym, at)
        except OSError as error:
            raise LogError.failed(error) from error
        await _bury(connection, pseudonym, at)
        return await _erase_person(connection, pseudonym, at)


async def forget_again(connection: Connection, tombstones: Tombstones) -> None:
    """Erase whoever was forgotten since this database was dumped, and note whom others forgot."""
    buried = await asyncio.to_thread(tombstones.read)
    async with connection.transaction():
        for pseudonym, at in buried:
            await _bury(connection, pseudonym, at)
        # Each machine has tombstones of its own, and any of them may be the one to open a dump.
        known = await rows(connection, "SELECT pseudonym, erased_at FROM erasures")
        await asyncio.to_thread(tombstones.add_all, set(known) - set(buried))
        returned = await rows(
            connection,
            "SELECT pseudonym, erased_at FROM erasures JOIN people USING (pseudonym) "
            "WHERE met_at <= erased_at",
        )
        if returned:
            await _lock_tables(connection)
        for pseudonym, at in returned:
            await _erase_person(connection, pseudonym, at)


async def erase_before(connection: Connection, before: float, limit: int) -> int:
    """Delete those of the `limit` oldest questions that were asked before then.

    Returns how many those were. Whoever asked or rated them and has nothing else is no longer known
    either, unless they gave a consent.
    """
    async with connection.transaction():
        await _lock_tables(connection)
        found = await rows(
            connection,
            "SELECT id FROM (SELECT id, asked_at FROM questions ORDER BY id LIMIT %s) AS oldest "
            "WHERE asked_at < %s",
            limit,
            before,
        )
        numbers = [number for (number,) in found]
        whose = await rows(
            connection,
            "SELECT person_id FROM questions WHERE id = ANY(%s) "
            "UNION SELECT person_id FROM feedback WHERE question_id = ANY(%s)",
            numbers,
            numbers,
        )
        gone = await rows(
            connection,
            "DELETE FROM questions WHERE id = ANY(%s) RETURNING conversation_id",
            numbers,
        )
        await _drop_empty(connection, {conversation for (conversation,) in gone})
        await _drop_unknown(connection, [person for (person,) in whose if person])
        await quotas.drop_ended(connection, before)
    return len(gone)


async def _lock_tables(connection: Connection) -> None:
    """Let nobody else write until the transaction ends, which may then take as long as it needs."""
    await connection.execute(
        "LOCK TABLE people, conversations, questions IN SHARE ROW EXCLUSIVE MODE"
    )
    await connection.execute("SET LOCAL statement_timeout = 0")


async def _bury(connection: Connection, pseudonym: str, at: float) -> None:
    """Keep the moment at which a person was last forgotten."""
    await connection.execute(
        "INSERT INTO erasures (pseudonym, erased_at) VALUES (%s, %s) "
        "ON CONFLICT (pseudonym) DO UPDATE SET "
        "erased_at = greatest(erasures.erased_at, excluded.erased_at)",
        (pseudonym, at),
    )


async def _erase_person(connection: Connection, pseudonym: str, at: float) -> Forgotten:
    """Delete all that is kept of one who is buried."""
    (answers,) = await only(
        connection,
        "SELECT count(*) FROM answers JOIN questions ON questions.id = question_id "
        "JOIN people ON people.id = person_id WHERE pseudonym = %s",
        pseudonym,
    )
    gone = await rows(
        connection,
        "DELETE FROM questions USING people WHERE people.id = person_id AND pseudonym = %s "
        "RETURNING questions.id, conversation_id",
        pseudonym,
    )
    await _drop_empty(connection, {conversation for _, conversation in gone})
    await connection.execute("DELETE FROM people WHERE pseudonym = %s", (pseudonym,))
    # What was asked today counts until midnight, or whoever is forgotten could ask it all again.
    await quotas.drop_ended(connection, at)
    if left := await _left(connection, pseudonym, [number for number, _ in gone]):
        raise LogError.not_forgotten(left)
    return Forgotten(len(gone), answers)


async def _drop_empty(connection: Connection, conversations: set[int]) -> None:
    await connection.execute(
        "DELETE FROM conversations WHERE id = ANY(%s) "
        "AND NOT EXISTS (SELECT 1 FROM questions WHERE conversation_id = conversations.id)",
        (list(conversations),),
    )


async def _drop_unknown(connection: Connection, people: list[int]) -> None:
    """Delete those of some people of whom nothing is left, unless they gave a consent."""
    await connection.execute(
        "DELETE FROM people WHERE id = ANY(%s) AND NOT shares_direct "
        "AND NOT EXISTS (SELECT 1 FROM questions WHERE person_id = people.id) "
        "AND NOT EXISTS (SELECT 1 FROM feedback WHERE person_id = people.id)",
        (people,),
    )


async def _left(connection: Connection, pseudonym: str, numbers: list[int]) -> int:
    """Count what is still there of a person."""
    (left,) = await only(
        connection,
        "SELECT (SELECT count(*) FROM people WHERE pseudonym = whose)"
        " + (SELECT count(*) FROM questions WHERE id = ANY(numbers))"
        " + (SELECT count(*) FROM answers WHERE question_id = ANY(numbers))"
        " + (SELECT count(*) FROM sentences WHERE question_id = ANY(numbers))"
        " + (SELECT count(*) FROM citations WHERE question_id = ANY(numbers))"
        " + (SELECT count(*) FROM feedback WHERE question_id = ANY(numbers)) "
        "FROM (SELECT %s::text AS whose, %s::bigint[] AS numbers) AS erased",
        pseudonym,
        numbers,
    )
    return int(left)

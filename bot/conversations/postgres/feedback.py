"""An answer after it was given: what it rests on, and what people think of it."""

from psycopg.rows import TupleRow

from bot.conversations.asked import KeptExchange, Sought
from bot.conversations.postgres import people
from bot.conversations.postgres.connections import Connection, first, rows
from bot.conversations.records import CitationRow


async def exchange(connection: Connection, sought: Sought) -> KeptExchange | None:
    """Return an answered question, or `None` when it is gone or none of the person's business."""
    row = await _known(connection, sought)
    if row is None:
        return None
    cited = await rows(
        connection,
        "SELECT claim, note, video_id, seconds, text FROM citations WHERE question_id = %s "
        "ORDER BY sentence, position",
        sought.number,
    )
    question, note, own = row
    return KeptExchange(question, note, own, tuple(CitationRow(*c).citation() for c in cited))


async def _known(connection: Connection, sought: Sought) -> TupleRow | None:
    """Return what an answer is to, and whether it is a person's own, if they may know of it."""
    return await first(
        connection,
        "SELECT questions.text, note, coalesce(people.pseudonym = %s, false) AS own FROM questions "
        "JOIN answers ON question_id = questions.id "
        "JOIN conversations ON conversations.id = conversation_id "
        "LEFT JOIN people ON people.id = person_id "
        "WHERE questions.id = %s AND mark = %s AND (people.pseudonym = %s OR NOT direct) "
        "AND coalesce(server, %s) = %s",
        sought.person,
        sought.number,
        sought.mark,
        sought.person,
        sought.server,
        sought.server,
    )


async def rate(
    connection: Connection,
    sought: Sought,
    *,
    helpful: bool,
    reason: str | None,
    now: float,
) -> bool:
    """Keep what a person thinks of an answer; tell whether they may know of it."""
    if await _known(connection, sought) is None:
        return False
    async with connection.transaction():
        await people.meet(connection, sought.person, now)
        await connection.execute(
            "INSERT INTO feedback (question_id, person_id, helpful, reason, given_at) "
            "SELECT question_id, people.id, %s, %s, %s FROM people, answers "
            "WHERE pseudonym = %s AND question_id = %s "
            "ON CONFLICT (question_id, person_id) DO UPDATE SET "
            "helpful = excluded.helpful, given_at = excluded.given_at, "
            "reason = CASE WHEN excluded.helpful = feedback.helpful "
            "THEN coalesce(excluded.reason, feedback.reason) ELSE excluded.reason END",
            (helpful, reason, now, sought.person, sought.number),
        )
    return True

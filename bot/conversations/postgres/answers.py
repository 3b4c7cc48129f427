"""Answers as rows, and what they come to."""

from bot.answering.events import Finished
from bot.conversations import records
from bot.conversations.budget import Spent
from bot.conversations.postgres.connections import Connection, first, only, rows
from bot.conversations.postgres.terms import terms
from bot.grounding.question import Exchange


async def finish(connection: Connection, number: int, finished: Finished, now: float) -> None:
    """Keep the answer to a question; one that is answered or forgotten stays as it is."""
    async with connection.pipeline(), connection.transaction():
        question = await first(
            connection,
            "UPDATE questions SET place = NULL, process = NULL WHERE id = %s RETURNING text",
            number,
        )
        if question is None:
            return
        (text,) = question
        if not await _keep_answer(connection, number, text, finished, now):
            return
        if (topic := records.topic(finished.answer, text)) is not None:
            query = "UPDATE questions SET topic = %s WHERE id = %s"
            await connection.execute(query, (topic, number))
        await _keep_sentences(connection, number, finished)


async def _keep_answer(
    connection: Connection, number: int, question: str, finished: Finished, now: float
) -> bool:
    """Keep an answer with the words by which it is found; tell whether it is the first."""
    row = records.AnswerRow.of(finished, now)
    kept = await first(
        connection,
        "INSERT INTO answers "
        "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, array_to_tsvector(%s)) "
        "ON CONFLICT (question_id) DO NOTHING RETURNING question_id",
        number,
        *row,
        terms(f"{question} {row.text}"),
    )
    return kept is not None


async def _keep_sentences(connection: Connection, number: int, finished: Finished) -> None:
    sentences, citations = records.rows_of(number, finished)
    cursor = connection.cursor()
    await cursor.executemany(
        "INSERT INTO sentences (question_id, position, text, draft, decision, reason) "
        "VALUES (%s, %s, %s, %s, %s, %s)",
        sentences,
    )
    await cursor.executemany(
        "INSERT INTO citations "
        "(question_id, sentence, position, claim, note, video_id, seconds, text) "
        "VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
        citations,
    )


async def history(connection: Connection, number: int, limit: int) -> tuple[Exchange, ...]:
    """Return the answered exchanges that a question follows, the newest few, oldest first."""
    found = await rows(
        connection,
        "WITH RECURSIVE chain (id, age) AS ("
        "SELECT follows, 1 FROM questions WHERE id = %s "
        "UNION ALL SELECT follows, age + 1 FROM chain JOIN questions USING (id) WHERE age < 2 * %s"
        ") SELECT id, questions.text, answers.text, outcome FROM chain JOIN questions USING (id) "
        "JOIN answers ON question_id = id WHERE outcome <> 'failed' ORDER BY age LIMIT %s",
        number,
        limit,
        limit,
    )
    cited = await rows(
        connection,
        "SELECT question_id, note, claim FROM citations WHERE question_id = ANY(%s) "
        "ORDER BY sentence, position",
        [row[0] for row in found],
    )
    return records.exchanges(reversed(found), cited)


async def spent_since(connection: Connection, since: float) -> Spent:
    """Return what answers have cost since some day began, those forgotten included."""
    row = await only(
        connection,
        "SELECT coalesce(sum(tokens), 0)::bigint, coalesce(sum(cost), 0) FROM days "
        "WHERE day >= to_char(to_timestamp(%s) AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
        since,
    )
    return Spent(*row)

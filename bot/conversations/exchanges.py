"""Questions and answers as rows. Functions here run on SQLite's own connection, on its thread."""

import sqlite3

from bot.answering.answer import Answer
from bot.answering.events import Finished
from bot.conversations import people, quotas, records
from bot.conversations.budget import Spent
from bot.conversations.log import Asked, Claimed, Pending
from bot.conversations.names import Names
from bot.conversations.quotas import Refused
from bot.grounding.question import Exchange


def claim(
    connection: sqlite3.Connection, asked: Asked, names: Names, now: float
) -> Claimed | Refused | None:
    """Keep a question, unless its event was claimed before or it is over a limit."""
    known = "SELECT 1 FROM questions WHERE event = ?"
    if connection.execute(known, (names.event,)).fetchone():
        return None
    if refused := quotas.exceeded(connection, names.limits, now):
        return refused
    quotas.count(connection, names.limits, now)
    if names.person:
        people.meet(connection, names.person, now)
    connection.execute(
        "INSERT INTO conversations (pseudonym, surface, direct, started_at, server) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (names.conversation, asked.surface, asked.direct, now, names.server),
    )
    row = connection.execute(
        "INSERT INTO questions "
        "(conversation_id, person_id, event, text, note, asked_at, place, visible, follows) "
        "SELECT conversations.id, people.id, ?, ?, ?, ?, ?, "
        "NOT direct OR coalesce(shares_direct, 0), ? "
        "FROM conversations LEFT JOIN people ON people.pseudonym = ? "
        "WHERE conversations.pseudonym = ? RETURNING id, "
        "NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id)",
        (
            names.event,
            asked.text,
            asked.note,
            now,
            asked.place,
            _followed(connection, asked, names),
            names.person,
            names.conversation,
        ),
    ).fetchone()
    return Claimed(int(row[0]), bool(row[1]))


def _followed(connection: sqlite3.Connection, asked: Asked, names: Names) -> int | None:
    """Return the number of the question that this one follows, if it follows one."""
    row: tuple[int | None] | None = None
    if asked.again:
        query = "SELECT follows FROM questions WHERE id = ?"
        row = connection.execute(query, (asked.again,)).fetchone()
    elif names.follows:
        query = "SELECT id FROM questions WHERE event = ?"
        row = connection.execute(query, (names.follows,)).fetchone()
    if row is None:
        row = connection.execute(
            "SELECT max(id) FROM questions WHERE conversation_id = "
            "(SELECT id FROM conversations WHERE pseudonym = ?)",
            (names.conversation,),
        ).fetchone()
    return row[0] if row else None


def finish(connection: sqlite3.Connection, number: int, finished: Finished, now: float) -> None:
    """Keep the answer to a question; one that is answered or forgotten stays as it is."""
    kept = connection.execute(
        "INSERT INTO answers SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM questions "
        "WHERE id = ? ON CONFLICT (question_id) DO NOTHING",
        (*records.AnswerRow.of(finished, now), number),
    )
    if not kept.rowcount:
        return
    _end_question(connection, number, finished.answer)
    _keep_sentences(connection, number, finished)


def make_searchable(connection: sqlite3.Connection, number: int) -> None:
    """Bring an exchange into the full-text index, unless it is there or gone.

    SQLite writes the index out before whatever statement follows in the transaction, so this is
    best done last in it.
    """
    connection.executemany(
        "INSERT INTO search (rowid, question, answer) VALUES (?, ?, ?)",
        connection.execute(
            "SELECT id, question, answer FROM exchanges "
            "WHERE id = ? AND id NOT IN (SELECT id FROM search_docsize)",
            (number,),
        ).fetchall(),
    )


def pending(connection: sqlite3.Connection, surface: str) -> tuple[Pending, ...]:
    """Return a surface's questions that have no answer, oldest first."""
    rows = connection.execute(
        "SELECT questions.id, NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id), "
        "text, note, place, asked_at FROM questions "
        "JOIN conversations ON conversations.id = conversation_id "
        "WHERE place IS NOT NULL AND surface = ? ORDER BY questions.id",
        (surface,),
    )
    return tuple(
        Pending(Claimed(number, bool(first)), text, note, place, asked_at)
        for number, first, text, note, place, asked_at in rows
    )


def history(connection: sqlite3.Connection, number: int, limit: int) -> tuple[Exchange, ...]:
    """Return the answered exchanges that a question follows, the newest few, oldest first."""
    rows = connection.execute(
        "WITH RECURSIVE chain (id, age) AS ("
        "SELECT follows, 1 FROM questions WHERE id = ?1 "
        "UNION ALL SELECT follows, age + 1 FROM chain JOIN questions USING (id) WHERE age < 2 * ?2"
        ") SELECT questions.text, answers.text FROM chain JOIN questions USING (id) "
        "JOIN answers ON question_id = id WHERE outcome <> 'failed' ORDER BY age LIMIT ?2",
        (number, limit),
    ).fetchall()
    return tuple(Exchange(*row) for row in reversed(rows))


def holds(connection: sqlite3.Connection, conversation: str) -> bool:
    """Tell whether anything was asked in a conversation."""
    query = "SELECT 1 FROM conversations WHERE pseudonym = ?"
    return connection.execute(query, (conversation,)).fetchone() is not None


def spent_since(connection: sqlite3.Connection, moment: float) -> Spent:
    """Return what the answers since a moment, in seconds since 1970, have cost."""
    tokens, dollars = connection.execute(
        "SELECT total(prompt_tokens + completion_tokens), total(cost) FROM answers "
        "WHERE answered_at >= ?",
        (moment,),
    ).fetchone()
    return Spent(int(tokens), float(dollars))


def _end_question(connection: sqlite3.Connection, number: int, answer: Answer) -> None:
    """Forget where the reply stands; note what a question was about that the notes left open."""
    query = "UPDATE questions SET place = NULL WHERE id = ? RETURNING text"
    (text,) = connection.execute(query, (number,)).fetchone()
    if (topic := records.topic(answer, text)) is not None:
        connection.execute("UPDATE questions SET topic = ? WHERE id = ?", (topic, number))


def _keep_sentences(connection: sqlite3.Connection, number: int, finished: Finished) -> None:
    sentences, citations = records.rows_of(number, finished)
    connection.executemany(
        "INSERT INTO sentences (question_id, position, text, draft, decision, reason) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        sentences,
    )
    connection.executemany(
        "INSERT INTO citations "
        "(question_id, sentence, position, claim, note, video_id, seconds, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        citations,
    )

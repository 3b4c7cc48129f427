"""Answers as rows, and what they come to."""

import json
import sqlite3

from bot.answering.events import Finished
from bot.conversations import records
from bot.conversations.budget import Spent
from bot.grounding.question import Exchange


def finish(connection: sqlite3.Connection, number: int, finished: Finished, now: float) -> None:
    """Keep the answer to a question; one that is answered or forgotten stays as it is."""
    question = connection.execute(
        "SELECT text FROM questions WHERE id = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM answers WHERE question_id = ?1)",
        (number,),
    ).fetchone()
    if question is None:
        return
    connection.execute(
        "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, *records.AnswerRow.of(finished, now)),
    )
    # Where the reply stands is forgotten; what the notes left open is noted.
    connection.execute(
        "UPDATE questions SET place = NULL, topic = ? WHERE id = ?",
        (records.topic(finished.answer, *question), number),
    )
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


def history(connection: sqlite3.Connection, number: int, limit: int) -> tuple[Exchange, ...]:
    """Return the answered exchanges that a question follows, the newest few, oldest first."""
    rows = connection.execute(
        "WITH RECURSIVE chain (id, age) AS ("
        "SELECT follows, 1 FROM questions WHERE id = ?1 "
        "UNION ALL SELECT follows, age + 1 FROM chain JOIN questions USING (id) WHERE age < 2 * ?2"
        ") SELECT id, questions.text, answers.text, outcome FROM chain JOIN questions USING (id) "
        "JOIN answers ON question_id = id WHERE outcome <> 'failed' ORDER BY age LIMIT ?2",
        (number, limit),
    ).fetchall()
    cited = connection.execute(
        "SELECT question_id, note, claim FROM citations "
        "WHERE question_id IN (SELECT value FROM json_each(?)) ORDER BY sentence, position",
        (json.dumps([row[0] for row in rows]),),
    )
    return records.exchanges(reversed(rows), cited)


def spent_since(connection: sqlite3.Connection, since: float) -> Spent:
    """Return what answers have cost since some day began, those forgotten included."""
    tokens, dollars = connection.execute(
        "SELECT total(tokens), total(cost) FROM days WHERE day >= date(?, 'unixepoch')",
        (since,),
    ).fetchone()
    return Spent(int(tokens), float(dollars))


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

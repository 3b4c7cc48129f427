"""An answer after it was given: what it rests on, and what people think of it."""

import sqlite3

from bot.answering.answer import Citation
from bot.conversations.asked import KeptExchange
from bot.conversations.records import CitationRow
from bot.conversations.sqlite import people


def exchange(connection: sqlite3.Connection, number: int, pseudonym: str) -> KeptExchange | None:
    """Return an answered question, or `None` when it is gone or somebody else's direct one."""
    row = connection.execute(
        "SELECT questions.text, note, people.pseudonym IS ?1 AS own FROM questions "
        "JOIN answers ON question_id = questions.id "
        "JOIN conversations ON conversations.id = conversation_id "
        "LEFT JOIN people ON people.id = person_id "
        "WHERE questions.id = ?2 AND (own OR NOT direct)",
        (pseudonym, number),
    ).fetchone()
    if row is None:
        return None
    question, note, own = row
    return KeptExchange(question, note, bool(own), _citations(connection, number))


def rate(
    connection: sqlite3.Connection,
    number: int,
    pseudonym: str,
    *,
    helpful: bool,
    reason: str | None,
    now: float,
) -> bool:
    """Keep what a person thinks of an answer; tell whether they may know of it."""
    if exchange(connection, number, pseudonym) is None:
        return False
    connection.execute(
        "INSERT INTO feedback (question_id, person_id, helpful, reason, given_at) "
        "VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET helpful = excluded.helpful, given_at = excluded.given_at, "
        "reason = iif(excluded.helpful = helpful, coalesce(excluded.reason, reason), "
        "excluded.reason)",
        (number, people.met(connection, pseudonym, now).id, helpful, reason, now),
    )
    return True


def _citations(connection: sqlite3.Connection, number: int) -> tuple[Citation, ...]:
    rows = connection.execute(
        "SELECT claim, note, video_id, seconds, text FROM citations WHERE question_id = ? "
        "ORDER BY sentence, position",
        (number,),
    )
    return tuple(CitationRow(*row).citation() for row in rows)

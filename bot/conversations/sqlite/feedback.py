"""An answer after it was given: what it rests on, and what people think of it."""

import sqlite3

from bot.answering.answer import Citation
from bot.conversations.asked import KeptExchange, Sought
from bot.conversations.records import CitationRow
from bot.conversations.sqlite import people


def exchange(connection: sqlite3.Connection, sought: Sought) -> KeptExchange | None:
    """Return an answered question, or `None` when it is gone or none of the person's business."""
    row = connection.execute(
        "SELECT questions.text, note, people.pseudonym IS ? AS own FROM questions "
        "JOIN answers ON question_id = questions.id "
        "JOIN conversations ON conversations.id = conversation_id "
        "LEFT JOIN people ON people.id = person_id "
        "WHERE questions.id = ? AND mark = ? AND (own OR NOT direct) "
        "AND coalesce(server, ?) = ?",
        (sought.person, sought.number, sought.mark, sought.server, sought.server),
    ).fetchone()
    if row is None:
        return None
    question, note, own = row
    return KeptExchange(question, note, bool(own), _citations(connection, sought.number))


def rate(
    connection: sqlite3.Connection,
    sought: Sought,
    *,
    helpful: bool,
    reason: str | None,
    now: float,
) -> bool:
    """Keep what a person thinks of an answer; tell whether they may know of it."""
    if exchange(connection, sought) is None:
        return False
    connection.execute(
        "INSERT INTO feedback (question_id, person_id, helpful, reason, given_at) "
        "VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET helpful = excluded.helpful, given_at = excluded.given_at, "
        "reason = iif(excluded.helpful = helpful, coalesce(excluded.reason, reason), "
        "excluded.reason)",
        (sought.number, people.met(connection, sought.person, now).id, helpful, reason, now),
    )
    return True


def _citations(connection: sqlite3.Connection, number: int) -> tuple[Citation, ...]:
    rows = connection.execute(
        "SELECT claim, note, video_id, seconds, text FROM citations WHERE question_id = ? "
        "ORDER BY sentence, position",
        (number,),
    )
    return tuple(CitationRow(*row).citation() for row in rows)

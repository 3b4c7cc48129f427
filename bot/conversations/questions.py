"""Questions as rows. Functions here run on SQLite's own connection, on its thread."""

import sqlite3

from bot.conversations import people, quotas
from bot.conversations.log import Asked, Claimed, Pending
from bot.conversations.names import Names
from bot.conversations.quotas import Refused


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
    _begin_conversation(connection, asked, names, now)
    return _keep(connection, asked, names, now)


def _begin_conversation(
    connection: sqlite3.Connection, asked: Asked, names: Names, now: float
) -> None:
    connection.execute(
        "INSERT INTO conversations (pseudonym, surface, direct, started_at, server) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (names.conversation, asked.surface, asked.direct, now, names.server),
    )


def _keep(connection: sqlite3.Connection, asked: Asked, names: Names, now: float) -> Claimed:
    row = connection.execute(
        "INSERT INTO questions "
        "(conversation_id, person_id, event, text, note, asked_at, place, visible, follows) "
        "SELECT conversations.id, people.id, ?, ?, ?, ?, ?, "
        "NOT direct OR coalesce(shares_direct, 0), ? "
        "FROM conversations LEFT JOIN people ON people.pseudonym = ? "
        "WHERE conversations.pseudonym = ? RETURNING id, "
        "NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id), "
        "follows IS NOT NULL",
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
    return Claimed(int(row[0]), bool(row[1]), bool(row[2]))


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


def pending(connection: sqlite3.Connection, surface: str) -> tuple[Pending, ...]:
    """Return a surface's questions that have no answer, oldest first."""
    rows = connection.execute(
        "SELECT questions.id, NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id), "
        "follows IS NOT NULL, text, note, place, asked_at FROM questions "
        "JOIN conversations ON conversations.id = conversation_id "
        "WHERE place IS NOT NULL AND surface = ? ORDER BY questions.id",
        (surface,),
    )
    return tuple(
        Pending(Claimed(number, bool(first), bool(follows)), text, note, place, asked_at)
        for number, first, follows, text, note, place, asked_at in rows
    )


def holds(connection: sqlite3.Connection, conversation: str) -> bool:
    """Tell whether anything was asked in a conversation."""
    query = "SELECT 1 FROM conversations WHERE pseudonym = ?"
    return connection.execute(query, (conversation,)).fetchone() is not None

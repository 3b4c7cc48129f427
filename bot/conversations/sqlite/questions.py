"""Questions as rows."""

import sqlite3
from typing import NamedTuple

from bot.conversations.asked import Asked, Claimed, Pending
from bot.conversations.names import Names
from bot.conversations.quotas import Refused
from bot.conversations.rows import Values
from bot.conversations.sqlite import people, quotas
from bot.conversations.sqlite.people import Person


class _Conversation(NamedTuple):
    """Where a question belongs: its row, whether nobody else is there, the last that was asked."""

    id: int
    direct: bool
    last: int | None = None


def claim(
    connection: sqlite3.Connection, asked: Asked, names: Names, now: float
) -> Claimed | Refused | None:
    """Keep a question, unless its event was claimed before or it is over a limit."""
    known = "SELECT 1 FROM questions WHERE event = ?"
    if connection.execute(known, (names.event,)).fetchone():
        return None
    if refused := quotas.count(connection, names.limits, now):
        return refused
    person = people.met(connection, names.person, now) if names.person else Person(None)
    conversation = _enter(connection, asked, names, now)
    follows = _followed(connection, asked, names, conversation)
    visible = int(not conversation.direct or person.shares_direct)
    asking = (conversation.id, person.id, names.event, asked.text, asked.note)
    number = _keep(connection, (*asking, now, asked.place, visible, follows, names.mark))
    return Claimed(number, not person.has_asked, follows is not None, names.mark)


def _enter(connection: sqlite3.Connection, asked: Asked, names: Names, now: float) -> _Conversation:
    """Return the conversation of a question, which begins now if it is new."""
    row = connection.execute(
        "SELECT id, direct, (SELECT max(id) FROM questions WHERE conversation_id = "
        "conversations.id) FROM conversations WHERE pseudonym = ?",
        (names.conversation,),
    ).fetchone()
    if row:
        return _Conversation(*row)
    begun = connection.execute(
        "INSERT INTO conversations (pseudonym, surface, direct, started_at, server) "
        "VALUES (?, ?, ?, ?, ?) RETURNING id",
        (names.conversation, asked.surface, int(asked.direct), now, names.server),
    ).fetchone()
    return _Conversation(begun[0], asked.direct)


def _followed(
    connection: sqlite3.Connection, asked: Asked, names: Names, conversation: _Conversation
) -> int | None:
    """Return the number of the question that this one follows, if it follows one."""
    row: tuple[int | None] | None = None
    if asked.again:
        query = "SELECT follows FROM questions WHERE id = ?"
        row = connection.execute(query, (asked.again,)).fetchone()
    elif names.follows:
        query = "SELECT id FROM questions WHERE event = ?"
        row = connection.execute(query, (names.follows,)).fetchone()
    return row[0] if row else conversation.last


def _keep(connection: sqlite3.Connection, row: Values) -> int:
    kept: tuple[int] = connection.execute(
        "INSERT INTO questions "
        "(conversation_id, person_id, event, text, note, asked_at, place, visible, follows, mark) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        row,
    ).fetchone()
    return kept[0]


def keep_place(connection: sqlite3.Connection, number: int, place: str | None) -> None:
    """Keep where a question's reply stands, or that it lacks nothing."""
    connection.execute("UPDATE questions SET place = ? WHERE id = ?", (place, number))


def pending(connection: sqlite3.Connection, surface: str) -> tuple[Pending, ...]:
    """Return a surface's questions that have no answer, or one not shown, oldest first."""
    rows = connection.execute(
        "SELECT questions.id, NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id), "
        "follows IS NOT NULL, mark, text, note, place, asked_at FROM questions "
        "JOIN conversations ON conversations.id = conversation_id "
        "WHERE place IS NOT NULL AND surface = ? ORDER BY questions.id",
        (surface,),
    )
    return tuple(
        Pending(Claimed(number, bool(first), bool(follows), mark), text, note, place, asked_at)
        for number, first, follows, mark, text, note, place, asked_at in rows
    )

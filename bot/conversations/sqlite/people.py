"""Who is known, and what they let owners read.

A person is known from a moment on, and forgotten at another. Which came first decides whether a
copy that is put back brings them back; so the two are kept apart even where a clock is set back.
"""

import sqlite3
from typing import NamedTuple

from bot.conversations.tombstones import APART


class Person(NamedTuple):
    """Whoever asks: their row, what they let owners read, and whether they have asked before.

    A program has no row.
    """

    id: int | None
    shares_direct: bool = False
    has_asked: bool = False


def met(connection: sqlite3.Connection, pseudonym: str, now: float) -> Person:
    """Return whom a pseudonym stands for, known from now on at the latest."""
    row = connection.execute(
        "SELECT id, shares_direct, EXISTS (SELECT 1 FROM questions WHERE person_id = people.id) "
        "FROM people WHERE pseudonym = ?",
        (pseudonym,),
    ).fetchone()
    return Person(*row) if row else _know(connection, pseudonym, now)


def _know(connection: sqlite3.Connection, pseudonym: str, now: float) -> Person:
    """Know a person from now on; later than they were forgotten."""
    known = connection.execute(
        "INSERT INTO people (pseudonym, met_at) VALUES (?1, "
        "max(?2, coalesce((SELECT erased_at + ?3 FROM erasures WHERE pseudonym = ?1), ?2))) "
        "RETURNING id",
        (pseudonym, now, APART),
    ).fetchone()
    return Person(*known)


def parting(connection: sqlite3.Connection, pseudonym: str, now: float) -> float:
    """Return the moment at which a person is forgotten; no earlier than they were met."""
    query = "SELECT max(met_at, ?) FROM people WHERE pseudonym = ?"
    row = connection.execute(query, (now, pseudonym)).fetchone()
    return float(row[0]) if row else now


def share_direct(
    connection: sqlite3.Connection, pseudonym: str, *, shares: bool, now: float
) -> None:
    """Keep whether owners may read a person's direct messages, those of before included."""
    number = met(connection, pseudonym, now).id
    connection.execute("UPDATE people SET shares_direct = ? WHERE id = ?", (shares, number))
    connection.execute(
        "UPDATE questions SET visible = ? WHERE person_id = ? "
        "AND conversation_id IN (SELECT id FROM conversations WHERE direct)",
        (shares, number),
    )

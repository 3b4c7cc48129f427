"""Who is known, and what they let owners read. Functions run on SQLite's own connection.

A person is known from a moment on, and forgotten at another. Which came first decides whether a
copy that is put back brings them back; so the two are kept apart even where a clock is set back.
"""

import sqlite3

# Seconds after being forgotten at which a person may be known again, at the earliest.
APART = 0.001


def meet(connection: sqlite3.Connection, person: str, now: float) -> None:
    """Know a person from now on, unless they are known; later than they were forgotten."""
    connection.execute(
        "INSERT INTO people (pseudonym, met_at) SELECT ?1, "
        "max(?2, coalesce((SELECT erased_at + ?3 FROM erasures WHERE pseudonym = ?1), ?2)) "
        "WHERE true ON CONFLICT DO NOTHING",
        (person, now, APART),
    )


def parting(connection: sqlite3.Connection, person: str, now: float) -> float:
    """Return the moment at which a person is forgotten; no earlier than they were met."""
    query = "SELECT max(met_at, ?) FROM people WHERE pseudonym = ?"
    row = connection.execute(query, (now, person)).fetchone()
    return float(row[0]) if row else now


def share_direct(connection: sqlite3.Connection, person: str, *, shares: bool, now: float) -> None:
    """Keep whether owners may read a person's direct messages, those of before included."""
    meet(connection, person, now)
    connection.execute("UPDATE people SET shares_direct = ? WHERE pseudonym = ?", (shares, person))
    connection.execute(
        "UPDATE questions SET visible = ? "
        "WHERE person_id = (SELECT id FROM people WHERE pseudonym = ?) "
        "AND conversation_id IN (SELECT id FROM conversations WHERE direct)",
        (shares, person),
    )

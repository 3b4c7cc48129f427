"""How rows are erased so that nothing of them is left.

Deleting a row is the first step of four. SQLite overwrites it (`secure_delete`), but the full-text
index keeps its words until its segments are merged, pages keep copies of what once moved from them
in their unused middle until the file is written anew, and the write-ahead log keeps old pages until
it is emptied. The other three are a `sweep`; that one is due is kept with the deleting, so that no
kill in between leaves anything for good.
"""

import sqlite3
from collections.abc import Iterable

from bot.conversations.asked import Forgotten
from bot.conversations.errors import LogError
from bot.conversations.sqlite import people, quotas
from bot.conversations.tombstones import Tombstones

# Under whose name it is kept among the forgotten that a sweep is due for what has expired.
_NOBODY = ""


def forget(
    connection: sqlite3.Connection, pseudonym: str, now: float, tombstones: Tombstones
) -> Forgotten:
    """Erase a person and keep the moment; raise `LogError` when any of it is still there."""
    at = people.parting(connection, pseudonym, now)
    tombstones.add(pseudonym, at)
    _bury(connection, pseudonym, at)
    return _erase_person(connection, pseudonym, at)


def _erase_person(connection: sqlite3.Connection, pseudonym: str, at: float) -> Forgotten:
    """Delete all that is kept of one who is buried; a sweep is due when there was any."""
    before = connection.total_changes
    numbers = _numbers(
        connection.execute(
            "SELECT questions.id FROM questions JOIN people ON people.id = person_id "
            "WHERE pseudonym = ?",
            (pseudonym,),
        )
    )
    forgotten = _erase_questions(connection, numbers)
    connection.execute("DELETE FROM people WHERE pseudonym = ?", (pseudonym,))
    # What was asked today counts until midnight, or whoever is forgotten could ask it all again.
    quotas.drop_ended(connection, at)
    if connection.total_changes > before:
        connection.execute("UPDATE erasures SET swept = 0 WHERE pseudonym = ?", (pseudonym,))
    if left := _left(connection, pseudonym, numbers):
        raise LogError.not_forgotten(left)
    return forgotten


def _erase_questions(connection: sqlite3.Connection, numbers: list[int]) -> Forgotten:
    """Delete questions with all that hangs on them, and conversations that are empty then."""
    rows = [(number,) for number in numbers]
    conversations = {
        found
        for row in rows
        for found in connection.execute("SELECT conversation_id FROM questions WHERE id = ?", row)
    }
    # An answer that shares this commit is not in the index yet.
    connection.executemany(
        "INSERT INTO search (search, rowid, question, answer) "
        "SELECT 'delete', id, question, answer FROM exchanges "
        "WHERE id = ? AND id IN (SELECT id FROM search_docsize)",
        rows,
    )
    answers = connection.executemany("DELETE FROM answers WHERE question_id = ?", rows).rowcount
    connection.executemany("DELETE FROM questions WHERE id = ?", rows)
    connection.executemany(
        "DELETE FROM conversations WHERE id = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM questions WHERE conversation_id = ?1)",
        conversations,
    )
    return Forgotten(len(rows), max(0, answers))


def erase_before(connection: sqlite3.Connection, before: float, limit: int) -> int:
    """Delete those of the `limit` oldest questions that were asked before then.

    Returns how many those were. Whoever asked or rated them and has nothing else is no longer known
    either, unless they gave a consent.
    """
    numbers = _numbers(
        connection.execute(
            "SELECT id FROM (SELECT id, asked_at FROM questions ORDER BY id LIMIT ?2) "
            "WHERE asked_at < ?1",
            (before, limit),
        )
    )
    whose = {
        row
        for number in numbers
        for row in connection.execute(
            "SELECT person_id FROM questions WHERE id = ?1 "
            "UNION SELECT person_id FROM feedback WHERE question_id = ?1",
            (number,),
        )
    }
    _erase_questions(connection, numbers)
    _drop_unknown(connection, whose)
    quotas.drop_ended(connection, before)
    if numbers:
        connection.execute(
            "INSERT INTO erasures (pseudonym, erased_at) VALUES (?, ?) "
            "ON CONFLICT DO UPDATE SET erased_at = excluded.erased_at, swept = 0",
            (_NOBODY, before),
        )
    return len(numbers)


def _drop_unknown(connection: sqlite3.Connection, people: Iterable[tuple[int | None]]) -> None:
    """Delete those of some people of whom nothing is left, unless they gave a consent."""
    connection.executemany(
        "DELETE FROM people WHERE id = ?1 AND NOT shares_direct "
        "AND NOT EXISTS (SELECT 1 FROM questions WHERE person_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM feedback WHERE person_id = ?1)",
        people,
    )


def _bury(connection: sqlite3.Connection, pseudonym: str, at: float) -> None:
    """Keep the moment at which a person was last forgotten; by itself that needs no sweep."""
    connection.execute(
        "INSERT INTO erasures (pseudonym, erased_at, swept) VALUES (?, ?, 1) "
        "ON CONFLICT DO UPDATE SET erased_at = excluded.erased_at "
        "WHERE excluded.erased_at > erased_at",
        (pseudonym, at),
    )


def forget_again(connection: sqlite3.Connection, tombstones: Tombstones) -> None:
    """Erase whoever was forgotten since this database was copied."""
    for pseudonym, at in tombstones.read():
        _bury(connection, pseudonym, at)
    returned = connection.execute(
        "SELECT pseudonym, erased_at FROM erasures JOIN people USING (pseudonym) "
        "WHERE met_at <= erased_at"
    ).fetchall()
    for row in returned:
        _erase_person(connection, *row)


def sweep(connection: sqlite3.Connection) -> bool:
    """Write the database anew without what lies unused in it, and empty the write-ahead log.

    There is nothing to do unless something was erased since. It must run outside of any
    transaction, and takes seconds for each gigabyte. Returns `False` when another program reads
    the database, so that old pages have to stay for it.
    """
    if connection.execute("SELECT 1 FROM erasures WHERE NOT swept").fetchone() is None:
        return True
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
    connection.execute("VACUUM")
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if not busy:
        connection.execute("UPDATE erasures SET swept = 1 WHERE NOT swept")
    return not busy


def _left(connection: sqlite3.Connection, pseudonym: str, numbers: Iterable[int]) -> int:
    """Count what is still there of a person."""
    query = "SELECT count(*) FROM people WHERE pseudonym = ?"
    (left,) = connection.execute(query, (pseudonym,)).fetchone()
    for number in numbers:
        (rows,) = connection.execute(
            "SELECT (SELECT count(*) FROM questions WHERE id = ?1)"
            " + (SELECT count(*) FROM answers WHERE question_id = ?1)"
            " + (SELECT count(*) FROM sentences WHERE question_id = ?1)"
            " + (SELECT count(*) FROM citations WHERE question_id = ?1)"
            " + (SELECT count(*) FROM feedback WHERE question_id = ?1)",
            (number,),
        ).fetchone()
        left += rows
    return int(left)


def _numbers(rows: Iterable[tuple[int]]) -> list[int]:
    return [number for (number,) in rows]

"""How much was asked, as rows."""

import sqlite3
from collections.abc import Sequence

from bot.conversations.quotas import Limit, Refused, begun, refusal


def exceeded(
    connection: sqlite3.Connection, limits: Sequence[tuple[Limit, str]], now: float
) -> Refused | None:
    """Return what a question is refused for, if it is; each limit comes with its pseudonym."""
    reached = (
        limit for limit, scope in limits if _used(connection, scope, limit.span, now) >= limit.most
    )
    return refusal(reached, now)


def count(connection: sqlite3.Connection, limits: Sequence[tuple[Limit, str]], now: float) -> None:
    """Count one question against each limit, and drop what counts no more, whoever's it is."""
    drop_ended(connection, now)
    connection.executemany(
        "INSERT INTO quotas (scope, span, began_at, used) VALUES (?, ?, ?, 1) "
        "ON CONFLICT DO UPDATE SET used = iif(began_at = excluded.began_at, used + 1, 1), "
        "began_at = excluded.began_at",
        [(scope, limit.span, begun(limit.span, now)) for limit, scope in limits],
    )


def drop_ended(connection: sqlite3.Connection, moment: float) -> None:
    """Delete what was counted in spans that are over by a moment."""
    connection.execute("DELETE FROM quotas WHERE began_at + span <= ?", (moment,))


def _used(connection: sqlite3.Connection, scope: str, span: int, now: float) -> int:
    row = connection.execute(
        "SELECT used FROM quotas WHERE scope = ? AND span = ? AND began_at = ?",
        (scope, span, begun(span, now)),
    ).fetchone()
    return int(row[0]) if row else 0

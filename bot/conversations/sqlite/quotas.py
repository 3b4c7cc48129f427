"""How much was asked, as rows."""

import sqlite3
from collections.abc import Sequence

from bot.conversations.quotas import Limit, Refused, begun, refusal


def count(
    connection: sqlite3.Connection, limits: Sequence[tuple[Limit, str]], now: float
) -> Refused | None:
    """Count one question against each limit, or return what it is refused for, and count nothing.

    Each limit comes with its pseudonym. What counts no more is dropped, whoever's it is.
    """
    reached = [
        limit for limit, scope in limits if _used(connection, scope, limit.span, now) >= limit.most
    ]
    if not reached:
        _count(connection, limits, now)
    return refusal(reached, now)


def drop_ended(connection: sqlite3.Connection, at: float) -> None:
    """Delete what was counted in spans that are over by then."""
    connection.execute("DELETE FROM quotas WHERE began_at + span <= ?", (at,))


def _count(connection: sqlite3.Connection, limits: Sequence[tuple[Limit, str]], now: float) -> None:
    drop_ended(connection, now)
    connection.executemany(
        "INSERT INTO quotas (scope, span, began_at, used) VALUES (?, ?, ?, 1) "
        "ON CONFLICT DO UPDATE SET used = iif(began_at = excluded.began_at, used + 1, 1), "
        "began_at = excluded.began_at",
        [(scope, limit.span, begun(limit.span, now)) for limit, scope in limits],
    )


def _used(connection: sqlite3.Connection, scope: str, span: int, now: float) -> int:
    row = connection.execute(
        "SELECT used FROM quotas WHERE scope = ? AND span = ? AND began_at = ?",
        (scope, span, begun(span, now)),
    ).fetchone()
    return int(row[0]) if row else 0

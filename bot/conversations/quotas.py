"""How much may be asked, counted in the log so that a restart changes nothing.

A span is a minute or a day; it begins on the minute, or at midnight UTC. Functions that take a
connection run on SQLite's own, on its thread.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

MINUTE, DAY = 60, 86_400


@dataclass(frozen=True, slots=True)
class Limit:
    """The most questions that a person or a server may ask in a span of so many seconds."""

    kind: Literal["person", "server"]
    name: str
    span: int
    most: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A question that is over a limit: whose, and for how many seconds yet."""

    limit: Limit
    seconds: float


def begun(span: int, now: float) -> float:
    """Return when the current span of so many seconds began."""
    return now // span * span


def refusal(reached: Iterable[Limit], now: float) -> Refused | None:
    """Return that one of the reached limits which lasts longest, if any is reached."""
    refusals = (Refused(limit, limit.span - now % limit.span) for limit in reached)
    return max(refusals, key=lambda refused: refused.seconds, default=None)


def exceeded(
    connection: sqlite3.Connection, limits: Sequence[tuple[Limit, str]], now: float
) -> Refused | None:
    """Return what a question is refused for, if it is; each limit comes with its pseudonym."""
    reached = (
        limit for limit, scope in limits if _used(connection, scope, limit.span, now) >= limit.most
    )
    return refusal(reached, now)


def count(connection: sqlite3.Connection, limits: Sequence[tuple[Limit, str]], now: float) -> None:
    """Count one question against each limit."""
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

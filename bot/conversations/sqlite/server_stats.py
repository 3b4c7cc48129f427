"""What those who manage a server may know of the last 30 days there."""

import sqlite3

from bot.conversations.archive import Topic
from bot.conversations.quotas import DAY
from bot.conversations.server_stats import DAYS, SHOWN, ServerStats, Where, month


def server_stats(connection: sqlite3.Connection, server: str, now: float) -> ServerStats:
    """Return the figures of a server, by its pseudonym."""
    today = int(now // DAY)
    where = server, (today - DAYS + 1) * DAY
    people, cost = _asked(connection, where)
    helpful, unhelpful = _feedback(connection, where)
    return ServerStats(
        days=month(_by_day(connection, where), today),
        people=people,
        outcomes=_outcomes(connection, where),
        tokens=_tokens(connection, where),
        cost=cost,
        helpful=helpful,
        unhelpful=unhelpful,
        topics=_topics(connection, where),
    )


def _asked(connection: sqlite3.Connection, where: Where) -> tuple[int, float]:
    """Return how many people asked, and what their answers cost."""
    people, cost = connection.execute(
        "SELECT count(DISTINCT person_id), total(cost) FROM server_questions "
        "WHERE server = ? AND asked_at >= ?",
        where,
    ).fetchone()
    return people, cost


def _tokens(connection: sqlite3.Connection, where: Where) -> int:
    """Return how much a model has read and written."""
    (tokens,) = connection.execute(
        "SELECT total(prompt_tokens + completion_tokens) FROM answers WHERE question_id IN "
        "(SELECT id FROM server_questions WHERE server = ? AND asked_at >= ?)",
        where,
    ).fetchone()
    return int(tokens)


def _feedback(connection: sqlite3.Connection, where: Where) -> tuple[int, int]:
    """Return how often an answer was found helpful, and how often not."""
    helpful, unhelpful = connection.execute(
        "SELECT total(helpful), total(NOT helpful) FROM feedback WHERE question_id IN "
        "(SELECT id FROM server_questions WHERE server = ? AND asked_at >= ?)",
        where,
    ).fetchone()
    return int(helpful), int(unhelpful)


def _outcomes(connection: sqlite3.Connection, where: Where) -> dict[str, int]:
    return dict(
        connection.execute(
            "SELECT outcome, count(*) FROM server_questions "
            "WHERE server = ? AND asked_at >= ? GROUP BY outcome ORDER BY 2 DESC",
            where,
        )
    )


def _topics(connection: sqlite3.Connection, where: Where) -> list[Topic]:
    rows = connection.execute(
        "SELECT count(*), question, max(id) FROM server_questions "
        "WHERE server = ? AND asked_at >= ? AND topic IS NOT NULL "
        "GROUP BY topic ORDER BY 1 DESC, 3 DESC LIMIT ?",
        (*where, SHOWN),
    )
    return [Topic(declines, question) for declines, question, _ in rows]


def _by_day(connection: sqlite3.Connection, where: Where) -> dict[int, int]:
    return dict(
        connection.execute(
            "SELECT CAST(asked_at / 86400 AS INTEGER), count(*) FROM server_questions "
            "WHERE server = ? AND asked_at >= ? GROUP BY 1",
            where,
        )
    )

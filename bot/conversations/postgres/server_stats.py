"""What those who manage a server may know of the last 30 days there."""

from bot.conversations.archive import Topic
from bot.conversations.postgres.connections import Connection, only, rows
from bot.conversations.quotas import DAY
from bot.conversations.server_stats import DAYS, SHOWN, ServerStats, Where, month


async def server_stats(connection: Connection, server: str, now: float) -> ServerStats:
    """Return the figures of a server, by its pseudonym."""
    today = int(now // DAY)
    where = server, (today - DAYS + 1) * DAY
    people, cost = await _asked(connection, where)
    helpful, unhelpful = await _feedback(connection, where)
    return ServerStats(
        days=month(await _by_day(connection, where), today),
        people=people,
        outcomes=await _outcomes(connection, where),
        tokens=await _tokens(connection, where),
        cost=cost,
        helpful=helpful,
        unhelpful=unhelpful,
        topics=await _topics(connection, where),
    )


async def _asked(connection: Connection, where: Where) -> tuple[int, float]:
    """Return how many people asked, and what their answers cost."""
    people, cost = await only(
        connection,
        "SELECT count(DISTINCT person_id), coalesce(sum(cost), 0) FROM server_questions "
        "WHERE server = %s AND asked_at >= %s",
        *where,
    )
    return people, cost


async def _tokens(connection: Connection, where: Where) -> int:
    """Return how much a model has read and written."""
    (tokens,) = await only(
        connection,
        "SELECT coalesce(sum(prompt_tokens + completion_tokens), 0) FROM answers "
        "WHERE question_id IN "
        "(SELECT id FROM server_questions WHERE server = %s AND asked_at >= %s)",
        *where,
    )
    return int(tokens)


async def _feedback(connection: Connection, where: Where) -> tuple[int, int]:
    """Return how often an answer was found helpful, and how often not."""
    helpful, unhelpful = await only(
        connection,
        "SELECT count(*) FILTER (WHERE helpful), count(*) FILTER (WHERE NOT helpful) "
        "FROM feedback WHERE question_id IN "
        "(SELECT id FROM server_questions WHERE server = %s AND asked_at >= %s)",
        *where,
    )
    return helpful, unhelpful


async def _outcomes(connection: Connection, where: Where) -> dict[str, int]:
    found = await rows(
        connection,
        "SELECT outcome, count(*) FROM server_questions WHERE server = %s AND asked_at >= %s "
        "GROUP BY outcome ORDER BY 2 DESC",
        *where,
    )
    return dict(found)


async def _topics(connection: Connection, where: Where) -> list[Topic]:
    found = await rows(
        connection,
        "SELECT count(*), (array_agg(question ORDER BY id DESC))[1], max(id) FROM server_questions "
        "WHERE server = %s AND asked_at >= %s AND topic IS NOT NULL "
        "GROUP BY topic ORDER BY 1 DESC, 3 DESC LIMIT %s",
        *where,
        SHOWN,
    )
    return [Topic(declines, question) for declines, question, _ in found]


async def _by_day(connection: Connection, where: Where) -> dict[int, int]:
    found = await rows(
        connection,
        "SELECT floor(asked_at / 86400)::integer, count(*) FROM server_questions "
        "WHERE server = %s AND asked_at >= %s GROUP BY 1",
        *where,
    )
    return dict(found)

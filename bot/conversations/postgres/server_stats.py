"""What those who manage a server may know of the last 30 days there."""

from bot.conversations.postgres.connections import Connection, only, rows
from bot.conversations.quotas import DAY
from bot.conversations.server_stats import DAYS, SHOWN, ServerStats, month


async def server_stats(connection: Connection, server: str, now: float) -> ServerStats:
    """Return the figures of a server, by its pseudonym."""
    today = int(now // DAY)
    where = server, (today - DAYS + 1) * DAY
    people, cost = await only(
        connection,
        "SELECT count(DISTINCT person_id), coalesce(sum(cost), 0) FROM server_questions "
        "WHERE server = %s AND asked_at >= %s",
        *where,
    )
    helpful, unhelpful = await only(
        connection,
        "SELECT count(*) FILTER (WHERE helpful), count(*) FILTER (WHERE NOT helpful) "
        "FROM feedback WHERE question_id IN "
        "(SELECT id FROM server_questions WHERE server = %s AND asked_at >= %s)",
        *where,
    )
    outcomes = await rows(
        connection,
        "SELECT outcome, count(*) FROM server_questions WHERE server = %s AND asked_at >= %s "
        "GROUP BY outcome ORDER BY 2 DESC",
        *where,
    )
    topics = await rows(
        connection,
        "SELECT count(*), (array_agg(question ORDER BY id DESC))[1], max(id) FROM server_questions "
        "WHERE server = %s AND asked_at >= %s AND topic IS NOT NULL "
        "GROUP BY topic ORDER BY 1 DESC, 3 DESC LIMIT %s",
        *where,
        SHOWN,
    )
    counts = await rows(
        connection,
        "SELECT floor(asked_at / 86400)::integer, count(*) FROM server_questions "
        "WHERE server = %s AND asked_at >= %s GROUP BY 1",
        *where,
    )
    return ServerStats(
        days=month(dict(counts), today),
        people=people,
        outcomes=dict(outcomes),
        cost=cost,
        helpful=helpful,
        unhelpful=unhelpful,
        topics=[(declines, question, number) for declines, question, number in topics],
    )

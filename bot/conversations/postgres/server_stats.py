"""What those who manage a server may know of the last 30 days there."""

import asyncio
from typing import LiteralString

from bot.conversations.postgres.connections import Connection, rows
from bot.conversations.server_stats import ServerStats, figures, since

_ASKED: LiteralString = """
SELECT
    asked_at, person_id, outcome, tokens, cost, topic,
    CASE WHEN topic IS NOT NULL THEN question END,
    (SELECT count(*) FROM feedback WHERE question_id = server_questions.id AND helpful),
    (SELECT count(*) FROM feedback WHERE question_id = server_questions.id AND NOT helpful)
FROM server_questions WHERE server = %s AND asked_at >= %s ORDER BY id DESC
"""


async def server_stats(connection: Connection, server: str, now: float) -> ServerStats:
    """Return the figures of a server, by its pseudonym."""
    asked = await rows(connection, _ASKED, server, since(now))
    # Of hundreds of thousands this takes a while: not on the loop.
    return await asyncio.to_thread(figures, asked, now)

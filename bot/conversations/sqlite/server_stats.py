"""What those who manage a server may know of the last 30 days there."""

import sqlite3

from bot.conversations.server_stats import ServerStats, figures, since

# Read once, since everybody waits meanwhile.
_ASKED = """
SELECT
    asked_at, person_id, outcome, tokens, cost, topic,
    CASE WHEN topic IS NOT NULL THEN question END,
    (SELECT count(*) FROM feedback WHERE question_id = server_questions.id AND helpful),
    (SELECT count(*) FROM feedback WHERE question_id = server_questions.id AND NOT helpful)
FROM server_questions WHERE server = ? AND asked_at >= ? ORDER BY id DESC
"""


def server_stats(connection: sqlite3.Connection, server: str, now: float) -> ServerStats:
    """Return the figures of a server, by its pseudonym."""
    return figures(connection.execute(_ASKED, (server, since(now))), now)

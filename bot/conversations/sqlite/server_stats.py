"""What those who manage a server may know of the last 30 days there."""

import sqlite3

from bot.conversations.server_stats import ASKED_THERE, ServerStats, figures, since

_ASKED = ASKED_THERE.replace("%s", "?")


def server_stats(connection: sqlite3.Connection, server: str, now: float) -> ServerStats:
    """Return the figures of a server, by its pseudonym."""
    return figures(connection.execute(_ASKED, (server, since(now))), now)

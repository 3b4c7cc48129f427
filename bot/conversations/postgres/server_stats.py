"""What those who manage a server may know of the last 30 days there."""

import asyncio

from bot.conversations.postgres.connections import Connection, rows
from bot.conversations.server_stats import ASKED_THERE, ServerStats, figures, since


async def server_stats(connection: Connection, server: str, now: float) -> ServerStats:
    """Return the figures of a server, by its pseudonym."""
    asked = await rows(connection, ASKED_THERE, server, since(now))
    # Of hundreds of thousands this takes a while: not on the loop.
    return await asyncio.to_thread(figures, asked, now)

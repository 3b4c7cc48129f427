"""What must get through to Discord, which may be out of order for minutes, is tried again."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

import discord

from bot.surfaces.discord.reply.undelivered import UNDELIVERED

# Statuses of trouble that passes by itself.
TOO_MANY = 429
OUT_OF_ORDER = 500

T = TypeVar("T")
Pause = Callable[[float], Awaitable[None]]

logger = logging.getLogger(__name__)


async def surely(request: Callable[[], Awaitable[T]], waits: Sequence[float], pause: Pause) -> T:
    """Make a request, once more after each of some waits while Discord is out of order."""
    for wait in waits:
        try:
            return await request()
        except UNDELIVERED as error:
            if not passes(error):
                raise
            logger.warning("Discord is out of order, it is asked again: %s", error)
            await pause(wait)
    return await request()


def passes(error: Exception) -> bool:
    """Tell whether a request may be taken later: Discord is out of order, or has had too many."""
    match error:
        case discord.HTTPException(status=status):
            return status == TOO_MANY or status >= OUT_OF_ORDER
        case discord.RateLimited():
            return True
        case _:
            return not isinstance(error, discord.DiscordException)

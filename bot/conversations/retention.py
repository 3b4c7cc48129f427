"""Questions expire by themselves."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.background import background
from bot.conversations.errors import LogError
from bot.conversations.log import Log
from bot.conversations.quotas import DAY

logger = logging.getLogger(__name__)


@asynccontextmanager
async def expiring(
    log: Log, days: float, pause: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> AsyncGenerator[None]:
    """Erase questions older than some days, at once and then daily, while the block runs."""
    async with background(_expire(log, days, pause), "Old questions are no longer erased"):
        yield


async def _expire(log: Log, days: float, pause: Callable[[float], Awaitable[None]]) -> None:
    while True:
        try:
            expired = await log.expire(days)
        except LogError as error:
            logger.error("Old questions could not be erased; it is tried again tomorrow. %s", error)  # noqa: TRY400  says all
        else:
            logger.info("Questions older than %g days that were erased: %s", days, expired)
        await pause(DAY)

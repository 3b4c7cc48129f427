"""Watching a folder of notes: what is added, changed or removed is spoken from without a restart.

The folder is looked at every few seconds, which every file system allows; a large one less often,
so that looking takes a fiftieth of the time at most.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.background import background
from bot.errors import BotError
from bot.notes.shelf import Shelf

SECONDS = 5.0
# How much longer than a look a pause lasts, at the least.
SHARE = 50

logger = logging.getLogger(__name__)


@asynccontextmanager
async def watching(
    shelf: Shelf,
    changed: Callable[[], Awaitable[None]],
    pause: Callable[[float], Awaitable[None]],
) -> AsyncGenerator[None]:
    """Call `changed` whenever the library is another than before, while the block runs.

    Whatever happens to the folder, the bot goes on with what it last read; the same error is logged
    once, and a change that `changed` could not take in is tried again at the next look.
    """
    async with background(_watch(shelf, changed, pause), "Changed notes are no longer taken in"):
        yield


async def _watch(
    shelf: Shelf,
    changed: Callable[[], Awaitable[None]],
    pause: Callable[[float], Awaitable[None]],
) -> None:
    logged, took, due = "", 0.0, False
    while True:
        await pause(max(SECONDS, SHARE * took))
        begun = asyncio.get_running_loop().time()
        try:
            due = await asyncio.to_thread(shelf.refresh) or due
            if due:
                await changed()
            logged, due = "", False
        except BotError as error:
            if str(error) != logged:
                logged = str(error)
                logger.warning("The notes stay as they were: %s", logged)
        took = asyncio.get_running_loop().time() - begun

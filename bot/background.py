"""Work that goes on beside a block and ends with it."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from functools import partial

logger = logging.getLogger(__name__)


@asynccontextmanager
async def background(work: Coroutine[None, None, None], lost: str) -> AsyncGenerator[None]:
    """Do some work while the block runs; should it break, log at once that this much is `lost`."""
    task = asyncio.create_task(work)
    # Cancelling a task that has ended takes back what asyncio itself would have said of it.
    task.add_done_callback(partial(_tell, lost))
    try:
        yield
    finally:
        task.cancel()
        await ended(task)


async def ended(task: asyncio.Task[object]) -> None:
    """Wait until a task has ended; pass on a cancellation that came meanwhile only then."""
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        raise cancelled


def _tell(lost: str, task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        logger.error("%s: start the bot again, and report this as a defect", lost, exc_info=error)

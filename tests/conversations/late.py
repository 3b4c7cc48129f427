"""A log that answers later."""

import asyncio
import threading
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.conversations.sqlite.sqlite_log import SQLiteLog


@asynccontextmanager
async def late(log: object) -> AsyncGenerator[None]:
    """Let whoever needs a log wait for it until the block ends, as a slow disk does."""
    assert isinstance(log, SQLiteLog)
    begun, over = threading.Event(), threading.Event()

    def wait(_: object) -> None:
        begun.set()
        over.wait()

    busy = asyncio.create_task(log.writer.run(wait, bare=True))
    await asyncio.to_thread(begun.wait)
    try:
        yield
    finally:
        over.set()
        await busy

"""A log that has lost what it kept."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.conversations.location import IN_MEMORY
from bot.conversations.sqlite.sqlite_log import SQLiteLog


@asynccontextmanager
async def log_without(*tables: str) -> AsyncGenerator[SQLiteLog]:
    """Open a log that lacks some tables, so that whatever needs them ends in a `LogError`."""
    async with SQLiteLog.open(IN_MEMORY) as log:
        script = "PRAGMA foreign_keys = OFF;" + "".join(f"DROP TABLE {name};" for name in tables)
        await log.writer.run(lambda raw: raw.executescript(script), bare=True)
        yield log

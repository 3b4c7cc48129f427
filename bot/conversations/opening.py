"""Which engine keeps a log: SQLite when it is a file, PostgreSQL when it is an address.

The one for PostgreSQL is an extra, so that nothing of it is imported before it is asked for.
"""

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.conversations.errors import LogError
from bot.conversations.location import Location
from bot.conversations.log import Log
from bot.conversations.owners.reader import Reader
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.reader import SQLiteReader
from bot.conversations.sqlite.sqlite_log import SQLiteLog

if TYPE_CHECKING:
    from bot.conversations.postgres.postgres_log import PostgresLog
    from bot.conversations.postgres.reader import PostgresReader


@asynccontextmanager
async def open_log(location: Location) -> AsyncGenerator[Log]:
    """Open a log for whoever answers; raise `LogError` when its engine is not installed."""
    if isinstance(location, Path):
        async with SQLiteLog.open(location) as log:
            yield log
    else:
        engine, _ = await asyncio.to_thread(_postgres)
        async with engine.open(location) as shared:
            yield shared


@contextmanager
def open_reader(location: Location) -> Generator[Reader]:
    """Open a log for its owners; raise `LogError` when there is none to read."""
    if isinstance(location, Path):
        with closing(Database(location).read()) as connection:
            yield SQLiteReader(connection)
    else:
        _, engine = _postgres()
        with engine.open(location) as reader:
            yield reader


def files_of(location: Location) -> tuple[Path, ...]:
    """Return the files of a log, which nothing else may replace."""
    if isinstance(location, Path):
        return Database(location).files
    return (location.key, *filter(None, [location.tombstones.path]))


def _postgres() -> tuple[type["PostgresLog"], type["PostgresReader"]]:
    """Import the engine for PostgreSQL; blocking."""
    try:
        from bot.conversations.postgres.postgres_log import PostgresLog  # noqa: PLC0415  an extra
        from bot.conversations.postgres.reader import PostgresReader  # noqa: PLC0415
    except ImportError as error:
        raise LogError.without_psycopg() from error
    return PostgresLog, PostgresReader

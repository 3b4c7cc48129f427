"""Which engine keeps a log: SQLite when it is a file, PostgreSQL when it is an address."""

from collections.abc import Generator
from contextlib import AbstractAsyncContextManager, closing, contextmanager
from pathlib import Path

from bot.conversations.database import IN_MEMORY, Database
from bot.conversations.errors import LogError
from bot.conversations.log import Log
from bot.conversations.postgres.address import Address
from bot.conversations.reader import Reader, SQLiteReader
from bot.conversations.sqlite_log import SQLiteLog

__all__ = ["IN_MEMORY", "Place", "open_log", "open_reader"]

Place = Path | Address


def open_log(place: Place) -> AbstractAsyncContextManager[Log]:
    """Open a log for whoever answers; raise `LogError` when its engine is not installed."""
    if isinstance(place, Path):
        return SQLiteLog.open(place)
    try:
        from bot.conversations.postgres.postgres_log import PostgresLog  # noqa: PLC0415  an extra
    except ImportError as error:
        raise LogError.without_psycopg() from error
    return PostgresLog.open(place)


@contextmanager
def open_reader(place: Place) -> Generator[Reader]:
    """Open a log for its owners; raise `LogError` when there is none to read."""
    if isinstance(place, Path):
        with closing(Database(place).read()) as connection:
            yield SQLiteReader(connection)
        return
    try:
        from bot.conversations.postgres.reader import PostgresReader  # noqa: PLC0415  an extra
    except ImportError as error:
        raise LogError.without_psycopg() from error
    with PostgresReader.open(place) as reader:
        yield reader

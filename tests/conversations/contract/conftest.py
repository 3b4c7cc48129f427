"""A log of each kind: what its port promises, every engine keeps."""

from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from bot.conversations.location import IN_MEMORY
from bot.conversations.log import Log
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.fakes import ToldClock

ENGINES = ["sqlite", "sqlite in memory", "postgresql"]


@pytest.fixture
def clock() -> ToldClock:
    """The time as the log knows it."""
    return ToldClock(1_700_000_040.0)


@pytest.fixture(params=ENGINES)
def opening(
    request: pytest.FixtureRequest, tmp_path: Path, clock: ToldClock
) -> AbstractAsyncContextManager[Log]:
    """A log of each kind that nobody has opened yet."""
    match request.param:
        case "postgresql":
            return PostgresLog.open(request.getfixturevalue("address"), clock)
        case "sqlite":
            return SQLiteLog.open(tmp_path / "log.db", clock)
        case _:
            return SQLiteLog.open(IN_MEMORY, clock)


@pytest.fixture
async def log(opening: AbstractAsyncContextManager[Log]) -> AsyncGenerator[Log]:
    """An empty log of each kind."""
    async with opening as log:
        yield log

"""A log of each kind: what its port promises, every engine keeps."""

from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path

import pytest

from bot.conversations.location import IN_MEMORY, Address
from bot.conversations.log import Log
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conversations.contract.kept import Kept
from tests.conversations.postgres import outside
from tests.conversations.rows import rows
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


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Kept:
    """What each engine keeps, for a look from outside."""
    if request.param == "sqlite":
        path = tmp_path / "log.db"
        return Kept(partial(SQLiteLog.open, path), partial(rows, path), partial(bytes_in, tmp_path))
    address: Address = request.getfixturevalue("address")
    found = partial(outside.rows, address)
    return Kept(partial(PostgresLog.open, address), found, partial(outside.contents, address))


def bytes_in(folder: Path) -> str:
    """Return all bytes that stand in a folder, as far as they are text."""
    return "".join(file.read_bytes().decode(errors="replace") for file in folder.iterdir())


@pytest.fixture
async def log(opening: AbstractAsyncContextManager[Log]) -> AsyncGenerator[Log]:
    """An empty log of each kind."""
    async with opening as log:
        yield log

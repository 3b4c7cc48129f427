"""How thoroughly the log is put to the proof, and a place for each of its engines."""

from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

import psycopg
import pytest

from bot.conversations.location import Address
from bot.conversations.log import Log
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conversations.cluster import MISSING, Cluster, programs, shared


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make test-durability` ask for the long form."""
    parser.addoption("--thorough", action="store_true", help="the long form of the proofs")


@pytest.fixture
def thorough(pytestconfig: pytest.Config) -> bool:
    """Whether to take the minutes that the long form needs."""
    return bool(pytestconfig.getoption("--thorough", default=False))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The database file of a test."""
    return tmp_path / "log.db"


@pytest.fixture
async def log(path: Path) -> AsyncGenerator[Log]:
    """A log of its own for each test, in SQLite."""
    async with SQLiteLog.open(path) as log:
        yield log


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Cluster]:
    """A PostgreSQL for the whole run, whatever the number of its workers."""
    found = programs()
    if found is None:
        pytest.skip(MISSING)
    folder = tmp_path_factory.getbasetemp()
    with shared(found, folder if worker_id == "master" else folder.parent) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def server(cluster: Cluster, worker_id: str) -> str:
    """A database for the tests of this worker; gives its URL."""
    name = f"persona_{worker_id}"
    with psycopg.connect(cluster.url("postgres"), autocommit=True) as connection:
        connection.execute(
            psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name))
        )
    return cluster.url(name)


@pytest.fixture
def address(server: str, tmp_path: Path) -> Address:
    """A log in PostgreSQL that nobody has opened yet."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("SET lock_timeout = '5s'")
        connection.execute("DROP SCHEMA IF EXISTS interview_persona CASCADE")
    return Address(server, tmp_path / "postgres.key")

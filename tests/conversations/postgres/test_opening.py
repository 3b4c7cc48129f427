"""A log in PostgreSQL is opened by whoever has its key and its version, or says what is wrong."""

import asyncio
import os
from pathlib import Path

import pytest

from bot.conversations.errors import LogError
from bot.conversations.location import Address
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.conversations.postgres.reader import PostgresReader
from tests.conversations.postgres.outside import rows, somebody_else


async def test_a_server_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    """One sentence names it, and not the password."""
    url = f"postgresql://ann:s3cret@localhost/log?host={tmp_path}&connect_timeout=2"
    with pytest.raises(
        LogError, match=r"postgresql://localhost/log cannot be used .* DATABASE_URL"
    ):
        async with PostgresLog.open(Address(url, tmp_path / "postgres.key")):
            pass
    for wrong in (
        url,
        "postgresql://ann:s3cret@[/log",
        "postgresql://ann:s3cret%@x/log",
        "postgresql://ann:a@s3cret@localhost:1/log",
    ):
        with pytest.raises(LogError) as raised:
            async with PostgresLog.open(Address(wrong, tmp_path / "postgres.key")):
                pass
        assert "s3cret" not in str(raised.value)


async def test_a_key_that_cannot_be_made_says_what_to_do(address: Address, tmp_path: Path) -> None:
    """It is a file's fault, not the server's."""
    (tmp_path / "file").touch()
    with pytest.raises(LogError, match=r"key .* cannot be used .* set LOG_KEY"):
        async with PostgresLog.open(Address(address.url, tmp_path / "file" / "key")):
            pass


async def test_a_key_cannot_bear_the_name_of_what_lies_beside_it(
    address: Address, tmp_path: Path
) -> None:
    """It would be its own list of the forgotten; it is refused before it is made."""
    with pytest.raises(LogError, match=r"log\.forgotten: set LOG_KEY to another name"):
        async with PostgresLog.open(Address(address.url, tmp_path / "log.forgotten")):
            pass
    assert await asyncio.to_thread(os.listdir, tmp_path) == []


async def test_a_database_of_a_newer_bot_is_neither_written_nor_read(address: Address) -> None:
    """A log that a later bot has written is neither changed nor read; an older one is not read."""
    async with PostgresLog.open(address):
        pass
    async with somebody_else(address) as other:
        await other.execute("INSERT INTO migrations VALUES (99)")
    with pytest.raises(LogError, match="comes from a newer bot"):
        async with PostgresLog.open(address):
            pass
    with pytest.raises(LogError, match="comes from a newer bot"):
        await asyncio.to_thread(PostgresReader.open(address).__enter__)
    async with somebody_else(address) as other:
        await other.execute("DELETE FROM migrations")
    with pytest.raises(LogError, match="comes from an older bot"):
        await asyncio.to_thread(PostgresReader.open(address).__enter__)


async def test_another_key_than_the_databases_own_is_noticed(
    address: Address, tmp_path: Path
) -> None:
    """With another key nobody in the database could be found again, so it is refused."""
    async with PostgresLog.open(address):
        pass
    other = Address(address.url, tmp_path / "other.key")
    await asyncio.to_thread(other.begun_pseudonyms)
    with pytest.raises(LogError, match="put that one back"):
        async with PostgresLog.open(other):
            pass


async def test_a_key_that_was_not_brought_along_is_missed_and_not_made_anew(
    address: Address, tmp_path: Path
) -> None:
    """A bot on a second machine is told what it lacks, as often as it is started."""
    async with PostgresLog.open(address):
        pass
    second = Address(address.url, tmp_path / "second.key")
    for _ in range(2):
        with pytest.raises(LogError, match=r"second\.key is missing.* put it back"):
            async with PostgresLog.open(second):
                pass
    assert not second.key.exists()


async def test_bots_that_start_at_once_make_one_schema(address: Address) -> None:
    """The first makes it, the others find it."""

    async def opened() -> int:
        async with PostgresLog.open(address) as log:
            return log.process

    assert len(set(await asyncio.gather(*(opened() for _ in range(5))))) == 5
    assert rows(address, "SELECT version FROM migrations") == [(1,), (2,), (3,), (4,)]

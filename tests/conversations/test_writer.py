"""One writer for everyone, one commit for all who wait."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import aiosqlite
import pytest

from bot.conversations.errors import LogError
from bot.conversations.writer import Work, Writer


@asynccontextmanager
async def table() -> AsyncGenerator[tuple[Writer, aiosqlite.Connection]]:
    """A writer on a table of words that must differ, and its connection to look with."""
    async with aiosqlite.connect(":memory:", isolation_level=None) as connection:
        await connection.execute("CREATE TABLE words (word TEXT UNIQUE) STRICT")
        writer = Writer(connection)
        async with writer.running():
            yield writer, connection


def adding(word: str) -> Work[int]:
    """Return the work that adds a word and gives the number of words then."""

    async def work(connection: aiosqlite.Connection) -> int:
        await connection.execute("INSERT INTO words VALUES (?)", (word,))
        rows = await connection.execute_fetchall("SELECT count(*) FROM words")
        return int(next(iter(rows))[0])

    return work


async def test_work_gives_its_result_once_it_is_kept() -> None:
    """The result comes back to the one who asked."""
    async with table() as (writer, _):
        assert await writer.run(adding("one")) == 1


async def test_everyone_who_waits_shares_one_commit() -> None:
    """Twenty writers at once cost one transaction, perhaps two."""
    async with table() as (writer, connection):
        statements: list[str] = []
        await connection.set_trace_callback(statements.append)
        await asyncio.gather(*(writer.run(adding(str(n))) for n in range(20)))
        assert statements.count("COMMIT") <= 2


async def test_a_failed_unit_is_undone_and_the_others_are_kept() -> None:
    """A word that stands there already fails alone."""
    async with table() as (writer, connection):
        units = [adding("one"), adding("one"), adding("two")]
        results = await asyncio.gather(*map(writer.run, units), return_exceptions=True)
        assert [type(result) for result in results] == [int, LogError, int]
        rows = await connection.execute_fetchall("SELECT word FROM words ORDER BY word")
        assert [row[0] for row in rows] == ["one", "two"]


async def test_text_that_cannot_be_kept_fails_alone() -> None:
    """A lone surrogate is no text to SQLite."""
    async with table() as (writer, _):
        with pytest.raises(LogError):
            await writer.run(adding("\ud800"))
        assert await writer.run(adding("one")) == 1


async def test_a_cancelled_caller_leaves_no_transaction_open() -> None:
    """Whoever gives up waiting does not take the others along."""
    async with table() as (writer, connection):
        impatient = asyncio.create_task(writer.run(adding("one")))
        await asyncio.sleep(0)
        impatient.cancel()
        assert await writer.run(adding("two")) == 2
        assert not connection.in_transaction


async def test_what_was_handed_in_is_kept_before_the_end() -> None:
    """Closing waits for the work that was there, and takes no more."""
    async with table() as (writer, _):
        last = asyncio.create_task(writer.run(adding("one")))
        await asyncio.sleep(0)
    assert await last == 1
    with pytest.raises(LogError):
        await writer.run(adding("two"))

"""One writer for everyone, one commit for all who wait."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from bot.conversations.errors import LogError
from bot.conversations.sqlite.connection import Connection, Work
from bot.conversations.sqlite.writer import Writer


@asynccontextmanager
async def table() -> AsyncGenerator[tuple[Writer, Connection]]:
    """A writer on a table of words that must differ, and its connection to look with."""
    async with Connection(":memory:") as connection:
        await connection.execute("CREATE TABLE words (word TEXT UNIQUE) STRICT")
        writer = Writer(connection)
        async with writer.running():
            yield writer, connection


def adding(word: str) -> Work[int]:
    """Return the work that adds a word and gives the number of words then."""

    def work(connection: sqlite3.Connection) -> int:
        connection.execute("INSERT INTO words VALUES (?)", (word,))
        return int(connection.execute("SELECT count(*) FROM words").fetchone()[0])

    return work


def breaking(connection: sqlite3.Connection) -> None:
    """Add a word, then show a defect."""
    connection.execute("INSERT INTO words VALUES ('broken')")
    raise ZeroDivisionError


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


async def test_what_is_last_is_kept_after_everybodys_work() -> None:
    """It runs in the same transaction, once nobody else has anything to do in it."""
    async with table() as (writer, connection):
        statements: list[str] = []
        await connection.set_trace_callback(statements.append)
        units = [writer.run(adding(f"{n}"), last=adding(f"last {n}")) for n in range(3)]
        assert await asyncio.gather(*units) == [1, 2, 3]
        assert statements.count("COMMIT") == 1
        kept = await connection.execute_fetchall("SELECT word FROM words ORDER BY rowid")
        assert [word for (word,) in kept] == ["0", "1", "2", "last 0", "last 1", "last 2"]


async def test_what_is_last_is_undone_with_its_unit() -> None:
    """A unit whose end fails leaves nothing, and the others are kept whole."""
    async with table() as (writer, connection):
        results = await asyncio.gather(
            writer.run(adding("one"), last=breaking),
            writer.run(adding("two"), last=adding("last")),
            return_exceptions=True,
        )
        assert isinstance(results[0], ZeroDivisionError)
        kept = await connection.execute_fetchall("SELECT word FROM words ORDER BY word")
        assert list(kept) == [("last",), ("two",)]


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


async def test_a_defect_reaches_its_caller_and_nobody_else() -> None:
    """A unit that breaks is undone, and the writer goes on."""
    async with table() as (writer, _):
        broken, fine = await asyncio.gather(
            writer.run(breaking), writer.run(adding("one")), return_exceptions=True
        )
        assert isinstance(broken, ZeroDivisionError)
        assert fine == 1


async def test_a_full_disk_undoes_all_and_the_next_are_kept() -> None:
    """What shares a commit shares its fate; once there is room, writing goes on."""
    async with table() as (writer, connection):
        await connection.execute("PRAGMA max_page_count = 3")
        units = [adding("one"), adding("x" * 20_000)]
        results = await asyncio.gather(*map(writer.run, units), return_exceptions=True)
        assert [type(result) for result in results] == [LogError, LogError]
        await connection.execute("PRAGMA max_page_count = 1000")
        assert await writer.run(adding("one")) == 1


async def test_upkeep_runs_outside_of_any_transaction() -> None:
    """Work that is alone may do what a transaction forbids."""

    def vacuum(connection: sqlite3.Connection) -> bool:
        connection.execute("VACUUM")
        return connection.in_transaction

    async with table() as (writer, _):
        kept, inside = await asyncio.gather(
            writer.run(adding("one")), writer.run(vacuum, bare=True)
        )
        assert (kept, inside) == (1, False)


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

"""Connections to PostgreSQL are lost, slow or cut, and nothing is half-kept."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from bot.conversations.errors import LogError
from bot.conversations.location import Address
from bot.conversations.postgres.connections import PATIENCE, Connection, patience_of
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.notes.claim import Claim
from tests.conversations.cluster import Cluster, programs
from tests.conversations.postgres.outside import rows, somebody_else, waiting
from tests.conversations.talk import ASKED, answered, claimed


async def test_each_commit_is_durable_and_seen_by_the_next(address: Address) -> None:
    """Whatever the server does by default."""
    defaults = {"synchronous_commit": "off", "default_transaction_isolation": "serializable"}
    async with somebody_else(address) as other:
        database = psycopg.sql.Identifier(other.info.dbname)
        for name, value in defaults.items():
            query = psycopg.sql.SQL("ALTER DATABASE {} SET {} = {}")
            await other.execute(query.format(database, psycopg.sql.Identifier(name), value))
        try:
            async with PostgresLog.open(address) as log:
                shown = await log.connections.run(settings)
        finally:
            await other.execute(psycopg.sql.SQL("ALTER DATABASE {} RESET ALL").format(database))
    assert shown == [("on",), ("read committed",)]


async def settings(connection: Connection) -> list[tuple[object, ...]]:
    """Return how a connection commits, and what its transactions see."""
    shown = [
        await (await connection.execute("SHOW synchronous_commit")).fetchone(),
        await (await connection.execute("SHOW transaction_isolation")).fetchone(),
    ]
    return [row for row in shown if row]


async def test_lost_connections_are_found_again(address: Address) -> None:
    """The next question is kept as if nothing had been, though every connection is gone."""
    async with PostgresLog.open(address) as log, somebody_else(address) as other:
        for turn in range(2):
            asked = [
                replace(ASKED, event=f"{turn} {n}", asker=f"{n}", conversation=f"{n}")
                for n in range(50)
            ]
            assert all(await asyncio.gather(*map(log.claim, asked)))
            await end_connections(other)
            assert await log.claim(replace(ASKED, event=f"{turn}"))


async def test_a_lost_connection_takes_no_other_with_it(address: Address) -> None:
    """Those that hold are kept, and with them the lock that tells that the bot is there."""
    async with PostgresLog.open(address) as log, somebody_else(address) as other:
        together = asyncio.Barrier(3)
        await asyncio.gather(*(log.connections.run(held_until(together)) for _ in range(3)))
        before = await holders(other, log.process)
        assert len(before) > 1
        # The one that was used last is the last to be used again.
        lost = await log.connections.run(backend)
        await other.execute("SELECT pg_terminate_backend(%s, 5000)", (lost,))
        for n in range(2 * len(before)):
            assert await log.claim(replace(ASKED, event=f"later {n}"))
        assert before - {lost} <= await holders(other, log.process)


def held_until(together: asyncio.Barrier) -> Callable[[Connection], Awaitable[int]]:
    """Return work that keeps its connection until others have theirs."""

    async def wait(_: Connection) -> int:
        return await together.wait()

    return wait


async def backend(connection: Connection) -> int:
    """Return the number of a connection's process on the server."""
    return connection.info.backend_pid


async def holders(other: psycopg.AsyncConnection, process: int) -> set[int]:
    """Return the connections that hold a bot's lock."""
    query = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = %s"
    return {pid for (pid,) in await (await other.execute(query, (process,))).fetchall()}


async def end_connections(other: psycopg.AsyncConnection) -> None:
    """End all connections but one's own, as a server does that restarts."""
    await other.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


async def test_a_connection_lost_in_the_middle_is_told_of(address: Address) -> None:
    """The question is not answered; asked again, it is kept."""
    async with PostgresLog.open(address) as log, somebody_else(address) as other:
        async with other.transaction():
            await other.execute("LOCK TABLE questions")
            claiming = asyncio.create_task(log.claim(ASKED))
            await waiting(other)
            await end_connections(other)
            with pytest.raises(LogError, match=r"gave no answer .* see to the server"):
                await claiming
        await claimed(log, ASKED)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("connect_timeout=3", 3), ("connect_timeout=0", PATIENCE), ("connect_timeout=soon", PATIENCE)],
)
def test_an_address_may_say_how_long_to_wait(said: str, seconds: float) -> None:
    """As it does to PostgreSQL's own programs; nobody waits for ever."""
    address = Address(f"postgresql://host/database?{said}", Path("key"))
    assert patience_of(address) == seconds


async def test_a_statement_that_takes_too_long_is_told_of(address: Address) -> None:
    """Nobody waits without end, and nothing is half-kept."""
    async with PostgresLog.open(address):
        pass  # what makes the schema may take longer
    async with PostgresLog.open(address, patience=0.5) as log, somebody_else(address) as other:
        async with other.transaction():
            await other.execute("LOCK TABLE questions")
            with pytest.raises(LogError, match="statement timeout"):
                await log.claim(ASKED)
        assert await log.pending("discord") == ()
        assert (await claimed(log, ASKED)).first_contact


async def test_whoever_stops_waiting_leaves_nothing_half_done(
    address: Address, sora: Claim
) -> None:
    """Wherever they stop, the exchange is there whole; no transaction stays open."""
    async with PostgresLog.open(address) as log:
        for steps in range(40):
            number = (await claimed(log, replace(ASKED, event=str(steps)))).number
            finishing = asyncio.create_task(log.finish(number, answered(sora)))
            for _ in range(steps):
                await asyncio.sleep(0)
            finishing.cancel()
            await asyncio.wait([finishing])
    assert rows(address, "SELECT count(*) FROM answers") == [(39,)]
    assert rows(address, "SELECT count(*) FROM citations") == [(39,)]
    open_ones = "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"
    assert rows(address, f"{open_ones} AND datname = current_database()") == [(0,)]


async def test_a_server_that_was_away_is_found_again(tmp_path: Path, server: str) -> None:
    """Meanwhile one sentence says what is wrong; nothing has to be started anew."""
    assert server
    found = programs()
    assert found is not None
    cluster = await asyncio.to_thread(Cluster.make, found)
    address = Address(cluster.url("postgres"), tmp_path / "postgres.key")
    try:
        await asyncio.to_thread(cluster.start)
        async with PostgresLog.open(address, patience=1) as log:
            await claimed(log, ASKED)
            await asyncio.to_thread(cluster.stop)
            with pytest.raises(LogError, match="gave no answer"):
                await log.claim(replace(ASKED, event="2"))
            await asyncio.to_thread(cluster.start)
            await claimed(log, replace(ASKED, event="3"))
            assert len(await log.pending("discord")) == 2
        await asyncio.to_thread(cluster.stop)
    finally:
        await asyncio.to_thread(cluster.remove)

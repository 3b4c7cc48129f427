"""A few connections to PostgreSQL, shared by all that is asked at once.

Every connection holds the lock that tells the other bots that this one is there. Whoever stops
waiting leaves nothing half-done: a unit of work runs in a task of its own, and is kept whole all
the same. A connection is tried before it is used, so that a server that was away is found again
with the next question.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from math import ceil, inf
from typing import LiteralString, Self, TypeVar

from psycopg import AsyncConnection, Error, ProgrammingError
from psycopg.abc import Buffer
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import TupleRow
from psycopg.types.string import StrDumper
from psycopg_pool import AsyncConnectionPool

from bot.conversations.errors import LogError
from bot.conversations.location import Address

# "ivpb" in ASCII, as in SQLite's header: tells our locks from those of others on the database.
LOCKS = 0x69767062
# How many transactions of one bot run at once.
MOST = 8
# Seconds that connecting may take, and a statement: people wait for it.
PATIENCE = 10.0

Connection = AsyncConnection[TupleRow]
T = TypeVar("T")
Work = Callable[[Connection], Awaitable[T]]


class _Text(StrDumper):
    """Keeps what people type: PostgreSQL knows no NUL, which Discord lets through."""

    def dump(self, obj: str) -> Buffer | None:
        return super().dump(obj.replace("\0", "\ufffd"))


@dataclass(frozen=True, slots=True)
class Connections:
    """Runs units of work, each on a connection of its own for as long as it takes."""

    pool: AsyncConnectionPool[Connection]
    _running: set[asyncio.Task[object]] = field(default_factory=set)

    @classmethod
    @asynccontextmanager
    async def open(cls, address: Address, process: int, patience: float) -> AsyncGenerator[Self]:
        """Keep connections until the block ends, then finish what was begun before.

        `process` is this bot's number among those that share the database; `patience` the seconds
        that connecting may take, and a statement.
        """

        async def configure(connection: Connection) -> None:
            await set_up(connection, patience)
            await connection.execute("SELECT pg_advisory_lock_shared(%s, %s)", (LOCKS, process))

        async def check(connection: Connection) -> None:
            try:
                await pool.check_connection(connection)
            except Error:
                # Where one is lost, the others may be, since a server that was away took them all;
                # the pool alone would find them one by one, with a longer pause after each. Nobody
                # waits until all are tried: whoever asks gets the first that works.
                opened._own(asyncio.create_task(pool.check()))
                raise

        pool = _pool(address, patience, configure, check)
        opened = cls(pool)
        async with pool:
            try:
                yield opened
            finally:
                await opened._ended()

    async def run(self, work: Work[T]) -> T:
        """Return the work's result; raise `LogError` when the server is away, slow, or fails.

        Each statement is durable by itself; those that belong together are the work's to hold in a
        transaction.
        """
        task = asyncio.create_task(self._run(work))
        self._own(task)
        return await asyncio.shield(task)

    def _own(self, task: asyncio.Task[T]) -> None:
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _run(self, work: Work[T]) -> T:
        try:
            async with self.pool.connection() as connection:
                return await work(connection)
        except (Error, ValueError) as error:
            raise LogError.server_lost(error) from error

    async def _ended(self) -> None:
        while self._running:
            await asyncio.wait(self._running)


def _pool(
    address: Address, patience: float, configure: Work[None], check: Work[None]
) -> AsyncConnectionPool[Connection]:
    """Return a pool of connections that is not open yet."""
    return AsyncConnectionPool(
        conninfo(address, patience),
        connection_class=AsyncConnection[TupleRow],
        kwargs={"autocommit": True},
        min_size=1,
        max_size=MOST,
        open=False,
        configure=configure,
        check=check,
        timeout=patience,
        # The lock must not be let go of for a moment because a connection is old.
        max_lifetime=inf,
        reconnect_timeout=patience,
    )


def conninfo(address: Address, patience: float) -> str:
    """Return what libpq connects with, to give up on a server that is silent for some seconds.

    Raises `LogError` when the address cannot be read.
    """
    silent = round(patience * 1000)
    try:
        return make_conninfo(address.url, connect_timeout=ceil(patience), tcp_user_timeout=silent)
    except ProgrammingError:
        # What it says may hold a part of the password.
        raise LogError.no_address() from None


def patience_of(address: Address) -> float:
    """Return the seconds that connecting may take: what the address says, as to libpq, else ten."""
    try:
        said = str(conninfo_to_dict(address.url).get("connect_timeout"))
    except ProgrammingError:
        return PATIENCE  # whoever connects says that it cannot be read
    return float(said) if said.isdecimal() and int(said) else PATIENCE


async def set_up(connection: Connection, patience: float) -> None:
    """Let a connection work in the log's own schema, durably, and never wait without end."""
    connection.adapters.register_dumper(str, _Text)
    await connection.execute(
        "SELECT set_config(name, value, false) FROM (VALUES "
        "('search_path', 'interview_persona'), "
        "('synchronous_commit', 'on'), "
        "('default_transaction_isolation', 'read committed'), "
        "('statement_timeout', %s), "
        "('idle_in_transaction_session_timeout', '60s'), "
        # A machine that vanished is gone for the others within a minute.
        "('tcp_keepalives_idle', '30'), "
        "('tcp_keepalives_interval', '10'), "
        "('tcp_keepalives_count', '3')"
        ") AS wanted (name, value)",
        (f"{patience * 1000:.0f}ms",),
    )


async def first(connection: Connection, query: LiteralString, *values: object) -> TupleRow | None:
    """Return the first row that a query finds."""
    cursor = await connection.execute(query, values)
    return await cursor.fetchone()


async def only(connection: Connection, query: LiteralString, *values: object) -> TupleRow:
    """Return the one row of a query that always finds one."""
    (row,) = await rows(connection, query, *values)
    return row


async def rows(connection: Connection, query: LiteralString, *values: object) -> list[TupleRow]:
    """Return the rows that a query finds."""
    cursor = await connection.execute(query, values)
    return await cursor.fetchall()

"""The log in PostgreSQL: each of its methods on a connection of its own, for many bots at once."""

import asyncio
import secrets
import time
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from psycopg import AsyncConnection, Error
from psycopg.rows import TupleRow

from bot.conversations.asked import Asked, Claimed, Pending
from bot.conversations.errors import LogError
from bot.conversations.location import Address
from bot.conversations.log import Log
from bot.conversations.names import Names
from bot.conversations.postgres import (
    answers,
    feedback,
    forgetting,
    people,
    questions,
    schema,
    settings,
)
from bot.conversations.postgres.connections import (
    Connection,
    Connections,
    conninfo,
    patience_of,
    set_up,
)
from bot.conversations.postgres.personal_data import personal_data
from bot.conversations.postgres.server_stats import server_stats
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.quotas import Refused
from bot.conversations.tombstones import ENDING

P = ParamSpec("P")
T = TypeVar("T")


def _connected(
    work: Callable[Concatenate[Connection, P], Coroutine[Any, Any, T]],
) -> Callable[Concatenate["PostgresLog", P], Coroutine[None, None, T]]:
    """Return the method that does some work on one of the connections."""

    def method(
        log: "PostgresLog", /, *values: P.args, **named: P.kwargs
    ) -> Coroutine[None, None, T]:
        return log.connections.run(lambda connection: work(connection, *values, **named))

    return method


@dataclass(frozen=True, slots=True)
class PostgresLog(Log):
    """A database that several bots may share, this one as `process`."""

    connections: Connections
    process: int

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        address: Address,
        now: Callable[[], float] = time.time,
        patience: float | None = None,
    ) -> AsyncGenerator[Self]:
        """Open a database, with a schema made when missing; close the connections at the end.

        `patience`: the seconds that connecting may take, and a statement; else the address tells.
        """
        patience = patience or patience_of(address)
        process = 1 + secrets.randbelow(2**31 - 1)
        try:
            pseudonyms = await _begin(address, patience)
        except OSError as error:
            raise LogError.unusable_key(address.key, error) from error
        except Error as error:
            raise LogError.no_server(address, error) from error
        async with Connections.open(address, process, patience) as connections:
            yield cls(
                pseudonyms,
                address.tombstones,
                now,
                passing=False,
                connections=connections,
                process=process,
            )

    history = _connected(answers.history)
    spent_since = _connected(answers.spent_since)
    is_new = _connected(settings.are_new)

    _finish = _connected(answers.finish)
    _setting = _connected(settings.get)
    _set = _connected(settings.put)
    _replace = _connected(settings.replace)
    _exchange = _connected(feedback.exchange)
    _rate = _connected(feedback.rate)
    _server_stats = _connected(server_stats)
    _forget = _connected(forgetting.forget)
    _erase_before = _connected(forgetting.erase_before)
    _export = _connected(personal_data)
    _share_direct = _connected(people.share_direct)

    async def keep_place(self, number: int, place: str | None) -> None:
        """Keep where a question's reply stands, which is this bot's to complete, or that it is."""
        work = partial(questions.keep_place, number=number, place=place, process=self.process)
        await self.connections.run(work)

    async def pending(self, surface: str) -> tuple[Pending, ...]:
        """Return a surface's questions that are this bot's to answer, oldest first.

        What was left behind by a bot that is gone becomes this one's; what another is about to
        answer stays its own.
        """
        work = partial(questions.pending, surface=surface, process=self.process)
        return await self.connections.run(work)

    async def _claim(self, asked: Asked, names: Names, now: float) -> Claimed | Refused | None:
        work = partial(questions.claim, asked=asked, names=names, process=self.process, now=now)
        return await self.connections.run(work)

    async def _sweep(self) -> bool:
        """Leave that to PostgreSQL, which vacuums by itself."""
        return True


async def _begin(address: Address, patience: float) -> Pseudonyms:
    """Bring the database up to date, and forget whoever a dump has brought back."""
    connecting = AsyncConnection[TupleRow].connect(conninfo(address, patience), autocommit=True)
    async with await connecting as connection:
        await set_up(connection, patience)
        await schema.prepare(connection, address)
        pseudonyms = await _pseudonyms(connection, address)
        await forgetting.forget_again(connection, address.tombstones)
    return pseudonyms


async def _pseudonyms(connection: Connection, address: Address) -> Pseudonyms:
    """Return those that the database was begun with; raise `LogError` where its key will not do."""
    if address.key.suffix.lower() == ENDING:
        raise LogError.misnamed(address.key, "LOG_KEY", ".key")
    begun = await settings.get(connection, "", "key") is not None
    if begun and not await asyncio.to_thread(address.key.exists):
        raise LogError.missing_key(address, address.key)
    pseudonyms = await asyncio.to_thread(address.begun_pseudonyms)
    key = pseudonyms.of("key", "")
    await connection.execute(
        "INSERT INTO settings VALUES ('', 'key', %s) ON CONFLICT DO NOTHING", (key,)
    )
    if await settings.get(connection, "", "key") != key:
        raise LogError.other_key(address, address.key)
    return pseudonyms

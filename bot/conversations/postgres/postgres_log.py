"""The log in PostgreSQL: what `Log` promises, under pseudonyms, for any number of bots at once."""

import asyncio
import secrets
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Self

from psycopg import AsyncConnection, Error
from psycopg.rows import TupleRow

from bot.answering.events import Finished
from bot.conversations.budget import Spent
from bot.conversations.errors import LogError
from bot.conversations.location import Address
from bot.conversations.log import EXPIRED_AT_ONCE, Asked, Claimed, Forgotten, KeptExchange, Pending
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
    PATIENCE,
    Connection,
    Connections,
    conninfo,
    settle,
)
from bot.conversations.postgres.personal_data import personal_data
from bot.conversations.postgres.server_stats import server_stats
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.quotas import DAY, Refused
from bot.conversations.server_stats import ServerStats
from bot.conversations.tombstones import Tombstones
from bot.grounding.question import Exchange


@dataclass(frozen=True, slots=True)
class PostgresLog:
    """A database that several bots may share, this one as `process`.

    `now` gives the seconds since 1970 that rows carry.
    """

    connections: Connections
    pseudonyms: Pseudonyms
    tombstones: Tombstones
    process: int
    now: Callable[[], float]

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        address: Address,
        now: Callable[[], float] = time.time,
        patience: float = PATIENCE,
    ) -> AsyncGenerator[Self]:
        """Open a database, with a schema made when missing; close the connections at the end."""
        process = 1 + secrets.randbelow(2**31 - 1)
        async with AsyncExitStack() as stack:
            try:
                pseudonyms = await _begin(address, patience)
            except OSError as error:
                raise LogError.keyless(address.key, error) from error
            except Error as error:
                raise LogError.unreached(address, error) from error
            opening = Connections.open(address, process, patience)
            connections = await stack.enter_async_context(opening)
            yield cls(connections, pseudonyms, address.tombstones, process, now)

    async def claim(self, asked: Asked) -> Claimed | Refused | None:
        """Keep a question, unless its event was claimed before or it is over a limit."""
        names = Names.of(asked, self.pseudonyms)
        work = partial(
            questions.claim, asked=asked, names=names, process=self.process, now=self.now()
        )
        return await self.connections.run(work)

    async def finish(self, number: int, finished: Finished) -> None:
        """Keep the answer to a question; one that is answered or forgotten stays as it is."""
        work = partial(answers.finish, number=number, finished=finished, now=self.now())
        await self.connections.run(work)

    async def pending(self, surface: str) -> tuple[Pending, ...]:
        """Return a surface's questions that are this bot's to answer, oldest first.

        What was left behind by a bot that is gone becomes this one's; what another is about to
        answer stays its own.
        """
        work = partial(questions.pending, surface=surface, process=self.process)
        return await self.connections.run(work)

    async def history(self, number: int, limit: int) -> tuple[Exchange, ...]:
        """Return the answered exchanges that a question follows, the newest few, oldest first."""
        return await self.connections.run(partial(answers.history, number=number, limit=limit))

    async def holds(self, conversation: str) -> bool:
        """Tell whether anything was asked in a conversation."""
        pseudonym = self.pseudonyms.of("conversation", conversation)
        return await self.connections.run(partial(questions.holds, conversation=pseudonym))

    async def setting(self, name: str, server: str = "") -> str | None:
        """Return what was set under a name for a server, or for the bot itself."""
        work = partial(settings.get, scope=self._scope(server), name=name)
        return await self.connections.run(work)

    async def set(self, name: str, value: str, server: str = "") -> None:
        """Keep a setting of a server, or of the bot itself, in place of the one before."""
        work = partial(settings.put, scope=self._scope(server), name=name, value=value)
        await self.connections.run(work)

    def _scope(self, server: str) -> str:
        return self.pseudonyms.of("server", server) if server else ""

    async def exchange(self, number: int, person: str) -> KeptExchange | None:
        """Return an answered question, or `None` when it is gone or somebody else's direct one."""
        pseudonym = self.pseudonyms.of("person", person)
        work = partial(feedback.exchange, number=number, person=pseudonym)
        return await self.connections.run(work)

    async def rate(
        self, number: int, person: str, *, helpful: bool, reason: str | None = None
    ) -> bool:
        """Keep what a person thinks of an answer; tell whether there is such an answer."""
        work = partial(
            feedback.rate,
            number=number,
            person=self.pseudonyms.of("person", person),
            helpful=helpful,
            reason=reason,
            now=self.now(),
        )
        return await self.connections.run(work)

    async def spent_since(self, moment: float) -> Spent:
        """Return what the answers since a moment, in seconds since 1970, have cost."""
        return await self.connections.run(partial(answers.spent_since, moment=moment))

    async def server_stats(self, server: str) -> ServerStats:
        """Return what those who manage a server may know of the last 30 days there."""
        pseudonym = self.pseudonyms.of("server", server)
        return await self.connections.run(partial(server_stats, server=pseudonym, now=self.now()))

    async def forget(self, person: str) -> Forgotten:
        """Erase all that is kept of a person; a dump from before forgets them when restored."""
        work = partial(
            forgetting.forget,
            pseudonym=self.pseudonyms.of("person", person),
            now=self.now(),
            tombstones=self.tombstones,
        )
        return await self.connections.run(work)

    async def expire(self, days: float) -> int:
        """Erase the questions that are older than some days; return how many those were."""
        moment, expired = self.now() - days * DAY, 0
        work = partial(forgetting.erase_before, moment=moment, limit=EXPIRED_AT_ONCE)
        while erased := await self.connections.run(work):
            expired += erased
        return expired

    async def export(self, person: str) -> str:
        """Return all that is kept of a person, as a JSON object."""
        pseudonym = self.pseudonyms.of("person", person)
        return await self.connections.run(partial(personal_data, pseudonym=pseudonym))

    async def share_direct(self, person: str, *, shares: bool) -> None:
        """Keep whether owners may read a person's direct messages; by default they may not."""
        pseudonym = self.pseudonyms.of("person", person)
        work = partial(people.share_direct, person=pseudonym, shares=shares, now=self.now())
        await self.connections.run(work)


async def _begin(address: Address, patience: float) -> Pseudonyms:
    """Bring the database up to date, and forget whoever a dump has brought back."""
    connecting = AsyncConnection[TupleRow].connect(conninfo(address, patience), autocommit=True)
    async with await connecting as connection:
        await settle(connection, patience)
        await schema.prepare(connection, address)
        pseudonyms = await _pseudonyms(connection, address)
        await forgetting.forget_again(connection, address.tombstones)
    return pseudonyms


async def _pseudonyms(connection: Connection, address: Address) -> Pseudonyms:
    """Return those that the database was begun with; raise `LogError` without their key."""
    begun = await settings.get(connection, "", "key") is not None
    if begun and not await asyncio.to_thread(address.key.exists):
        raise LogError.without_key(address, address.key)
    pseudonyms = await asyncio.to_thread(address.make)
    key = pseudonyms.of("key", "")
    await connection.execute(
        "INSERT INTO settings VALUES ('', 'key', %s) ON CONFLICT DO NOTHING", (key,)
    )
    if await settings.get(connection, "", "key") != key:
        raise LogError.other_key(address, address.key)
    return pseudonyms

"""The log in SQLite: what `Log` promises, under pseudonyms, each through the one writer."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from bot.answering.events import Finished
from bot.conversations.budget import Spent
from bot.conversations.errors import LogError
from bot.conversations.log import EXPIRED_AT_ONCE, Asked, Claimed, Forgotten, KeptExchange, Pending
from bot.conversations.names import Names
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.quotas import DAY, Refused
from bot.conversations.server_stats import ServerStats
from bot.conversations.sqlite import answers, feedback, forgetting, people, questions, settings
from bot.conversations.sqlite.connection import Connection
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.personal_data import personal_data
from bot.conversations.sqlite.server_stats import server_stats
from bot.conversations.sqlite.writer import Writer, ended
from bot.conversations.tombstones import Tombstones
from bot.grounding.question import Exchange


@dataclass(frozen=True, slots=True)
class SQLiteLog:
    """A database file, or `IN_MEMORY`; `now` gives the seconds since 1970 that rows carry."""

    writer: Writer
    pseudonyms: Pseudonyms
    tombstones: Tombstones
    now: Callable[[], float]

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        path: Path,
        now: Callable[[], float] = time.time,
        connect: Callable[[Path], Connection] = Connection,
    ) -> AsyncGenerator[Self]:
        """Open a database, made when missing and private to its owner; close it at the end."""
        database = Database(path)
        async with AsyncExitStack() as stack:
            try:
                pseudonyms = await asyncio.to_thread(database.make)
                await stack.enter_async_context(_alone(database))
                connection = await stack.enter_async_context(connect(path))
                await connection.run(partial(database.begin, pseudonyms=pseudonyms))
            except (sqlite3.Error, OSError) as error:
                raise LogError.unopened(path, error) from error
            writer = Writer(connection)
            await stack.enter_async_context(writer.running())
            yield cls(writer, pseudonyms, database.tombstones, now)

    async def claim(self, asked: Asked) -> Claimed | Refused | None:
        """Keep a question, unless its event was claimed before or it is over a limit."""
        names = Names.of(asked, self.pseudonyms)
        work = partial(questions.claim, asked=asked, names=names, now=self.now())
        return await self.writer.run(work)

    async def finish(self, number: int, finished: Finished) -> None:
        """Keep the answer to a question; one that is answered or forgotten stays as it is."""
        work = partial(answers.finish, number=number, finished=finished, now=self.now())
        await self.writer.run(work, last=partial(answers.make_searchable, number=number))

    async def pending(self, surface: str) -> tuple[Pending, ...]:
        """Return a surface's questions that have no answer, oldest first."""
        return await self.writer.run(partial(questions.pending, surface=surface))

    async def history(self, number: int, limit: int) -> tuple[Exchange, ...]:
        """Return the answered exchanges that a question follows, the newest few, oldest first."""
        return await self.writer.run(partial(answers.history, number=number, limit=limit))

    async def holds(self, conversation: str) -> bool:
        """Tell whether anything was asked in a conversation."""
        pseudonym = self.pseudonyms.of("conversation", conversation)
        return await self.writer.run(partial(questions.holds, conversation=pseudonym))

    async def setting(self, name: str, server: str = "") -> str | None:
        """Return what was set under a name for a server, or for the bot itself."""
        return await self.writer.run(partial(settings.get, scope=self._scope(server), name=name))

    async def set(self, name: str, value: str, server: str = "") -> None:
        """Keep a setting of a server, or of the bot itself, in place of the one before."""
        work = partial(settings.put, scope=self._scope(server), name=name, value=value)
        await self.writer.run(work)

    def _scope(self, server: str) -> str:
        return self.pseudonyms.of("server", server) if server else ""

    async def exchange(self, number: int, person: str) -> KeptExchange | None:
        """Return an answered question, or `None` when it is gone or somebody else's direct one."""
        pseudonym = self.pseudonyms.of("person", person)
        return await self.writer.run(partial(feedback.exchange, number=number, person=pseudonym))

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
        return await self.writer.run(work)

    async def spent_since(self, moment: float) -> Spent:
        """Return what the answers since a moment, in seconds since 1970, have cost."""
        return await self.writer.run(partial(answers.spent_since, moment=moment))

    async def server_stats(self, server: str) -> ServerStats:
        """Return what those who manage a server may know of the last 30 days there."""
        pseudonym = self.pseudonyms.of("server", server)
        return await self.writer.run(partial(server_stats, server=pseudonym, now=self.now()))

    async def forget(self, person: str) -> Forgotten:
        """Erase all that is kept of a person: rows, full-text index, write-ahead log."""
        pseudonym, now = self.pseudonyms.of("person", person), self.now()

        def work(connection: sqlite3.Connection) -> Forgotten:
            moment = people.parting(connection, pseudonym, now)
            self.tombstones.add(pseudonym, moment)
            forgetting.bury(connection, pseudonym, moment)
            return forgetting.erase_person(connection, pseudonym)

        forgotten = await self.writer.run(work)
        if not await self.writer.run(forgetting.sweep, alone=True):
            raise LogError.still_read()
        return forgotten

    async def expire(self, days: float) -> int:
        """Erase the questions that are older than some days; return how many those were."""
        moment, expired = self.now() - days * DAY, 0
        work = partial(forgetting.erase_before, moment=moment, limit=EXPIRED_AT_ONCE)
        while erased := await self.writer.run(work):
            expired += erased
        if await self.writer.run(forgetting.unswept):
            await self.writer.run(forgetting.sweep, alone=True)
        return expired

    async def export(self, person: str) -> str:
        """Return all that is kept of a person, as a JSON object."""
        pseudonym = self.pseudonyms.of("person", person)
        return await self.writer.run(partial(personal_data, pseudonym=pseudonym))

    async def share_direct(self, person: str, *, shares: bool) -> None:
        """Keep whether owners may read a person's direct messages; by default they may not."""
        pseudonym = self.pseudonyms.of("person", person)
        work = partial(people.share_direct, person=pseudonym, shares=shares, now=self.now())
        await self.writer.run(work)


@asynccontextmanager
async def _alone(database: Database) -> AsyncGenerator[None]:
    """Keep other bots away from a database, even where whoever opens it is cancelled meanwhile."""
    with ExitStack() as stack:
        taking = asyncio.create_task(asyncio.to_thread(stack.enter_context, database.alone()))
        await ended(taking)
        taking.result()
        yield

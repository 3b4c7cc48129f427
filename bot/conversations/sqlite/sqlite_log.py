"""The log in SQLite: each of its methods a unit of work for the one writer."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, Self, TypeVar

from bot.answering.events import Finished
from bot.background import ended
from bot.conversations.location import IN_MEMORY
from bot.conversations.log import Log
from bot.conversations.sqlite import answers, feedback, forgetting, people, questions, settings
from bot.conversations.sqlite.connection import Connection
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.faults import unwritable
from bot.conversations.sqlite.personal_data import personal_data
from bot.conversations.sqlite.server_stats import server_stats
from bot.conversations.sqlite.writer import Writer

P = ParamSpec("P")
T = TypeVar("T")


def _written(
    work: Callable[Concatenate[sqlite3.Connection, P], T],
) -> Callable[Concatenate["SQLiteLog", P], Coroutine[None, None, T]]:
    """Return the method that hands some work to the writer."""

    def method(log: "SQLiteLog", /, *values: P.args, **named: P.kwargs) -> Coroutine[None, None, T]:
        return log.writer.run(lambda connection: work(connection, *values, **named))

    return method


@dataclass(frozen=True, slots=True)
class SQLiteLog(Log):
    """A database file, or `IN_MEMORY`."""

    writer: Writer

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
                pseudonyms = await asyncio.to_thread(database.begun_pseudonyms)
                await stack.enter_async_context(_alone(database))
                connection = await stack.enter_async_context(connect(path))
                await connection.run(partial(database.begin, pseudonyms=pseudonyms))
                standing = await asyncio.to_thread(database.standing)
            except (sqlite3.Error, OSError) as error:
                raise unwritable(path, error) from error
            writer = Writer(connection, standing)
            await stack.enter_async_context(writer.running())
            yield cls(
                pseudonyms,
                database.tombstones,
                now,
                passing=path == IN_MEMORY,
                writer=writer,
            )

    keep_place = _written(questions.keep_place)
    pending = _written(questions.pending)
    history = _written(answers.history)
    spent_since = _written(answers.spent_since)
    is_new = _written(settings.are_new)

    _claim = _written(questions.claim)
    _setting = _written(settings.get)
    _set = _written(settings.put)
    _replace = _written(settings.replace)
    _exchange = _written(feedback.exchange)
    _rate = _written(feedback.rate)
    _server_stats = _written(server_stats)
    _forget = _written(forgetting.forget)
    _erase_before = _written(forgetting.erase_before)
    _export = _written(personal_data)
    _share_direct = _written(people.share_direct)

    async def _finish(self, number: int, finished: Finished, now: float) -> None:
        work = partial(answers.finish, number=number, finished=finished, now=now)
        await self.writer.run(work, last=partial(answers.make_searchable, number=number))

    async def _sweep(self) -> bool:
        return await self.writer.run(forgetting.sweep, bare=True)


@asynccontextmanager
async def _alone(database: Database) -> AsyncGenerator[None]:
    """Keep other bots away from a database, even where whoever opens it is cancelled meanwhile."""
    with ExitStack() as stack:
        taking = asyncio.create_task(asyncio.to_thread(stack.enter_context, database.alone()))
        await ended(taking)
        taking.result()
        yield

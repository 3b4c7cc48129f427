"""The log in SQLite: what `Log` promises, as rows."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import astuple
from pathlib import Path
from typing import Self

import aiosqlite

from bot.answering.answer import Sentence
from bot.answering.events import Finished
from bot.conversations import schema
from bot.conversations.budget import Spent
from bot.conversations.errors import LogError
from bot.conversations.log import Asked, Claimed
from bot.conversations.writer import Writer
from bot.grounding.question import Exchange

# A log that is gone when it is closed.
IN_MEMORY = Path(":memory:")


class SQLiteLog:
    """A database file, or `IN_MEMORY`; `now` gives the seconds since 1970 that rows carry."""

    def __init__(self, writer: Writer, now: Callable[[], float]) -> None:
        self._writer = writer
        self._now = now

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, now: Callable[[], float] = time.time) -> AsyncGenerator[Self]:
        """Open a database, made when missing and private to its owner; close it at the end."""
        async with AsyncExitStack() as stack:
            try:
                await asyncio.to_thread(_private, path)
                connection = await stack.enter_async_context(
                    aiosqlite.connect(path, isolation_level=None)
                )
                await schema.prepare(connection, path)
            except (sqlite3.Error, OSError) as error:
                raise LogError.unopened(path, error) from error
            writer = Writer(connection)
            await stack.enter_async_context(writer.running())
            yield cls(writer, now)

    async def claim(self, asked: Asked) -> Claimed | None:
        """Keep a question, or return `None` when its event was claimed before."""

        async def work(connection: aiosqlite.Connection) -> Claimed | None:
            await connection.execute(
                "INSERT INTO conversations (key, surface, started_at) VALUES (?, ?, ?) "
                "ON CONFLICT (key) DO NOTHING",
                (asked.conversation, asked.surface, self._now()),
            )
            rows = await connection.execute_fetchall(
                "INSERT INTO questions (conversation_id, event, asker, text, note, asked_at) "
                "SELECT id, ?, ?, ?, ?, ? FROM conversations WHERE key = ? "
                "ON CONFLICT (event) DO NOTHING RETURNING id, "
                "NOT EXISTS (SELECT 1 FROM questions AS earlier "
                "WHERE earlier.asker = questions.asker AND earlier.id < questions.id)",
                (asked.event, asked.asker, asked.text, asked.note, self._now(), asked.conversation),
            )
            return next((Claimed(int(row[0]), bool(row[1])) for row in rows), None)

        return await self._writer.run(work)

    async def finish(self, number: int, finished: Finished) -> None:
        """Keep the answer to a question; a second answer to the same question changes nothing."""

        async def work(connection: aiosqlite.Connection) -> None:
            answer = finished.answer
            rows = await connection.execute_fetchall(
                "INSERT INTO answers (question_id, outcome, text, model, prompt_tokens, "
                "cached_tokens, completion_tokens, cost, first_ms, elapsed_ms, answered_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (question_id) DO NOTHING RETURNING question_id",
                (
                    number,
                    answer.outcome,
                    answer.text,
                    *astuple(finished.usage),
                    finished.first * 1000,
                    finished.elapsed * 1000,
                    self._now(),
                ),
            )
            if list(rows):
                for position, sentence in enumerate(answer.sentences):
                    await _keep_sentence(connection, number, position, sentence)

        await self._writer.run(work)

    async def history(self, conversation: str, limit: int) -> tuple[Exchange, ...]:
        """Return the newest answered exchanges of a conversation, oldest first."""

        async def work(connection: aiosqlite.Connection) -> tuple[Exchange, ...]:
            rows = await connection.execute_fetchall(
                "SELECT questions.text, answers.text FROM questions "
                "JOIN answers ON answers.question_id = questions.id "
                "JOIN conversations ON conversations.id = questions.conversation_id "
                "WHERE conversations.key = ? AND answers.outcome <> 'failed' "
                "ORDER BY questions.id DESC LIMIT ?",
                (conversation, limit),
            )
            return tuple(Exchange(str(row[0]), str(row[1])) for row in reversed(list(rows)))

        return await self._writer.run(work)

    async def spent_since(self, moment: float) -> Spent:
        """Return what the answers since a moment, in seconds since 1970, have cost."""

        async def work(connection: aiosqlite.Connection) -> Spent:
            rows = await connection.execute_fetchall(
                "SELECT total(prompt_tokens + completion_tokens), total(cost) FROM answers "
                "WHERE answered_at >= ?",
                (moment,),
            )
            tokens, dollars = next(iter(rows))
            return Spent(int(tokens), float(dollars))

        return await self._writer.run(work)


async def _keep_sentence(
    connection: aiosqlite.Connection, number: int, position: int, sentence: Sentence
) -> None:
    row = await connection.execute_insert(
        "INSERT INTO sentences (question_id, position, text) VALUES (?, ?, ?)",
        (number, position, sentence.text),
    )
    await connection.executemany(
        "INSERT INTO citations (sentence_id, position, claim, note, video_id, seconds, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                row[0] if row else None,
                place,
                citation.claim.id,
                citation.claim.note,
                citation.claim.video_id,
                citation.timestamp.seconds,
                citation.claim.text,
            )
            for place, citation in enumerate(sentence.citations)
        ],
    )


def _private(path: Path) -> None:
    """Make the database and its folder where they are missing, readable by their owner alone."""
    if path == IN_MEMORY:
        return
    if not path.parent.exists():
        path.parent.mkdir(parents=True, mode=0o700)
    path.touch(mode=0o600)

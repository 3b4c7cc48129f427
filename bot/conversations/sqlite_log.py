"""The log in SQLite: what `Log` promises, as rows."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import astuple
from functools import partial
from pathlib import Path
from typing import Self

from bot.answering.answer import Answer, Sentence
from bot.answering.events import Finished
from bot.conversations import forgetting, schema
from bot.conversations.budget import DAY, Spent
from bot.conversations.connection import Connection
from bot.conversations.errors import LogError
from bot.conversations.forgetting import Forgotten
from bot.conversations.log import Asked, Claimed, Pending
from bot.conversations.personal_data import personal_data
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.tombstones import Tombstones
from bot.conversations.writer import Writer
from bot.grounding.question import Exchange
from bot.grounding.words import words

# A log that is gone when it is closed.
IN_MEMORY = Path(":memory:")
# How many questions one transaction expires, so that nobody waits long for it.
EXPIRED_AT_ONCE = 500


class SQLiteLog:
    """A database file, or `IN_MEMORY`; `now` gives the seconds since 1970 that rows carry."""

    def __init__(
        self,
        writer: Writer,
        pseudonyms: Pseudonyms,
        tombstones: Tombstones,
        now: Callable[[], float],
    ) -> None:
        self._writer = writer
        self._pseudonyms = pseudonyms
        self._tombstones = tombstones
        self._now = now

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        path: Path,
        now: Callable[[], float] = time.time,
        connect: Callable[[Path], Connection] = Connection,
    ) -> AsyncGenerator[Self]:
        """Open a database, made when missing and private to its owner; close it at the end."""
        tombstones = Tombstones(None if path == IN_MEMORY else path.with_suffix(".forgotten"))
        async with AsyncExitStack() as stack:
            try:
                pseudonyms = await asyncio.to_thread(_private, path)
                connection = await stack.enter_async_context(connect(path))
                await connection.run(partial(schema.prepare, path=path))
                await connection.run(partial(_recognise, pseudonyms=pseudonyms, path=path))
                await connection.run(partial(_forget_again, tombstones=tombstones))
            except (sqlite3.Error, OSError) as error:
                raise LogError.unopened(path, error) from error
            writer = Writer(connection)
            await stack.enter_async_context(writer.running())
            yield cls(writer, pseudonyms, tombstones, now)

    async def claim(self, asked: Asked) -> Claimed | None:
        """Keep a question, or return `None` when its event was claimed before."""
        conversation = self._pseudonyms.of("conversation", asked.conversation)
        event = self._pseudonyms.of("event", asked.event)
        asker = self._pseudonyms.of("person", asked.asker) if asked.asker else None

        def work(connection: sqlite3.Connection) -> Claimed | None:
            now = self._now()
            connection.execute(
                "INSERT INTO people (pseudonym, met_at) SELECT ?1, ?2 WHERE ?1 IS NOT NULL "
                "ON CONFLICT DO NOTHING",
                (asker, now),
            )
            connection.execute(
                "INSERT INTO conversations (pseudonym, surface, direct, started_at) "
                "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (conversation, asked.surface, asked.direct, now),
            )
            row = connection.execute(
                "INSERT INTO questions "
                "(conversation_id, person_id, event, text, note, asked_at, place, visible) "
                "SELECT conversations.id, people.id, ?, ?, ?, ?, ?, "
                "NOT direct OR coalesce(shares_direct, 0) "
                "FROM conversations LEFT JOIN people ON people.pseudonym = ? "
                "WHERE conversations.pseudonym = ? "
                "ON CONFLICT (event) DO NOTHING RETURNING id, "
                "NOT EXISTS (SELECT 1 FROM questions AS earlier "
                "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id)",
                (event, asked.text, asked.note, now, asked.place, asker, conversation),
            ).fetchone()
            return Claimed(int(row[0]), bool(row[1])) if row else None

        return await self._writer.run(work)

    async def finish(self, number: int, finished: Finished) -> None:
        """Keep the answer to a question; one that is answered or forgotten stays as it is."""
        answer = finished.answer

        def work(connection: sqlite3.Connection) -> None:
            kept = connection.execute(
                "INSERT INTO answers SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM questions "
                "WHERE id = ? ON CONFLICT (question_id) DO NOTHING",
                (
                    answer.outcome,
                    answer.text,
                    *astuple(finished.usage),
                    finished.first * 1000,
                    finished.elapsed * 1000,
                    self._now(),
                    number,
                ),
            )
            if kept.rowcount:
                _end_question(connection, number, answer)
                connection.execute(
                    "INSERT INTO search (rowid, question, answer) "
                    "SELECT id, question, answer FROM exchanges WHERE id = ?",
                    (number,),
                )
                for position, sentence in enumerate(answer.sentences):
                    _keep_sentence(connection, number, position, sentence)

        await self._writer.run(work)

    async def pending(self, surface: str) -> tuple[Pending, ...]:
        """Return a surface's questions that have no answer, oldest first."""

        def work(connection: sqlite3.Connection) -> tuple[Pending, ...]:
            rows = connection.execute(
                "SELECT questions.id, text, place, asked_at FROM questions "
                "JOIN conversations ON conversations.id = conversation_id "
                "WHERE place IS NOT NULL AND surface = ? ORDER BY questions.id",
                (surface,),
            )
            return tuple(Pending(*row) for row in rows)

        return await self._writer.run(work)

    async def history(self, conversation: str, limit: int) -> tuple[Exchange, ...]:
        """Return the newest answered exchanges of a conversation, oldest first."""
        pseudonym = self._pseudonyms.of("conversation", conversation)

        def work(connection: sqlite3.Connection) -> tuple[Exchange, ...]:
            rows = connection.execute(
                "SELECT questions.text, answers.text FROM questions "
                "JOIN answers ON answers.question_id = questions.id "
                "WHERE conversation_id = (SELECT id FROM conversations WHERE pseudonym = ?) "
                "AND answers.outcome <> 'failed' ORDER BY questions.id DESC LIMIT ?",
                (pseudonym, limit),
            ).fetchall()
            return tuple(Exchange(*row) for row in reversed(rows))

        return await self._writer.run(work)

    async def forget(self, person: str) -> Forgotten:
        """Erase all that is kept of a person: rows, full-text index, write-ahead log."""
        pseudonym = self._pseudonyms.of("person", person)

        def work(connection: sqlite3.Connection) -> Forgotten:
            now = self._now()
            self._tombstones.add(pseudonym, now)
            forgetting.bury(connection, pseudonym, now)
            return forgetting.erase_person(connection, pseudonym)

        forgotten = await self._writer.run(work)
        if not await self._writer.run(forgetting.sweep, alone=True):
            raise LogError.still_read()
        return forgotten

    async def expire(self, days: float) -> int:
        """Erase the questions that are older than some days; return how many those were."""
        oldest, expired = self._now() - days * DAY, 0
        while erased := await self._writer.run(
            partial(forgetting.erase_before, moment=oldest, limit=EXPIRED_AT_ONCE)
        ):
            expired += erased
        if expired:
            await self._writer.run(forgetting.merge_search)
            await self._writer.run(forgetting.sweep, alone=True)
        return expired

    async def export(self, person: str) -> str:
        """Return all that is kept of a person, as a JSON object."""
        pseudonym = self._pseudonyms.of("person", person)
        return await self._writer.run(partial(personal_data, pseudonym=pseudonym))

    async def share_direct(self, person: str, *, shares: bool) -> None:
        """Keep whether owners may read a person's direct messages; by default they may not."""
        pseudonym = self._pseudonyms.of("person", person)

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO people (pseudonym, met_at, shares_direct) VALUES (?, ?, ?) "
                "ON CONFLICT DO UPDATE SET shares_direct = excluded.shares_direct",
                (pseudonym, self._now(), shares),
            )
            connection.execute(
                "UPDATE questions SET visible = ? "
                "WHERE person_id = (SELECT id FROM people WHERE pseudonym = ?) "
                "AND conversation_id IN (SELECT id FROM conversations WHERE direct)",
                (shares, pseudonym),
            )

        await self._writer.run(work)

    async def spent_since(self, moment: float) -> Spent:
        """Return what the answers since a moment, in seconds since 1970, have cost."""

        def work(connection: sqlite3.Connection) -> Spent:
            tokens, dollars = connection.execute(
                "SELECT total(prompt_tokens + completion_tokens), total(cost) FROM answers "
                "WHERE answered_at >= ?",
                (moment,),
            ).fetchone()
            return Spent(int(tokens), float(dollars))

        return await self._writer.run(work)


def _end_question(connection: sqlite3.Connection, number: int, answer: Answer) -> None:
    """Forget where the reply stands; note what a question was about that the notes left open."""
    topic: str | None = None
    if answer.outcome in {"related", "declined"}:
        (text,) = connection.execute(
            "SELECT text FROM questions WHERE id = ?", (number,)
        ).fetchone()
        topic = " ".join(dict.fromkeys(words(text)))[:100]
    connection.execute("UPDATE questions SET place = NULL, topic = ? WHERE id = ?", (topic, number))


def _keep_sentence(
    connection: sqlite3.Connection, number: int, position: int, sentence: Sentence
) -> None:
    kept = connection.execute(
        "INSERT INTO sentences (question_id, position, text) VALUES (?, ?, ?)",
        (number, position, sentence.text),
    )
    connection.executemany(
        "INSERT INTO citations (sentence_id, position, claim, note, video_id, seconds, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                kept.lastrowid,
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


def _private(path: Path) -> Pseudonyms:
    """Make the database, its folder and its key where they are missing, for their owner alone."""
    if path == IN_MEMORY:
        return Pseudonyms.passing()
    if not path.parent.exists():
        path.parent.mkdir(parents=True, mode=0o700)
    path.touch(mode=0o600)
    return Pseudonyms.read(path.with_suffix(".key"))


def _recognise(connection: sqlite3.Connection, pseudonyms: Pseudonyms, path: Path) -> None:
    """Raise `LogError` when the key is not the one that this database was begun with."""
    connection.execute(
        "INSERT INTO settings VALUES ('', 'key', ?) ON CONFLICT DO NOTHING",
        (pseudonyms.of("key", ""),),
    )
    (known,) = connection.execute("SELECT value FROM settings WHERE name = 'key'").fetchone()
    if known != pseudonyms.of("key", ""):
        raise LogError.other_key(path, path.with_suffix(".key"))


def _forget_again(connection: sqlite3.Connection, tombstones: Tombstones) -> None:
    """Erase whoever a backup has brought back, and sweep up what a crash has left."""
    connection.execute("BEGIN IMMEDIATE")
    forgetting.forget_again(connection, tombstones)
    connection.execute("COMMIT")
    if forgetting.unswept(connection):
        forgetting.sweep(connection)

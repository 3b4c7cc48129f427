"""A full disk, a broken one, a locked database: no answer without its row, and it recovers."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from bot.answering.answer import Answered, Sentence
from bot.answering.events import Answerer, Finished, Usage
from bot.conversations.asked import Asked
from bot.conversations.errors import LogError
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.conversations.turn import Conversations
from bot.grounding.persona.voice import Voice
from tests.conversations.disk import Disk, Fault
from tests.conversations.older import make_older
from tests.conversations.rows import rows

ASKED = Asked("Why?", "1", "ann", "ann", "discord")
FINISHED = Finished(Answered((Sentence("Because."),)), Usage("notes"))


async def answers(conversations: Conversations, event: str) -> list[str]:
    """Return what a person reads as the end of an answer: nothing, when it cannot be kept."""
    asked = Asked("What about Sora?", event, "ann", "ann", "discord")
    try:
        finished = await conversations.whole(asked)
    except LogError:
        return []
    return [finished.answer.text] if finished else []


@pytest.mark.parametrize("fault", Fault)
async def test_no_answer_is_given_that_is_not_kept(
    tmp_path: Path, fault: Fault, notes_alone: Answerer, voice: Voice
) -> None:
    """Whatever call to the disk is the first to fail; and once it is well, the next is answered."""
    for good in count():
        path = tmp_path / str(good) / "log.db"
        with Disk() as disk:
            async with SQLiteLog.open(path, connect=disk.connect) as log:
                conversations = Conversations(notes_alone, log, voice)
                disk.good, disk.fault = good, fault
                told = await answers(conversations, "1")
                spared, disk.fault = disk.good > 0, None
                later = await answers(conversations, "2")
        kept = [row[0] for row in rows(path, "SELECT text FROM answers")]
        assert set(told) <= set(kept)
        assert len(later) == 1
        assert later[0] in kept
        assert rows(path, "PRAGMA integrity_check") == [("ok",)]
        if spared:
            assert told
            break
    assert good > 3


@pytest.mark.parametrize("fault", Fault)
async def test_a_log_that_cannot_be_opened_says_so_and_can_be_later(
    tmp_path: Path, fault: Fault, thorough: bool
) -> None:
    """Whatever call fails first, the next start finds a database that it can use."""
    for good in count(step=1 if thorough else 7):
        path = tmp_path / str(good) / "log.db"
        with Disk() as disk:
            disk.good, disk.fault = good, fault
            error = await opening_error(path, disk)
            assert error is None or "cannot be written" in str(error)
            if disk.good > 0:
                break
            disk.fault = None
            async with SQLiteLog.open(path, connect=disk.connect) as log:
                assert await log.claim(ASKED)
    assert good > 7


async def opening_error(path: Path, disk: Disk) -> LogError | None:
    """Open a log and close it again; return what was said against it."""
    try:
        async with SQLiteLog.open(path, connect=disk.connect):
            return None
    except LogError as error:
        return error


@pytest.mark.parametrize("fault", Fault)
async def test_an_upgrade_that_fails_leaves_the_database_as_it_was(
    tmp_path: Path, fault: Fault, thorough: bool
) -> None:
    """Whatever call fails first, all that an earlier bot has kept is there at the next start."""
    for good in count(step=1 if thorough else 7):
        path = tmp_path / f"{good}.db"
        await asyncio.to_thread(make_older, path)
        with Disk() as disk:
            disk.good, disk.fault = good, fault
            await opening_error(path, disk)
            if disk.good > 0:
                break
            disk.fault = None
            assert await opening_error(path, disk) is None
        assert rows(path, "SELECT sentence, claim FROM citations") == [(1, "q8p"), (1, "s79")]
        assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert good > 7


CALLS: list[Callable[[SQLiteLog], Awaitable[object]]] = [
    lambda log: log.claim(ASKED),
    lambda log: log.finish(1, FINISHED),
    lambda log: log.pending("discord"),
    lambda log: log.history(1, 1),
    lambda log: log.spent_since(0),
]


async def test_a_locked_database_fails_in_words_and_recovers(tmp_path: Path) -> None:
    """While another program holds the database nothing is kept, and nobody is told otherwise."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await log.writer.run(lambda raw: raw.execute("PRAGMA busy_timeout = 10"), bare=True)
        for call in CALLS:
            holder = await asyncio.to_thread(hold, path)
            with closing(holder), pytest.raises(LogError, match="locked"):
                await call(log)
            await call(log)
    assert rows(path, "SELECT text FROM answers") == [("Because.",)]


def hold(path: Path) -> sqlite3.Connection:
    """Lock a database as a program would that changes it by hand."""
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    return other

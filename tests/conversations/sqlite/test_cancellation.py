"""Whoever is cancelled, at whichever await, leaves a log that is whole and closed."""

import asyncio
import threading
from collections.abc import Coroutine, Generator
from itertools import count
from pathlib import Path

from bot.answering.answer import Answered, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Asked
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conversations.rows import rows
from tests.conversations.talk import exchanged

ASKED = Asked("Why?", event="1", conversation="ann", asker="ann", surface="discord")
FINISHED = Finished(Answered((Sentence("Because."), Sentence("Truly.", lead=" "))), Usage("notes"))


class CancelledAt:
    """Awaits work whose task is cancelled when it waits for the `step`th time."""

    def __init__(self, work: Coroutine[object, None, None], step: int) -> None:
        self._work = work
        self._step = step

    def __await__(self) -> Generator[object, None, None]:
        """Pass on what the work waits for."""
        task = asyncio.current_task()
        assert task is not None
        thrown: BaseException | None = None
        for step in count():
            try:
                waiting = self._work.throw(thrown) if thrown else self._work.send(None)
            except StopIteration:
                return
            if step == self._step:
                task.cancel()
            try:
                yield waiting
            except BaseException as error:  # noqa: BLE001  it belongs to the work
                thrown = error
            else:
                thrown = None


async def exchange(path: Path) -> None:
    """Keep one question and its answer in a log that is opened and closed for it."""
    async with SQLiteLog.open(path) as log:
        await exchanged(log, ASKED, FINISHED)


async def cancelled(path: Path, step: int) -> bool:
    """Tell whether an exchange was cut short at this step."""

    async def whole() -> None:
        await CancelledAt(exchange(path), step)

    try:
        await asyncio.create_task(whole())
    except asyncio.CancelledError:
        return True
    return False


async def test_a_cancellation_at_any_await_leaves_all_or_nothing(tmp_path: Path) -> None:
    """No half exchange, no open transaction, no thread that keeps the process from ending."""
    before = asyncio.all_tasks()
    for step in count():
        path = tmp_path / str(step) / "log.db"
        cut = await cancelled(path, step)
        assert asyncio.all_tasks() == before
        await asyncio.to_thread(no_other_threads)
        async with SQLiteLog.open(path):
            pass
        assert rows(path, "PRAGMA integrity_check") == [("ok",)]
        assert rows(path, "SELECT count(*) FROM answers JOIN sentences USING (question_id)") in (
            [(0,)],
            [(2,)],
        )
        if not cut:
            assert rows(path, "SELECT count(*) FROM answers") == [(1,)]
            break
    assert step > 5


def no_other_threads() -> None:
    """Wait for the threads of connections to end."""
    for thread in threading.enumerate():
        if "_connection_worker_thread" in thread.name:
            thread.join(5)
            assert not thread.is_alive()

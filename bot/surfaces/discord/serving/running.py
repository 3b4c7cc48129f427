"""The answers under way: who asked, and the task that answers."""

import asyncio
import logging
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from bot.conversations.turn import LEFT, STOPPED
from bot.surfaces.figures import counted

# How long answers that were cut off when the bot leaves may take to say so.
LAST_WORDS_SECONDS = 2.0

logger = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Owed:
    task: asyncio.Task[object]
    event: int
    asker: int
    ending: bool = False

    def stop(self) -> None:
        """Cut the answer off, once; one that is whole stands in the log so, and is shown so."""
        if not self.ending:
            self.ending = True
            self.task.cancel(STOPPED)


class Running:
    """Knows every task that owes somebody an answer, so that none is left behind.

    When the bot leaves, answers under way have so many seconds left to end.
    """

    def __init__(self, leaving: float) -> None:
        self._leaving = leaving
        self._owed: set[_Owed] = set()
        self._settled = asyncio.Event()
        self._settled.set()

    @contextmanager
    def answer(self, event: int = 0, asker: int = 0) -> Generator[None]:
        """Count the task that runs this block as one that owes an answer; blocks may nest."""
        task = asyncio.current_task()
        assert task is not None  # noqa: S101  a coroutine runs in a task
        owed = _Owed(task, event, asker)
        self._owed.add(owed)
        self._settled.clear()
        try:
            yield
        finally:
            self._owed.remove(owed)
            if not self._owed:
                self._settled.set()

    async def settled(self) -> None:
        """Wait until no answer is under way."""
        # What breaks is told after it broke: by the time that one wakes, more may be owed.
        while self._owed:
            await self._settled.wait()

    def answers(self, event: int) -> bool:
        """Tell whether what an event has set going is under way here."""
        return any(owed.event == event for owed in self._owed)

    def stop(self, event: int, asker: int) -> bool:
        """Stop what an event has set going, for the one who asked; tell whether it was there."""
        for owed in self._owed:
            if (owed.event, owed.asker) == (event, asker):
                owed.stop()
                return True
        return False

    async def give_up(self, event: int) -> None:
        """Cut off what an event has set going, if it still is, and wait for its last words."""
        given = {owed for owed in self._owed if owed.event == event}
        for owed in given:
            owed.stop()
        if given:
            await asyncio.wait({owed.task for owed in given})

    def keep(self, event: int) -> None:
        """Keep what an event has set going from being stopped: it is whole, and only shown now."""
        for owed in self._owed:
            owed.ending |= owed.event == event

    async def end(self) -> None:
        """Let the answers under way end, and those that others ask for meanwhile.

        Those that take too long are cut off and say so; the next start takes them up.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(self._leaving):
                while tasks := self._tasks():
                    await asyncio.wait(tasks)
        if late := self._tasks():
            for task in late:
                task.cancel(LEFT)
            logger.warning("%s cut off", counted(len(late), "answer"))
            await asyncio.wait(late, timeout=LAST_WORDS_SECONDS)

    def _tasks(self) -> set[asyncio.Task[object]]:
        """Return the tasks that owe an answer, but for the one that asks."""
        return {owed.task for owed in self._owed} - {asyncio.current_task()}

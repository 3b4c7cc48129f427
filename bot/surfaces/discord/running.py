"""The answers under way: who asked, and the task that answers."""

import asyncio
import logging
from collections.abc import Generator
from contextlib import contextmanager

from bot.conversations.turn import STOPPED

# How long answers under way may take to end when the bot leaves, and then to say that they were cut
# off: ten seconds together.
DRAIN_SECONDS = 8.0
LAST_WORDS_SECONDS = 2.0

logger = logging.getLogger(__name__)


class Running:
    """Knows every task that owes somebody an answer, so that none is left behind."""

    def __init__(self) -> None:
        self._tasks: dict[asyncio.Task[object], tuple[int, int]] = {}
        self._settled = asyncio.Event()
        self._settled.set()

    @contextmanager
    def answer(self, event: int = 0, asker: int = 0) -> Generator[None]:
        """Count the task that runs this block as one that owes an answer; blocks may nest."""
        task = asyncio.current_task()
        assert task is not None  # noqa: S101  a coroutine runs in a task
        around = self._tasks.get(task)
        self._tasks[task] = (event, asker)
        self._settled.clear()
        try:
            yield
        finally:
            if around:
                self._tasks[task] = around
            else:
                del self._tasks[task]
            if not self._tasks:
                self._settled.set()

    @property
    def owed(self) -> int:
        """How many answers are under way."""
        return len(self._tasks)

    async def settled(self) -> None:
        """Wait until no answer is under way."""
        await self._settled.wait()

    def stop(self, event: int, asker: int) -> bool:
        """Stop what an event has set going, for the one who asked; tell whether it was there."""
        for task, begun in self._tasks.items():
            if begun == (event, asker):
                return task.cancel(STOPPED)
        return False

    async def end(self) -> None:
        """Let the answers under way end; cut off those that take too long, and let them say so."""
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=DRAIN_SECONDS)
        for task in late:
            task.cancel()
        if late:
            logger.warning("%s answers were cut off", len(late))
            await asyncio.wait(late, timeout=LAST_WORDS_SECONDS)

"""One answer at a time in a conversation, in the order in which it was asked."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.conversations.failure import Failure

# How many questions may wait behind the one that is answered: of one person, so that nobody keeps
# the others of a thread from asking, and of all together.
MOST_OF_ONE = 5
MOST_OF_ALL = 20


class Queue:
    """Lets the questions of each conversation pass one by one."""

    def __init__(self) -> None:
        self._present: dict[str, Counter[str]] = {}
        self._locks: dict[str, asyncio.Lock] = {}

    @asynccontextmanager
    async def turn(self, conversation: str, asker: str) -> AsyncGenerator[Failure | None]:
        """Hold a question's turn during the block; yield why not, when too many wait for theirs."""
        present = self._present.setdefault(conversation, Counter())
        if present[asker] > MOST_OF_ONE:
            yield Failure.BUSY
            return
        if present.total() > MOST_OF_ALL:
            yield Failure.CROWDED
            return
        present[asker] += 1
        try:
            async with self._locks.setdefault(conversation, asyncio.Lock()):
                yield None
        finally:
            present -= Counter([asker])
            if not present:
                del self._present[conversation], self._locks[conversation]

"""One answer at a time in a conversation, in the order in which it was asked."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

# How many questions of one conversation may wait behind the one that is answered.
MOST_WAITING = 5


class Queue:
    """Lets the questions of each conversation pass one by one."""

    def __init__(self) -> None:
        self._present: Counter[str] = Counter()
        self._locks: dict[str, asyncio.Lock] = {}

    @asynccontextmanager
    async def turn(self, conversation: str) -> AsyncGenerator[bool]:
        """Hold this question's turn during the block; `False` when too many wait for theirs."""
        if self._present[conversation] > MOST_WAITING:
            yield False
            return
        self._present[conversation] += 1
        try:
            async with self._locks.setdefault(conversation, asyncio.Lock()):
                yield True
        finally:
            self._present[conversation] -= 1
            if not self._present[conversation]:
                del self._present[conversation], self._locks[conversation]

"""How many streams share one loop and leave it to others.

To wake up for one piece of a stream costs as much as ten pieces that wait already. So a stream that
was read rests, the longer the more streams are open: one alone is read as it comes, two hundred are
read five times a second each. And what takes a while takes turns: one in each round of the loop.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager

# A stream that was read for this many seconds rests as long for each other stream that is open.
TURN = 0.001

Pause = Callable[[float], Awaitable[None]]


class Cadence:
    """Knows how many streams are open, and whose turn it is."""

    def __init__(
        self, pause: Pause = asyncio.sleep, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._pause, self._clock = pause, clock
        self._open = 0
        self._turn = asyncio.Lock()

    async def turn(self) -> None:
        """Wait for a round of the loop in which nobody else has a turn."""
        async with self._turn:
            await asyncio.sleep(0)

    @contextmanager
    def share(self) -> Generator[Callable[[], Awaitable[None]]]:
        """Count a stream while the block runs; give what lets it rest when it was read enough."""
        since = self._clock()

        async def rest() -> None:
            nonlocal since
            if self._clock() - since >= TURN:
                await self._pause(TURN * (self._open - 1))
                await self.turn()
                since = self._clock()

        self._open += 1
        try:
            yield rest
        finally:
            self._open -= 1

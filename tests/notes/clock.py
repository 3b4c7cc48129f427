"""A clock for whoever looks at a folder now and then."""

import asyncio

from bot.notes.watch import SECONDS


class Clock:
    """Passes when it is told to, one pause at a time."""

    def __init__(self) -> None:
        self.paused = asyncio.Event()
        self._passed = asyncio.Event()

    async def pause(self, seconds: float) -> None:
        """Wait until the clock is moved on."""
        assert seconds >= SECONDS
        self.paused.set()
        await self._passed.wait()
        self._passed.clear()

    async def tick(self) -> None:
        """Let one pause pass, and whatever follows it."""
        await self.paused.wait()
        self.paused.clear()
        self._passed.set()
        await self.paused.wait()

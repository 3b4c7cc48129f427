"""Time as the place knows it: a test can let three seconds or a day go by at once."""

import asyncio
import time
from typing import Protocol


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> float:
        """Return the seconds since 1970, UTC."""

    async def sleep(self, seconds: float) -> None:
        """Return once so many seconds have gone by."""


class SystemClock:
    """The clock on the wall."""

    def now(self) -> float:
        """Return the seconds since 1970, UTC."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Return once so many seconds have gone by."""
        await asyncio.sleep(seconds)


class DrivenClock:
    """A clock that stands still until somebody moves it."""

    def __init__(self, now: float = 1_760_000_000.0) -> None:
        self._now = now
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> float:
        """Return the seconds since 1970, UTC."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Return once the clock was moved so many seconds."""
        woken = asyncio.get_running_loop().create_future()
        self._sleepers.append((self._now + seconds, woken))
        await woken

    def advance(self, seconds: float) -> None:
        """Let so many seconds go by, and wake those who slept until then."""
        self._now += seconds
        due = [woken for until, woken in self._sleepers if until <= self._now]
        self._sleepers = [(until, woken) for until, woken in self._sleepers if until > self._now]
        for woken in due:
            if not woken.done():
                woken.set_result(None)

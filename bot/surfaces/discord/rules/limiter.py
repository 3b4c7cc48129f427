"""How many requests Discord takes in a second, and who goes first when more are wanted.

Fifty a second in all; what goes beyond is refused, and whoever is refused too often is shut out.
So nothing is sent that would be. Everybody gets a first word before anybody gets a last one, unless
the last one has waited for a while already; edits in between and "is typing" take only what is
left. Answers to commands do not count.
"""

import asyncio
import time
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

# Requests a second, and how many at once after a pause. Even with those that the network squeezes
# into one second, and the few that are not counted here, they stay below Discord's fifty.
RATE = 40.0
BURST = 5
# What is left of a burst for those who cannot wait.
RESERVE = 2

# No alarm is set for sooner: what rounding leaves to wait for could be no time at all.
SOON = 0.001

# Seconds that somebody may be kept waiting for the benefit of others: for the first word of an
# answer, and for its last one.
FIRST = 0.0
LAST = 3.0

Alarm = Callable[[float, Callable[[], None]], object]


class Limiter:
    """A token bucket whose queue is served in the order in which patience ends."""

    def __init__(
        self,
        rate: float,
        clock: Callable[[], float] = time.monotonic,
        alarm: Alarm | None = None,
    ) -> None:
        self._rate = rate
        self._clock = clock
        self._alarm = alarm
        self._left = float(BURST)
        self._since = clock()
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = count()
        self._alarm_set = False

    def take_spare(self) -> bool:
        """Take what nobody else needs, and tell whether there was any."""
        self._refill()
        if self._waiting or self._left < 1 + RESERVE:
            return False
        self._left -= 1
        return True

    async def turn(self, patience: float) -> None:
        """Wait until a request may be sent: before those who can wait longer, by some seconds."""
        turn = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (self._clock() + patience, next(self._order), turn))
        self._serve()
        await turn

    def _refill(self) -> None:
        now = self._clock()
        self._left = min(BURST, self._left + (now - self._since) * self._rate)
        self._since = now

    def _serve(self) -> None:
        self._refill()
        while self._waiting and self._left >= 1:
            *_, turn = heappop(self._waiting)
            if not turn.done():
                turn.set_result(None)
                self._left -= 1
        if self._waiting and not self._alarm_set:
            self._alarm_set = True
            alarm = self._alarm or asyncio.get_running_loop().call_later
            alarm(max(SOON, (1 - self._left) / self._rate), self._wake)

    def _wake(self) -> None:
        self._alarm_set = False
        self._serve()

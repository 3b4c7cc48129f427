"""Who was told lately that there is no answer, and why: nobody is told the same again and again."""

import time
from collections import OrderedDict
from collections.abc import Callable

# Seconds for which a refusal stands that does not say for how long.
A_WHILE = 60.0
# How many are remembered.
MOST = 1_000


class Refusals:
    """The refusals that still stand."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: OrderedDict[tuple[int, int, str], float] = OrderedDict()

    def remember(self, asker: int, server: int, kind: str, seconds: float = 0.0) -> bool:
        """Remember a refusal for as long as it stands, and tell whether it is news."""
        now, told = self._clock(), (asker, server, kind)
        if self._until.get(told, now) > now:
            return False
        self._until[told] = now + (seconds or A_WHILE)
        self._until.move_to_end(told)
        if len(self._until) > MOST:
            self._until.popitem(last=False)
        return True

    def forget(self, asker: int, server: int, kind: str) -> None:
        """Forget a refusal that could not be told: the next time it is news."""
        self._until.pop((asker, server, kind), None)

"""What the model may cost in a day, counted in the log so that a restart changes nothing."""

import logging
import time
from collections import defaultdict
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from math import inf

from bot.answering.model.allowance import Price
from bot.conversations.quotas import DAY

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spent:
    """What was spent since some moment: tokens read and written, and dollars."""

    tokens: int = 0
    dollars: float = 0.0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.tokens + other.tokens, self.dollars + other.dollars)

    def __sub__(self, other: "Spent") -> "Spent":
        return Spent(self.tokens - other.tokens, self.dollars - other.dollars)


@dataclass(slots=True)
class DailyBudget:
    """Tokens and dollars for each day, which begins at midnight UTC.

    What requests under way may cost is set aside, so that many at once cannot overspend together;
    so is, until midnight, what those may have cost that were cut off.
    """

    spent_since: Callable[[float], Awaitable[Spent]]
    price: Price
    tokens: float = inf
    dollars: float = inf
    now: Callable[[], float] = time.time
    _reserved: dict[float, Spent] = field(default_factory=lambda: defaultdict(Spent), init=False)
    _warned: bool = field(default=False, init=False)

    @asynccontextmanager
    async def reserve(self, read: int, written: int) -> AsyncGenerator[bool]:
        """Set these tokens aside while the block runs; `False` when there are not as many left."""
        wanted = Spent(read + written, self.price.of(read, 0, written))
        midnight = self.now() // DAY * DAY
        total = await self.spent_since(midnight) + self._reserved[midnight] + wanted
        if not self._holds(total):
            self._warn(wanted)
            yield False
            return
        self._reserved[midnight] += wanted
        yield True
        # What is cut off does not come here: no row tells what it has cost, so it stays set aside.
        self._reserved[midnight] -= wanted

    def _holds(self, spent: Spent) -> bool:
        return spent.tokens <= self.tokens and spent.dollars <= self.dollars

    def _warn(self, wanted: Spent) -> None:
        """Tell the log, once, of a budget too small for any day; one of nothing is meant so."""
        if self._holds(wanted) or self._warned or not (self.tokens and self.dollars):
            return
        self._warned = True
        logger.warning(
            "An answer may take %d tokens (%g dollars), more than a whole day may: raise "
            "DAILY_TOKENS or DAILY_DOLLARS, or the notes alone answer",
            wanted.tokens,
            wanted.dollars,
        )

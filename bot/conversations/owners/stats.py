"""What owners may know in figures.

Direct messages are left out, unless their person lets owners read them; only what answers cost is
counted whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from bot.conversations.server_stats import Topic

# How many of the newest answers tell the usual time, and what people thought of them.
RECENT = 1000
# How many topics are shown.
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Stats:
    """Figures over everything; times in milliseconds and feedback are of the newest answers."""

    people: int
    outcomes: dict[str, int]
    tokens: int
    cost: float
    median_ms: float
    p99_ms: float
    helpful: int
    unhelpful: int
    topics: list[Topic]


def usual_and_slow(times: Iterable[float]) -> tuple[float, float]:
    """Return the median of times, and the one that 99 in 100 do not exceed; of none, nought."""
    ordered = sorted(times) or [0.0]
    return median(ordered), ordered[-1 - len(ordered) // 100]

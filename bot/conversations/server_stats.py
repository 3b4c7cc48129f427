"""What those who manage a server may know of the last 30 days there.

Direct messages belong to no server, so none of them is counted here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.conversations.archive import Topic

DAYS = 30
# How many topics are shown.
SHOWN = 5

# A server by its pseudonym, and the moment from which its questions count.
Where = tuple[str, float]


@dataclass(frozen=True, slots=True)
class ServerStats:
    """Figures of a server: questions on each day, the oldest first, and what came of them."""

    days: tuple[int, ...]
    people: int
    outcomes: dict[str, int]
    tokens: int
    cost: float
    helpful: int
    unhelpful: int
    topics: list[Topic]


def month(counts: Mapping[int, int], today: int) -> tuple[int, ...]:
    """Return the counts of the last days, the oldest first; each day by its number since 1970."""
    return tuple(counts.get(today - age, 0) for age in reversed(range(DAYS)))

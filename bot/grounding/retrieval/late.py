"""What is made only when somebody asks for it."""

from collections.abc import Callable, Sequence
from functools import cache
from threading import Lock
from typing import TypeVar

from bot.grounding.retrieval.ranking import Match, Ranking

T = TypeVar("T")


def once(make: Callable[[], T]) -> Callable[[], T]:
    """Return what gives the one thing that is made, however many threads ask at once."""
    made, one_at_a_time = cache(make), Lock()

    def get() -> T:
        with one_at_a_time:
            return made()

    return get


class LateRanking:
    """A ranking that is made when the first question comes."""

    def __init__(self, make: Callable[[], Ranking]) -> None:
        self._ranking = once(make)

    def rank(self, question: str, note: str | None = None) -> Sequence[Match]:
        """Return the claims worth considering, best first; blocks."""
        return self._ranking().rank(question, note)

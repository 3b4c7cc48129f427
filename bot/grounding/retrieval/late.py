"""A ranking that is made only when somebody asks."""

from collections.abc import Callable, Sequence

from bot.grounding.retrieval.ranking import Match, Ranking
from bot.once import once


class LateRanking:
    """A ranking that is made when the first question comes."""

    def __init__(self, make: Callable[[], Ranking]) -> None:
        self._ranking = once(make)

    def rank(self, question: str, note: str | None = None) -> Sequence[Match]:
        """Return the claims worth considering, best first; blocks."""
        return self._ranking().rank(question, note)

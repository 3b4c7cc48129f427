"""Few claims are shown, and none that answers far worse than the best."""

import pytest

from bot.answering.lookup.choice import beside_the_best
from bot.grounding.retrieval.ranking import Match
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp


def match(second: int, score: float, answers: float | None) -> Match:
    """Return a claim of that second, with what speaks for it."""
    claim = Claim(f"c{second}", f"What is said {second}", (Timestamp(second),), "note", "a" * 11)
    return Match(claim, score, 0.0, 0, answers=answers)


@pytest.mark.parametrize(
    ("others", "shown"),
    [
        ([(0.95, 3.0), (0.9, 2.0)], [0, 1, 2]),
        ([(0.95, -1.5), (0.9, 2.0)], [0, 2]),
        ([(0.95, 0.1), (0.9, 2.0)], [0, 1, 2]),
        ([(0.95, -1.5), (0.9, 2.0), (0.9, None)], [0, 2]),
        ([(0.95, None), (0.9, None)], [0, 1, 2]),
        ([(0.95, 3.0), (0.5, 3.0)], [0, 1]),
        ([(0.95, 3.0), (0.9, 3.0), (0.9, 3.0)], [0, 1, 2]),
    ],
)
def test_what_is_shown_beside_the_best_answers_about_as_well(
    others: list[tuple[float, float | None]], shown: list[int]
) -> None:
    """By the ranking, and by the judge where it was asked."""
    best = match(0, 1.0, 3.0)
    matches = [best, *(match(at, *other) for at, other in enumerate(others, start=1))]
    assert [claim.timestamps[0].seconds for claim in beside_the_best(matches)] == shown

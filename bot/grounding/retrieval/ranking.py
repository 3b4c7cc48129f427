"""A claim as the answer to a question: what speaks for it, and whoever puts the likeliest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.notes.claim import Claim

# What an answer shows scores within this share of the best claim.
BESIDE = 0.25
# A claim whose cosine lies below this has nothing to do with a text.
NEAR_IN_MEANING = 0.3


@dataclass(frozen=True, slots=True)
class Match:
    """A claim and what speaks for it as the answer to a question.

    `score` orders the claims for one question and means nothing beyond it. `coverage` is the share
    of the question's content words that the claim holds, each weighed by its rarity, and `shared`
    their number. `cosine` tells how near the two are in meaning, at most 1; it is `None` where only
    words were compared. `answers` are the log-odds that the claim answers the question, where the
    two were read together.
    """

    claim: Claim
    score: float
    coverage: float
    shared: int
    cosine: float | None = None
    answers: float | None = None


class Ranking(Protocol):
    """Whatever can order claims by how likely they answer a question."""

    def rank(self, question: str, note: str | None = None) -> Sequence[Match]:
        """Return the claims worth considering, best first, of one note or of all."""
        ...


def searchable(claim: Claim, before: str = "") -> str:
    """Return the words by which a claim can be found: its headings', its label's and its own.

    `before` is what else shall stand in front of its own.
    """
    return " ".join(part for part in (*claim.section, claim.label, before, claim.text) if part)

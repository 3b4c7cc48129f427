"""Which claims could answer a question: BM25 over each claim with its label and headings.

Okapi BM25 as in Robertson & Zaragoza, "The Probabilistic Relevance Framework" (2009), with
k1 = 0.9 and b = 0.4, the values that do well on short passages.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.grounding.words import words
from bot.notes.claim import Claim

K1 = 0.9
B = 0.4
# A word that stands in more than this share of the claims is what they are all about (the guest,
# the company): it tells none of them apart, and a question that holds it means no one claim.
COMMON = 0.2


@dataclass(frozen=True, slots=True)
class Match:
    """A claim that shares words with a question.

    `score` is BM25's, comparable within one question only. `coverage` is the share of the
    question's content words that the claim or its headings hold, each weighed by its rarity: 1
    when it holds them all. `shared` is their number.
    """

    claim: Claim
    score: float
    coverage: float
    shared: int


class Ranking(Protocol):
    """Whatever can order claims by how likely they answer a question."""

    def rank(self, question: str) -> Sequence[Match]:
        """Return the claims worth considering, best first."""
        ...


class Retrieval:
    """An index over claims, held in memory; asking it changes nothing."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._counts = [Counter(words(searchable(claim))) for claim in claims]
        self._lengths = [sum(count.values()) for count in self._counts]
        self._mean = sum(self._lengths) / len(self._lengths) if self._lengths else 1.0
        self._frequency = Counter(term for count in self._counts for term in count)

    def rank(self, question: str) -> list[Match]:
        """Return the claims that share a word with the question, best first."""
        weights = self._weights(question)
        total = sum(weights.values())
        matches = []
        for index, claim in enumerate(self._claims):
            held = [term for term in weights if term in self._counts[index]]
            if held:
                coverage = sum(weights[term] for term in held) / total
                matches.append(Match(claim, self._score(index, weights), coverage, len(held)))
        return sorted(matches, key=lambda match: -match.score)

    def _weights(self, question: str) -> dict[str, float]:
        """Return the question's words and their rarity, without those all claims are about."""
        weights = {term: self._rarity(term) for term in words(question)}
        common = COMMON * len(self._claims)
        telling = {term: w for term, w in weights.items() if self._frequency[term] <= common}
        return telling or weights

    def _rarity(self, term: str) -> float:
        found = self._frequency[term]
        return math.log(1 + (len(self._claims) - found + 0.5) / (found + 0.5))

    def _score(self, index: int, weights: dict[str, float]) -> float:
        counts = self._counts[index]
        norm = K1 * (1 - B + B * self._lengths[index] / self._mean)
        return sum(
            weight * counts[term] * (K1 + 1) / (counts[term] + norm)
            for term, weight in weights.items()
        )


def searchable(claim: Claim) -> str:
    """Return the words by which a claim can be found: its own, its label's and its headings'."""
    return " ".join((*claim.section, claim.label, claim.text))

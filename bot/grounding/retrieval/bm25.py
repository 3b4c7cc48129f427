"""Which claims could answer a question, by the words they share: BM25.

Okapi BM25 as in Robertson & Zaragoza, "The Probabilistic Relevance Framework" (2009), with
k1 = 0.9 and b = 0.4, the values that do well on short passages. A claim is found by its own words,
its label's and its headings'.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Self

from bot.grounding.retrieval.ranking import Match, searchable
from bot.grounding.text.words import words
from bot.notes.by_note import claims_of
from bot.notes.claim import Claim

_K1 = 0.9
_B = 0.4
# A word that stands in more than this share of the claims is what they are all about (the guest,
# the company): it tells none of them apart, and a question that holds it means no one claim.
_COMMON = 0.2


@dataclass(frozen=True, slots=True)
class Overlap:
    """The words that a claim shares with a question.

    `score` is BM25's. `coverage` is the share of the question's content words that the claim
    holds, each weighed by its rarity: 1 when it holds them all. `shared` is their number.
    """

    score: float
    coverage: float
    shared: int

    @classmethod
    def of(cls, held: Counter[str], weights: Mapping[str, float], mean: float) -> Self:
        """Return what a claim that holds some words shares with a question of some weights.

        `mean` is how many words a claim has.
        """
        norm = _K1 * (1 - _B + _B * held.total() / mean)
        shared = [(weight, held[term]) for term, weight in weights.items() if term in held]
        score = sum(weight * count * (_K1 + 1) / (count + norm) for weight, count in shared)
        coverage = sum(weight for weight, _ in shared) / sum(weights.values())
        return cls(score, coverage, len(shared))

    def match(self, claim: Claim) -> Match:
        """Return the claim as one that could answer the question."""
        return Match(claim, self.score, self.coverage, self.shared)


def rarities(frequencies: Mapping[str, int], total: int) -> dict[str, float]:
    """Return the rarity of a question's words, without those that all claims are about.

    `frequencies` says how many of the `total` claims hold each word.
    """
    weights = {
        term: math.log(1 + (total - found + 0.5) / (found + 0.5))
        for term, found in frequencies.items()
    }
    telling = {term: w for term, w in weights.items() if frequencies[term] <= _COMMON * total}
    return telling or weights


class WordIndex:
    """An index over the words of claims, held in memory; asking it changes nothing."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims
        self._counts = [Counter(words(searchable(claim))) for claim in claims]
        total = sum(count.total() for count in self._counts)
        self._mean = total / len(self._counts) if self._counts else 1.0
        self._frequency = Counter(term for count in self._counts for term in count)

    def overlaps(self, question: str) -> Mapping[int, Overlap]:
        """Return the claims that share a word with the question, by their place."""
        frequencies = {term: self._frequency[term] for term in words(question)}
        weights = rarities(frequencies, len(self.claims))
        return {
            place: Overlap.of(counts, weights, self._mean)
            for place, counts in enumerate(self._counts)
            if any(term in counts for term in weights)
        }


class WordRanking:
    """Ranks claims by their words alone; each note has an index of its own, made when asked for."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self.index = cache(self._index)

    def rank(self, question: str, note: str | None = None) -> list[Match]:
        """Return the claims that share a word with the question, best first."""
        index = self.index(note)
        overlaps = index.overlaps(question)
        matches = [overlap.match(index.claims[place]) for place, overlap in overlaps.items()]
        return sorted(matches, key=lambda match: -match.score)

    def _index(self, note: str | None) -> WordIndex:
        """Return the index of one note, or of all."""
        return WordIndex(claims_of(self._claims, note))

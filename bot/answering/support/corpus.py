"""The claims that a sentence may rest on, read once, and how well each of them fits a sentence."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from bot.answering.support.alignment import LIKENESS, groups, weight
from bot.answering.support.reading import Reading, read
from bot.notes.claim import Claim

# A name that so many claims bear is one that "they" and "the company" can mean.
_TOPIC = 2


class Corpus:
    """Claims, and what every sentence about them may name: titles, speakers (`header`)."""

    def __init__(self, claims: Sequence[Claim], header: str = "") -> None:
        self.claims = tuple(claims)
        self.header = read(header)
        self._places = {claim.id: place for place, claim in enumerate(self.claims)}

    def fits(self, said: Reading) -> Mapping[str, float]:
        """Return how much of a sentence each claim holds, from 0 to 1, by the claim's id.

        Words are weighed by their rarity among the claims; a claim that shares none is left out.
        """
        scores: dict[int, float] = defaultdict(float)
        total = 0.0
        for token in said.content:
            exact = self._stems.get(token.stem, frozenset())
            alike = {p for group in groups(token.stem) for p in self._groups[group]} - exact
            size = weight(token) * math.log(1 + len(self.claims) / (len(exact) + 0.5))
            total += size
            for place in exact:
                scores[place] += size
            for place in alike:
                scores[place] += size * LIKENESS
        return {self.claims[place].id: score / total for place, score in scores.items()}

    @cached_property
    def small(self) -> Set[str]:
        """The stems that are written without a capital somewhere: they are no names."""
        tokens = (token for claim in self.claims for token in read(claim.text).tokens)
        return frozenset(token.stem for token in tokens if not token.capital)

    @cached_property
    def topics(self) -> Set[str]:
        """The stems of the names that several claims bear."""
        counts = Counter(stem for claim in self.claims for stem in _names(claim))
        return frozenset(stem for stem, count in counts.items() if count >= _TOPIC)

    @cached_property
    def _stems(self) -> Mapping[str, Set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for place, claim in enumerate(self.claims):
            for stem in _stems(claim):
                found[stem].add(place)
        return found

    @cached_property
    def _groups(self) -> Mapping[int, Set[int]]:
        found: dict[int, set[int]] = defaultdict(set)
        for stem, places in self._stems.items():
            for group in groups(stem):
                found[group] |= places
        return found


def _stems(claim: Claim) -> Set[str]:
    content = (*read(claim.text).content, *read(claim.label).content)
    return {token.stem for token in content}


def _names(claim: Claim) -> Set[str]:
    return {t.stem for t in read(claim.text).content if t.capital and not t.opens}

"""Which words of a sentence its evidence holds, as they are or in other words, and which not.

A word without a counterpart is *foreign*. Foreign words in the place of words that the sentence
leaves out are taken to stand for them; foreign words in nobody's place were added.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.words import lexicon

# How much of a sentence's meaning a word carries, and how much of it a word of like meaning keeps.
_LIGHT = 0.3
_NAME = 1.5
LIKENESS = 0.8
# A word of the surroundings (a heading, the sentence before) says little about the claim itself.
_KNOWN = 0.5
# Stems that say little of when: they may stand anywhere.
_PASSING = frozenset("now today current still".split())
# How far from its neighbours' counterparts a replaced word is looked for.
_APART = 4


@dataclass(frozen=True)
class Pairs:
    """The words of a sentence beside those of its evidence.

    `exact` and `alike` map the place of a word in the sentence to its place in the evidence, in the
    order of the sentence; `known` are stems that the surroundings lend: they bring nothing new.
    """

    said: Reading
    evidence: Reading
    exact: Mapping[int, int]
    alike: Mapping[int, int]
    known: frozenset[str]

    @cached_property
    def counterparts(self) -> dict[int, int]:
        """Where the evidence has what each word of the sentence says, in the order of these."""
        return dict(sorted({**self.alike, **self.exact}.items()))

    @cached_property
    def taken(self) -> frozenset[int]:
        """The places of the evidence that are some word's counterpart."""
        return frozenset(self.counterparts.values())

    def facing(self, places: Iterable[int]) -> Iterator[int]:
        """Yield the counterparts of the words in some places, of those that have one."""
        return (self.counterparts[place] for place in places if place in self.counterparts)

    @cached_property
    def shared(self) -> dict[int, int]:
        """The exact pairs of words that stand but once on either side, in order."""
        said, evidence = self.said, self.evidence
        return {
            place: counterpart
            for place, counterpart in self.exact.items()
            if (stem := said.tokens[place].stem) not in _PASSING
            and len(said.places[stem]) == len(evidence.places[stem]) == 1
        }

    @cached_property
    def shared_stems(self) -> frozenset[str]:
        """The stems of what is `shared`."""
        return frozenset(self.said.tokens[place].stem for place in self.shared)

    @cached_property
    def in_order(self) -> bool:
        """Whether what is `shared` stands in one order on both sides."""
        counterparts = [*self.shared.values()]
        return counterparts == sorted(counterparts)

    @cached_property
    def foreign(self) -> tuple[Token, ...]:
        """The content words without a counterpart, here or in the surroundings."""
        return tuple(
            token
            for token in self.said.content
            if token.place not in self.counterparts and not self._is_known(token)
        )

    @property
    def foreign_words(self) -> tuple[str, ...]:
        """What the evidence does not bear out, once each, as the sentence spells it."""
        return tuple(dict.fromkeys(token.surface for token in self.foreign))

    @cached_property
    def coverage(self) -> float:
        """The share of the sentence's content that the evidence holds, from 0 to 1."""
        covered = total = 0.0
        weights = _weights(self.said)
        for token in self.said.content:
            share = self._share(token)
            size = weights[token.place] * (
                _KNOWN if share and token.place not in self.counterparts else 1.0
            )
            covered += size * share
            total += size
        return covered / total if total else 1.0

    def _is_known(self, token: Token) -> bool:
        """Tell whether the surroundings lend a word, or the evidence has it for an earlier one."""
        return token.stem in self.known or token.stem in self.evidence.stems

    def _share(self, token: Token) -> float:
        if token.place in self.exact or self._is_known(token):
            return 1.0
        return LIKENESS if token.place in self.alike else 0.0

    @cached_property
    def used(self) -> float:
        """The share of the evidence's content that the sentence speaks of, from 0 to 1."""
        total = _weight(self.evidence, self.evidence.content)
        left = _weight(self.evidence, self._unused)
        return 1 - left / total if total else 0.0

    @cached_property
    def verbatim(self) -> float:
        """The share of the sentence's neighbouring words that are neighbours in the evidence."""
        mine, theirs = _neighbours(self.said), _beside(self.evidence)
        return sum(pair in theirs for pair in mine) / len(mine) if mine else 0.0

    @cached_property
    def added(self) -> float:
        """The weight of the foreign words that stand in nobody's place."""
        return sum(max(0.0, _weight(self.said, run) - self._replaced(run)) for run in self.runs)

    @cached_property
    def longest(self) -> float:
        """The weight of the heaviest run of foreign words."""
        return max((_weight(self.said, run) for run in self.runs), default=0.0)

    @cached_property
    def runs(self) -> list[list[Token]]:
        """The foreign words, those together that no other content word parts."""
        foreign = {token.place for token in self.foreign}
        runs: list[list[Token]] = [[]]
        for token in self.said.content:
            if token.place in foreign:
                runs[-1].append(token)
            elif runs[-1]:
                runs.append([])
        return [run for run in runs if run]

    @cached_property
    def _unused(self) -> tuple[Token, ...]:
        return tuple(t for t in self.evidence.content if t.place not in self.taken)

    def _replaced(self, run: list[Token]) -> float:
        """Return the weight of the evidence's words in whose place a run may stand."""
        before = max((place for place in self.counterparts if place < run[0].place), default=None)
        after = min((place for place in self.counterparts if place > run[-1].place), default=None)
        start = self.counterparts[before] if before is not None else -1
        end = self.counterparts[after] if after is not None else start + 2 * _APART
        if before is None:
            start = max(-1, end - _APART)
        spans = [(start, end)] if start < end else [(start, start + _APART), (end - _APART, end)]
        replaced = (t for t in self._unused if any(a < t.place < b for a, b in spans))
        return _weight(self.evidence, replaced)


def weight(token: Token) -> float:
    """Return how much of a sentence's meaning a word carries."""
    if token.word in lexicon.LIGHT_WORDS:
        return _LIGHT
    return _NAME if token.number or token.named else 1.0


@kept
def _weights(reading: Reading) -> Mapping[int, float]:
    return {token.place: weight(token) for token in reading.content}


def _weight(reading: Reading, tokens: Iterable[Token]) -> float:
    weights = _weights(reading)
    return sum(weights[token.place] for token in tokens)


@kept
def _neighbours(reading: Reading) -> Sequence[tuple[str, str]]:
    return [*pairwise(token.stem for token in reading.tokens)]


@kept
def _beside(reading: Reading) -> frozenset[tuple[str, str]]:
    return frozenset(_neighbours(reading))

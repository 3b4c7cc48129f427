"""The claims that a sentence may rest on, read once, and how well each of them fits a sentence."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache

from bot.answering.support.case import SupportCase
from bot.answering.support.pairs import LIKENESS, weight
from bot.answering.support.reading.attribution import stated
from bot.answering.support.reading.full_names import FullNames
from bot.answering.support.reading.reader import read
from bot.answering.support.reading.tokens import Token
from bot.answering.support.words import lexicon
from bot.answering.support.words.likeness import groups
from bot.grounding.retrieval.naming import naming
from bot.notes.claim import Claim

# A name that stands in one claim out of so many, or in more, is what the notes are about.
_SUBJECT = 5
# So many stems at most are remembered with the claims that have them.
_STEMS = 8_192
# Whom a claim means that opens with "he", so many words in, is named so many claims before at most.
_OPENING = 3
_BACK = 6


class Corpus:
    """Claims, the `titles` of their notes, and the `speaker` whom a sentence may always name.

    Of several notes the speaker speaks in those that name them: what others say is not theirs.
    """

    def __init__(
        self, claims: Sequence[Claim], titles: Mapping[str, str], speaker: str = ""
    ) -> None:
        self.claims = tuple(claims)
        self._titles = titles
        self._speaker = speaker
        self._by_id = {claim.id: claim for claim in self.claims}
        self._holders = lru_cache(maxsize=_STEMS)(self._find_holders)

    def claim(self, claim_id: str) -> Claim:
        """Return the claim of this id."""
        return self._by_id[claim_id]

    def case(self, sentence: str, cited: Sequence[Claim]) -> SupportCase:
        """Return a sentence beside the claims that it cites, in their surroundings."""
        around = (
            part
            for claim in cited
            for part in (
                self._titles.get(claim.note, ""),
                *claim.section,
                claim.label,
                claim.before,
                *self._meant(claim),
                *self._full_names.completing(read(claim.text)),
            )
        )
        speaks = any(claim.note in self._spoken for claim in cited)
        speaker = self._speaker if speaks else ""
        context = " . ".join(dict.fromkeys(part for part in (speaker, *around) if part))
        return SupportCase(
            stated(sentence),
            tuple(claim.text for claim in cited),
            context,
            self.small,
            self.proper,
            " . ".join(claim.label for claim in cited),
        )

    def _meant(self, claim: Claim) -> Sequence[str]:
        """Return the names that a claim's "he" or "they" may stand for: the last before it.

        Of what opens with a name, that is who is meant: "Penrose received the prize".
        """
        reading = read(claim.text)
        named = bool(reading.tokens) and reading.tokens[0].stem in self.proper
        if named or lexicon.POINTING.isdisjoint(reading.words[:_OPENING]):
            return ()
        place = self._places[claim.id]
        for other in reversed(self.claims[max(0, place - _BACK) : place]):
            if other.heading == claim.heading:
                names = [t.surface for t in read(other.text).tokens if t.stem in self.proper]
                if names:
                    return names
        return ()

    def fits(self, sentence: str) -> Mapping[str, float]:
        """Return how much of a sentence each claim holds, from 0 to 1, by the claim's id.

        Words are weighed by their rarity among the claims; a claim that shares none is left out.
        """
        scores: dict[int, float] = defaultdict(float)
        total = 0.0
        for token in read(stated(sentence)).content:
            exact, alike, rarity = self._holders(token.stem)
            size = weight(token) * rarity
            total += size
            for place in exact:
                scores[place] += size
            for place in alike:
                scores[place] += size * LIKENESS
        return {self.claims[place].id: score / total for place, score in scores.items()}

    def _find_holders(self, stem: str) -> tuple[AbstractSet[int], AbstractSet[int], float]:
        """Return which claims have a stem, which have one like it, and how rare it is."""
        exact = self._stems.get(stem, frozenset())
        alike = {p for group in groups(stem) for p in self._groups.get(group, ())} - exact
        return exact, alike, math.log(1 + len(self.claims) / (len(exact) + 0.5))

    @cached_property
    def _full_names(self) -> FullNames:
        return FullNames((read(claim.text) for claim in self.claims), self.proper)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {claim.id: place for place, claim in enumerate(self.claims)}

    @cached_property
    def small(self) -> AbstractSet[str]:
        """The stems that are written without a capital somewhere: they are no names."""
        return frozenset(token.stem for token in self._tokens() if not token.capital)

    @cached_property
    def proper(self) -> AbstractSet[str]:
        """The stems of names: written with a capital where no sentence begins."""
        named = (token.stem for token in self._tokens() if token.named)
        return frozenset(named) - self.small

    @cached_property
    def _spoken(self) -> AbstractSet[str]:
        """The notes in which the speaker speaks: the only one, or those that name them."""
        notes = {claim.note for claim in self.claims}
        if len(notes) == 1:
            return notes
        return {claim.note for claim in naming(self._speaker, self.claims)}

    @cached_property
    def subjects(self) -> AbstractSet[str]:
        """The names that stand in so many claims that naming them tells nothing."""
        often = len(self.claims) / _SUBJECT
        return frozenset(s for s in self.proper if len(self._stems.get(s, ())) >= often)

    def _tokens(self) -> Iterator[Token]:
        return (token for claim in self.claims for token in read(claim.text).tokens)

    @cached_property
    def _stems(self) -> Mapping[str, AbstractSet[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for place, claim in enumerate(self.claims):
            for stem in _stems(claim):
                found[stem].add(place)
        return dict(found)

    @cached_property
    def _groups(self) -> Mapping[int, AbstractSet[int]]:
        found: dict[int, set[int]] = defaultdict(set)
        for stem, places in self._stems.items():
            for group in groups(stem):
                found[group] |= places
        return dict(found)


def _stems(claim: Claim) -> AbstractSet[str]:
    content = (*read(claim.text).content, *read(claim.label).content)
    return {token.stem for token in content}

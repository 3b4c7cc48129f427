"""Claims that tell nothing of what is asked, however near they lie: they stand behind all others.

A question answers none, nor does a label alone, nor what the note says of itself or only says where
to read on, nor what only repeats the question; and what begins with "he" is of whom the sentences
before it name, who may be somebody else than the question names.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache
from itertools import chain

from bot.answering.support.corpus import Corpus
from bot.answering.support.reading.reader import read
from bot.grounding.retrieval.ranking import Match, searchable
from bot.grounding.text.small_words import ASKING
from bot.grounding.text.words import STOP_WORDS, words
from bot.notes.claim import Claim

_OPEN = re.compile(rf"\b(?:{'|'.join(ASKING)})\b", re.IGNORECASE)
_OF_ITSELF = re.compile(
    r"this (?:article|note|overview|page|section|summary) (?:(?:also|will|aims to) ){0,2}"
    r"(?:cover|delve|describe|detail|discuss|draw|examine|explore|outline|provide|summari[sz]e)",
    re.IGNORECASE,
)
_POINTS_ELSEWHERE = re.compile(
    r"(?:(?:for )?(?:additional|further|more) (?:details|info|information)(?:,| (?:are|can|is)\b)|"
    r"(?:learn more|visit)\b)",
    re.IGNORECASE,
)
_ASKS_WHERE = re.compile(
    r"\b(?:where|websites?|sites?|links?|url|blog|contact|reach|follow|find|read|more|visit)\b",
    re.IGNORECASE,
)
LED_BY_SOMEBODY = re.compile(r"(?:he|his|she|her)\b", re.IGNORECASE)
# A sentence that speaks so is of somebody whom one before it names: its own names are not enough.
_OF_SOMEBODY = re.compile(r"(?:^his|\b(?:he|him|she|hers?))\b", re.IGNORECASE)
# Who is meant is named so many sentences before at most.
_BACK = 6


def telling_first(
    question: str, matches: Sequence[Match], corpus_of: Callable[[str], Corpus]
) -> Sequence[Match]:
    """Return matches with those last that tell nothing of what is asked.

    How far the ranking sets its places apart stays, as with a judgement. `corpus_of` gives what a
    note says.
    """
    asked, note_of = {*words(question)}, cache(lambda name: _Note(corpus_of(name)))
    known = asked if _OPEN.search(question) else frozenset[str]()
    first, last = list[Match](), list[Match]()
    for match in matches:
        claim = match.claim
        idle = _asks(claim) or _speaks_of_its_note(claim) or _only_names(claim)
        idle = idle or _points_elsewhere(claim, question)
        idle = idle or _repeats(claim, known) or _of_another(claim, asked, note_of)
        (last if idle else first).append(match)
    if not last:
        return matches
    places = zip([*first, *last], matches, strict=True)
    return [replace(match, score=place.score) for match, place in places]


def _asks(claim: Claim) -> bool:
    return claim.text.endswith("?")


def _speaks_of_its_note(claim: Claim) -> bool:
    """Tell whether a claim says what its note is going to say: "This article explores how …"."""
    return bool(_OF_ITSELF.match(claim.text))


def _points_elsewhere(claim: Claim, question: str) -> bool:
    """Tell whether a claim only says where there is more: nobody asks for that but with "where"."""
    return bool(_POINTS_ELSEWHERE.match(claim.text)) and not _ASKS_WHERE.search(question)


def _repeats(claim: Claim, known: AbstractSet[str]) -> bool:
    """Tell whether a claim says nothing but what is known: "he got cold feet" of what that means.

    Whoever asks whether something is so may be told just that; and of what is part of a sentence,
    the rest may stand elsewhere.
    """
    part = claim.cut or claim.text[:1].islower()
    return not part and {*words(f"{claim.label} {claim.text}")} <= known


def _only_names(claim: Claim) -> bool:
    """Tell whether a claim is the name of a thing alone, which the items under it speak of."""
    titled = (word[:1].isupper() or word in STOP_WORDS for word in claim.text.split())
    return claim.text == claim.label and all(titled)


class _Note:
    """A note, read once for whom each sentence is about."""

    def __init__(self, corpus: Corpus) -> None:
        self.names, self.subjects = _names(corpus), corpus.subjects
        self._claims = {(claim.heading, claim.text): claim for claim in corpus.claims}

    def before(self, claim: Claim) -> Iterator[str]:
        """Yield the sentences before a claim, back to the one that names who is meant."""
        text = claim.before
        for _ in range(_BACK):
            yield text
            earlier = self._claims.get((claim.heading, text))
            if not earlier or not _OF_SOMEBODY.search(text):
                return
            text = earlier.before


def _of_another(claim: Claim, asked: AbstractSet[str], note_of: Callable[[str], _Note]) -> bool:
    """Tell whether a claim begins with "he", and that is nobody whom the question names.

    Whom the whole note is about may be meant where a sentence is led by that name, and a label says
    who it is.
    """
    if claim.label or not LED_BY_SOMEBODY.match(claim.text):
        return False
    note = note_of(claim.note)
    named = asked & note.names
    if not named or named & {*words(searchable(claim))}:
        return False
    said = (
        [t.stem for t in read(text).tokens if t.stem in note.names] for text in note.before(claim)
    )
    meant = [*filter(None, said)]
    leading = {stems[0] for stems in meant}
    return bool(meant) and named.isdisjoint(chain(*meant)) and leading.isdisjoint(note.subjects)


def _names(corpus: Corpus) -> AbstractSet[str]:
    """Return the names in some claims: also of whom only their beginnings name, by a whole name."""
    heads = (read(claim.text).tokens[:2] for claim in corpus.claims)
    whole = {
        head[0].stem
        for head in heads
        if len(head) > 1 and head[0].content and head[0].capital and head[1].named
    }
    return corpus.proper | (whole - corpus.small)

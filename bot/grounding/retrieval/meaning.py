"""Which claims could answer a question, by what they mean as well as by the words they share.

To how near a claim lies in meaning is added how many of the question's words it holds, all of them
far more than some, and whether it has the number or the time that is asked for. A claim that points
back ("This allows ...") is also read with the sentence that it points to. The best few are then
judged, question and claim together. The figures behind the choice: docs/measured.md.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from bot.grounding.asking.wanted import figure_wanted
from bot.grounding.retrieval.encoder import Floats
from bot.grounding.retrieval.neighbours import points_back
from bot.grounding.retrieval.ranking import BESIDE, Match, Ranking, searchable
from bot.grounding.shown import CLAIMS_SHOWN
from bot.notes.by_note import claims_of
from bot.notes.claim import Claim

# What it counts, beside a cosine, to hold all words of a question and to have the figure that it
# asks for.
_HELD = 0.3
FIGURE = 0.1
# What it costs a claim to be near only together with the sentence before.
_BORROWED = 0.02
# At most so many claims are judged, that lie no farther behind the best, and this is what it counts
# to answer for certain.
JUDGED = 6
_BEHIND = 0.08
_ANSWERS = 0.2
# In more claims than this, only those that share most words with the question are read for their
# meaning: reading one takes milliseconds, the first time.
MANY = 1_000
POOL = 48


class Encoding(Protocol):
    """Texts to vectors of unit length; a question and texts to a judgement."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return a row a text."""
        ...

    def answers(self, question: str, texts: Sequence[str]) -> Floats:
        """Return the log-odds that each text answers the question."""
        ...


OpenEncoding = Callable[[], Encoding | None]
"""Opens the encoder, the first time; there may be none."""


class MeaningRanking:
    """Ranks claims by meaning and words; `words` ranks them by their words alone.

    Ranking blocks: for milliseconds, or for seconds when many claims are new to the encoder.
    """

    def __init__(self, claims: Sequence[Claim], words: Ranking, encoder: Encoding) -> None:
        self._claims = claims
        self._words = words
        self._encoder = encoder

    def rank(self, question: str, note: str | None = None) -> list[Match]:
        """Return the claims of one note or of all, best first; of many, the likeliest `POOL`."""
        matches = self._candidates(question, note)
        if not matches:
            return []
        asked = _as_asked(question)
        cosines = self._cosines([match.claim for match in matches], asked)
        has_figure = figure_wanted(question)
        ranked = (
            Match(
                match.claim,
                score=cosine + (_HELD * match.coverage**2 + FIGURE * has_figure(match.claim.text)),
                coverage=match.coverage,
                shared=match.shared,
                cosine=cosine,
            )
            for match, cosine in zip(matches, cosines, strict=True)
        )
        return self._judged(asked, sorted(ranked, key=lambda match: -match.score))

    def _judged(self, question: str, ranked: Sequence[Match]) -> list[Match]:
        """Return what is ranked with the best few in a new order, after each was judged.

        How far the ranking sets its places apart stays: a judgement only says who stands where.
        """
        first = ranked[0].score
        best = [match for match in ranked[:JUDGED] if match.score >= first - _BEHIND]
        beside = [
            match
            for match in ranked[len(best) : CLAIMS_SHOWN]
            if match.score >= first - BESIDE * abs(first)
        ]
        ordered = sorted(self._answering(question, best), key=_after_judgement)
        places = zip(ordered, best, strict=True)
        return [
            *(replace(match, score=place.score) for match, place in places),
            *self._answering(question, beside),
            *ranked[len(best) + len(beside) :],
        ]

    def _answering(self, question: str, matches: Sequence[Match]) -> list[Match]:
        """Return some matches with the judgement on each."""
        odds = self._encoder.answers(question, [searchable(match.claim) for match in matches])
        return [
            replace(match, answers=float(answers))
            for match, answers in zip(matches, odds, strict=True)
        ]

    def _cosines(self, claims: Sequence[Claim], question: str) -> list[float]:
        """Return how near each claim lies to the question, by itself or after the one before it."""
        asked = self._encoder.encode([question])[0]
        own: Floats = self._encoder.encode([searchable(claim) for claim in claims]) @ asked
        pointing = [place for place, claim in enumerate(claims) if points_back(claim)]
        texts = [searchable(claims[place], claims[place].before) for place in pointing]
        own[pointing] = np.maximum(own[pointing], self._encoder.encode(texts) @ asked - _BORROWED)
        return [float(cosine) for cosine in own]

    def _candidates(self, question: str, note: str | None) -> list[Match]:
        found = self._words.rank(question, note)
        claims = claims_of(self._claims, note)
        if len(claims) > MANY:
            return [*found[:POOL]]
        by_words = {match.claim.id: match for match in found}
        return [by_words.get(claim.id) or _wordless(claim) for claim in claims]


def _wordless(claim: Claim) -> Match:
    """Return a claim that shares no word with the question."""
    return Match(claim, score=0.0, coverage=0.0, shared=0)


def _as_asked(question: str) -> str:
    """Return a question as the encoder was taught to read it: many are typed without a mark."""
    return f"{question.rstrip(' ?!.…')}?"


def _after_judgement(match: Match) -> float:
    return -match.score - _ANSWERS / (1 + math.exp(-(match.answers or 0.0)))

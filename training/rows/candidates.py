"""Questions with the claims that answer them, and with those that only come near.

What comes near is what the encoder finds: that is what the judge will be given to tell apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.encoder import Encoder
from bot.grounding.retrieval.meaning import MeaningRanking
from bot.grounding.text.shorthand import spelled_out
from bot.notes.claim import Claim
from training.rows.questioned import Questioned, squad
from training.rows.written import twins, written

NEAREST = 10


@dataclass(frozen=True, slots=True)
class Candidates:
    """A question, the claims that answer it (none: it is left open), and others, nearest first."""

    question: str
    answering: tuple[Claim, ...]
    near: tuple[Claim, ...]


def of_written(encoder: Encoder) -> Iterator[Candidates]:
    """Yield the written questions that are not held back, with what an encoder finds for each."""
    for one in written(held=False):
        yield from _candidates(one, encoder)


def of_twins(encoder: Encoder) -> Iterator[tuple[Candidates, Candidates]]:
    """Yield questions that are answered, each with its twin that what answers it leaves open."""
    for one in twins():
        found = _candidates(one, encoder)
        for answered, left_open in zip(found, found, strict=True):
            others = (claim for claim in left_open.near if claim not in answered.answering)
            yield answered, replace(left_open, near=(*answered.answering, *others))


def of_squad(encoder: Encoder) -> Iterator[Candidates]:
    """Yield the questions of the articles of SQuAD that are trained on, alike."""
    for one in squad():
        yield from _candidates(one, encoder)


def _candidates(one: Questioned, encoder: Encoder) -> Iterator[Candidates]:
    search = MeaningRanking(one.note.claims, WordRanking(one.note.claims), encoder)
    for case in one.cases:
        answering = tuple(one.answers(case))
        found = search.rank(spelled_out(case.q))[:NEAREST]
        near = (match.claim for match in found if match.claim not in answering)
        yield Candidates(case.q, answering, tuple(near))

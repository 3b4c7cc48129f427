"""Sentences beside what they are said to rest on, true and false, step by step.

Seven in eight were written beside statements of notes (`cited.py`); the rest are paraphrases, and
paraphrases made false.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bot.answering.support.case import joined
from training.rows import data
from training.rows.cited import cited
from training.rows.corruptions import KINDS

TABLES = ("pairs", "other_pairs", "reworded", "twins")
WRITTEN, MADE = 32, 4
"""Sentences of each kind in a step, at least."""
EACH = 2
"""True sentences, and false ones, of one statement in a step."""
COUNTS = 0.5
"""How much a made sentence counts beside a written one."""
OTHERS = 6
"""Statements of the video from which a corruption may take its words."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What is said, the text that it is to rest on, whether it does, and how much that counts."""

    said: str
    told: str
    holds: bool
    counts: float = 1.0


class Statements:
    """An endless, seeded stream of what a step is made of."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._by_text: dict[str, list[Stated]] = {}
        for table in TABLES:
            for pair in cited(table):
                text = joined([claim.text for claim in pair.claims])
                stated = Stated(pair.sentence, text, pair.label == "supported")
                self._by_text.setdefault(text, []).append(stated)
        self._texts = self._endless()
        by_video = data.pairs_by_video().values()
        self._videos = [pairs for pairs in by_video if len(pairs) > EACH]

    def __iter__(self) -> Iterator[list[Stated]]:
        while True:
            step: list[Stated] = []
            while len(step) < WRITTEN:
                step += self._written()
            while len(step) < WRITTEN + MADE:
                step += self._made()
            yield step

    def _endless(self) -> Iterator[str]:
        while True:
            yield from self._random.sample([*self._by_text], len(self._by_text))

    def _written(self) -> list[Stated]:
        of = self._by_text[next(self._texts)]
        sides = ([one for one in of if one.holds == holds] for holds in (True, False))
        return [one for side in sides for one in self._random.sample(side, min(EACH, len(side)))]

    def _made(self) -> list[Stated]:
        pairs = self._random.choice(self._videos)
        pair = self._random.choice(pairs)
        said, told = (pair.a, pair.b) if self._random.random() < 0.5 else (pair.b, pair.a)
        others = [one.b for one in pairs if one.time != pair.time]
        made = [Stated(said, told, holds=True, counts=COUNTS)]
        if others and self._random.random() < 0.25:
            made.append(Stated(self._random.choice(others), told, holds=False, counts=COUNTS))
        if false := self._corrupted(said, others):
            rests = told if self._random.random() < 0.6 else said
            made.append(Stated(false, rests, holds=False, counts=COUNTS))
            if rests == said:
                made.append(Stated(said, said, holds=True, counts=COUNTS))
        return made

    def _corrupted(self, said: str, others: Sequence[str]) -> str | None:
        asides = self._random.sample(others, min(OTHERS, len(others)))
        false = KINDS[self._random.choice([*KINDS])](said, self._random, asides)
        return false if false != said else None

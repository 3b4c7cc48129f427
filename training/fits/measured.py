"""What the support of sentences is fitted on: sentences beside their evidence, measured.

The development pairs, WiCE and BEGIN, real paraphrases, and paraphrases made false.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Self

from bot.answering.support import texts, weighing
from bot.answering.support.case import SupportCase
from bot.answering.support.checks.examination import found
from bot.answering.support.verdict import EXACT
from training.fits.logistic import FOLDS
from training.rows import cited, data
from training.rows.corruptions import KINDS

PARAPHRASES = 2_500


@dataclass(frozen=True, slots=True)
class Measured:
    """A sentence and its evidence: where it is from, what it is, and what was measured of it."""

    source: str
    group: str
    label: str
    of_claims: Mapping[str, float]
    of_texts: Mapping[str, float]
    refused: bool
    vetoed: bool
    gap: float = 0.0

    @classmethod
    def of(cls, source: str, group: str, label: str, case: SupportCase, gap: float = 0.0) -> Self:
        """Measure a case: `refused` by an exact check beside claims, `vetoed` beside texts."""
        faults = {reason for reason in EXACT if any(found(reason, case))}
        of_claims, of_texts = (
            weighing.pair_measures(case.pairs),
            texts.text_measures(case, faults),
        )
        refused = bool(faults)
        vetoed = texts.refused(case, faults)
        return cls(source, group, label, of_claims, of_texts, refused, vetoed, gap)

    @property
    def kind(self) -> tuple[str, str]:
        """Where it is from and what it is."""
        return self.source, self.label

    @property
    def holds(self) -> bool:
        """Whether the evidence supports the sentence."""
        return self.label == "supported"


def development() -> Iterator[Measured]:
    """Yield the development pairs with the claims that their times name."""
    for pair in cited.development():
        case = pair.corpus.case(pair.sentence, pair.claims)
        yield Measured.of("dev", pair.note.name, pair.label, case, pair.gap)


def public() -> Iterator[Measured]:
    """Yield the pairs of WiCE and BEGIN."""
    for name in ("wice", "begin"):
        for row in data.rows(data.BENCHMARKS / f"{name}_pairs.jsonl"):
            case = SupportCase(row["sentence"], tuple(row["evidence"]))
            yield Measured.of(name, f"{name} {row['evidence'][0]}", row["label"], case)


def paraphrases(random: Random) -> Iterator[Measured]:
    """Yield real paraphrases, statements of other times, and either made false."""
    by_video = data.pairs_by_video()
    drawn = [pair for of in by_video.values() if len(of) >= FOLDS for pair in of]
    for pair in random.sample(drawn, PARAPHRASES):
        others = [one.b for one in by_video[pair.video] if one.time != pair.time]
        if not others:
            continue
        made = [
            ("paraphrase", "supported", pair.a, pair.b),
            ("paraphrase", "wrong-cite", pair.a, random.choice(others)),
        ]
        asides = random.sample(others, min(6, len(others)))
        for kind in random.sample([*KINDS], 3):
            false = KINDS[kind](pair.a, random, asides)
            if false and false != pair.a:
                made += [("paraphrase", kind, false, pair.b), ("itself", kind, false, pair.a)]
        for source, label, said, evidence in made:
            yield Measured.of(source, pair.video, label, SupportCase(said, (evidence,)))

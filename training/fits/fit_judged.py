"""Fit what a judge's word counts beside the checks, and print what that is worth.

    python -m training.fits.fit_judged [--write]

The trees learn from the development pairs and from the sentences that were written beside other
notes to be taught. What their vote and the judge's word weigh is fitted on the development pairs
and on `reworded_held`, which the judge has not been taught. Every figure printed is of pairs whose
note has not been seen, neither by trees nor weights.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from bot.answering.support import trees as shipped
from bot.answering.support import weighing
from bot.answering.support.case import joined
from bot.answering.support.checks.examination import examine
from bot.answering.support.judging import is_borne_out, is_sure, judged_measures, settled
from bot.answering.support.reading.attribution import reported
from bot.answering.support.trees import Trees
from bot.answering.support.verdict import DEBATABLE, Reason
from bot.grounding.retrieval.encoder import Encoder
from training.fits import logistic
from training.fits.fit_support import HEAD, WEIGHTS
from training.fits.logistic import Floats, Row
from training.fits.rejection import show
from training.fits.trees import FALLING, as_json, grow
from training.rows.cited import Cited, cited, development
from training.rows.data import needed

TREES = Path(shipped.__file__).with_suffix(".json")
TAUGHT = {"dev": 0.2, "pairs": 0.2, "other_pairs": 0.2, "joined": 0.1, "reworded": 0.3}
"""How much the pairs of each source count, true and false ones alike."""
HELD = "reworded_held"
WEIGHED = {"dev": 0.5, HELD: 0.5}
DIRECTIONS = {
    "coverage": 0,
    "verbatim": 0,
    "used": 0,
    "added": FALLING,
    "longest": FALLING,
    "foreign": FALLING,
    "length": 0,
    "weighed": 0,
    "words": 0,
    "absent": FALLING,
    "ordered": 0,
    "run": 0,
    **dict.fromkeys((reason.value for reason in DEBATABLE), FALLING),
    "moved": 0,
    "loose": FALLING,
    "several": 0,
    "gap": FALLING,
}
"""Which way a measure may move the odds: what a check finds only lowers them."""
LIMITS = {"sure": 2.5, "vouched": 1.0}
"""Where the trees are sure, and what it takes beyond the threshold to overrule a check."""
REFUSED = 0.05
"""The share of supported development pairs that may be refused."""
TRIED = [step / 20 for step in range(-20, 21)]
"""Thresholds, in log-odds."""


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """A sentence and what it cites: its source and note, its label, what the checks make of it.

    What is wrong may be `settled`, or that another claim says so, `elsewhere`.
    """

    source: str
    group: str
    label: str
    said: str
    told: str
    reason: Reason | None
    settled: bool
    elsewhere: bool
    measures: Row

    @classmethod
    def of(cls, source: str, pair: Cited) -> Self:
        """Measure a sentence beside the claims that it cites."""
        case, gap = pair.corpus.case(pair.sentence, pair.claims), pair.gap
        fault, _ = examine(case)
        return cls(
            source,
            pair.note.video_id,
            pair.label,
            reported(pair.sentence, case.proper),
            joined(case.evidence),
            fault.reason if fault else None,
            settled(case, fault) is not None,
            gap > weighing.fitted()["claims"]["margin"],
            judged_measures(case, fault, gap),
        )

    @property
    def kind(self) -> tuple[str, str]:
        """Where it is from and what it is."""
        return self.source, self.label

    @property
    def passes(self) -> bool:
        """Whether the checks let it pass."""
        return self.reason is None and not self.elsewhere

    @property
    def holds(self) -> bool:
        """Whether the claims bear the sentence out."""
        return self.label == "supported"


def main(*, write: bool) -> None:
    """Fit, print, and write what was fitted when told to."""
    needed()
    every = [pair for source in TAUGHT for pair in measured(source)]
    taught, held = [pair for pair in every if not pair.settled], measured(HELD)
    own = logistic.crossed(
        [pair.group for pair in taught],
        [pair.measures for pair in taught],
        lambda places: grown([taught[place] for place in places]).vote,
    )
    trees = grown(taught)
    votes_of = {id(pair): vote for pair, vote in zip(taught, own, strict=True)}
    pairs = [*(pair for pair in every if pair.source == "dev"), *held]
    votes = np.array([votes_of.get(id(p), trees.vote(p.measures)) for p in pairs])
    rows = judged(pairs, votes)
    scores = logistic.crossed(
        [pair.group for pair in pairs],
        rows,
        lambda places: partial(logistic.log_odds, weighed(pairs, rows, places)),
    )
    threshold = strictest(pairs, votes, scores)
    show("checks", [pair.kind for pair in every], [pair.passes for pair in every])
    show("checks", [pair.kind for pair in held], [pair.passes for pair in held])
    show("judge", [pair.kind for pair in pairs], passes(pairs, votes, scores - threshold))
    if write:
        table = {**weighed(pairs, rows, range(len(pairs))), "threshold": threshold, **LIMITS}
        tables = {**weighing.fitted(), "judged": table}
        WEIGHTS.write_text(logistic.as_toml(HEAD, tables), encoding="utf-8")
        TREES.write_text(as_json(trees), encoding="utf-8")


def measured(source: str) -> list[JudgedPair]:
    """Return the pairs of a source, measured."""
    pairs = development() if source == "dev" else cited(source)
    return [JudgedPair.of(source, pair) for pair in pairs]


def shares(pairs: Sequence[JudgedPair], counted: Mapping[str, float]) -> list[float]:
    """Return how much each pair counts: both sides of a source alike."""
    sides = [(pair.source, pair.holds) for pair in pairs]
    return logistic.shares(sides, lambda side: counted[side[0]])


def grown(pairs: Sequence[JudgedPair]) -> Trees:
    """Return trees that have learnt from pairs."""
    holds = [pair.holds for pair in pairs]
    return grow([pair.measures for pair in pairs], holds, shares(pairs, TAUGHT), DIRECTIONS)


def judged(pairs: Sequence[JudgedPair], votes: Floats) -> list[Row]:
    """Return what is weighed of each pair: the trees' vote and the judge's word."""
    encoder = Encoder()
    heard = (float(encoder.support(pair.said, [pair.told])[0]) for pair in pairs)
    return [{"trees": vote, "judge": word} for vote, word in zip(votes, heard, strict=True)]


def weighed(
    pairs: Sequence[JudgedPair], rows: Sequence[Row], places: Sequence[int]
) -> dict[str, float]:
    """Return the weights of a logistic regression over some of the pairs."""
    places = [place for place in places if not pairs[place].settled]
    chosen = [pairs[place] for place in places]
    holds = [pair.holds for pair in chosen]
    return logistic.fit(
        [rows[place] for place in places], holds, shares(chosen, WEIGHED), [*rows[0]]
    )


def strictest(pairs: Sequence[JudgedPair], votes: Floats, scores: Floats) -> float:
    """Return the highest threshold that lets enough of the supported development pairs pass."""
    mine = np.array([pair.source == "dev" and pair.holds for pair in pairs])

    def refused(threshold: float) -> float:
        return float(1 - passes(pairs, votes, scores - threshold)[mine].mean())

    return max(filter(lambda threshold: refused(threshold) <= REFUSED, TRIED))


def passes(pairs: Sequence[JudgedPair], votes: Floats, scores: Floats) -> NDArray[np.bool_]:
    """Tell which pairs pass, as `support/judging.py` decides it, with `LIMITS`."""
    found = []
    for pair, vote, score in zip(pairs, votes, scores, strict=True):
        undisputed = pair.settled or is_sure(vote, pair.reason, LIMITS)
        heard = is_borne_out(score, pair.reason, LIMITS)
        found.append((pair.reason is None if undisputed else heard) and not pair.elsewhere)
    return np.array(found)


if __name__ == "__main__":
    main(write="--write" in sys.argv[1:])

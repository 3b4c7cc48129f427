"""Fit what the gate weighs, and print what the gate is worth.

    python -m training.fits.fit_support [--write]

Two tables are fitted. `claims` learns from the development pairs, from real paraphrases and from
paraphrases made false, and leaves out what an exact check refuses anyway. `texts` learns from WiCE
and BEGIN, where what the exact checks find is only weighed. Every figure printed is of
pairs whose note, video or row the weights have not seen.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random

import numpy as np

from bot.answering.support import texts, weighing
from training.fits import logistic
from training.fits.measured import Measured, development, paraphrases, public
from training.fits.rejection import show
from training.rows.data import needed

WEIGHTS = Path(weighing.__file__).with_name("weights.toml")
REFUSED = 0.05
"""The share of supported development pairs that may be refused, by exact checks or by `claims`."""
ROOM = 0.1
SEED = 11
# How much each kind of pair weighs in a fit, all of its pairs together.
CLAIMS = {
    ("dev", "supported"): 1.0,
    ("dev", "addition"): 1.0,
    ("paraphrase", "supported"): 0.6,
    ("paraphrase", "wrong-cite"): 0.6,
    ("paraphrase", "addition"): 0.6,
    ("itself", "addition"): 0.6,
}
TEXTS = {
    ("wice", "supported"): 0.5,
    ("wice", "unsupported"): 0.5,
    ("begin", "supported"): 0.5,
    ("begin", "unsupported"): 0.5,
}
HEAD = """\
# What the checks of coverage weigh (weighing.py, texts.py), and the `margin` by which a claim must
# fit a sentence better than the cited one before the citation is wrong: written by
# training/fits/fit_support.py. What the trees' vote and the judge's word weigh (judging.py), by
# training/fits/fit_judged.py.
"""


Measures = Callable[[Measured], Mapping[str, float]]


def main(*, write: bool) -> None:
    """Fit, print, and write the weights when told to."""
    needed()
    pairs = [*development(), *public(), *paraphrases(Random(SEED))]
    margin = _margin(pairs)
    taught = [p for p in pairs if p.kind in CLAIMS and not p.refused and p.gap <= margin]
    scores = crossed(taught, _of_claims, CLAIMS)
    threshold = _threshold(pairs, taught, scores)
    of_claims = {id(p): score - threshold for p, score in zip(taught, scores, strict=True)}
    passing = (not p.refused and p.gap <= margin and of_claims.get(id(p), 0) >= 0 for p in pairs)
    show("claims", [pair.kind for pair in pairs], passing)

    known = [pair for pair in pairs if pair.source != "dev"]
    scores = crossed(known, _of_texts, TEXTS)
    vetoed = np.array([pair.vetoed for pair in known])
    scores = np.where(vetoed, np.minimum(scores, texts.VETO), scores)
    show("texts", [pair.kind for pair in known], scores >= 0)
    _print_areas(known, scores)
    if write:
        tables: dict[str, Mapping[str, float]] = {
            "claims": {**fit(taught, _of_claims, CLAIMS), "threshold": threshold, "margin": margin},
            "texts": {**fit(known, _of_texts, TEXTS), "threshold": 0.0},
            "judged": weighing.fitted()["judged"],
        }
        WEIGHTS.write_text(logistic.as_toml(HEAD, tables), encoding="utf-8")


def _of_claims(pair: Measured) -> Mapping[str, float]:
    return pair.of_claims


def _of_texts(pair: Measured) -> Mapping[str, float]:
    return pair.of_texts


def fit(
    pairs: Sequence[Measured], measures: Measures, shares: Mapping[tuple[str, str], float]
) -> dict[str, float]:
    """Return the weights of a logistic regression over the pairs that have a share."""
    pairs = [pair for pair in pairs if pair.kind in shares]
    return logistic.fit(
        [measures(pair) for pair in pairs],
        [pair.holds for pair in pairs],
        logistic.shares([pair.kind for pair in pairs], shares.__getitem__),
        [*measures(pairs[0])],
    )


def crossed(
    pairs: Sequence[Measured], measures: Measures, shares: Mapping[tuple[str, str], float]
) -> logistic.Floats:
    """Return each pair's log-odds by weights of the other notes, videos and rows."""

    def fitted(places: Sequence[int]) -> Callable[[Mapping[str, float]], float]:
        weights = fit([pairs[place] for place in places], measures, shares)
        return partial(logistic.log_odds, weights)

    groups, rows = [pair.group for pair in pairs], [measures(pair) for pair in pairs]
    return logistic.crossed(groups, rows, fitted)


def _threshold(
    pairs: Sequence[Measured], taught: Sequence[Measured], scores: logistic.Floats
) -> float:
    """Return the strictest log-odds, less some room, that let enough development pairs pass."""
    mine = sum(pair.kind == ("dev", "supported") for pair in pairs)
    of = [s for p, s in zip(taught, scores, strict=True) if p.kind == ("dev", "supported")]
    below = int(REFUSED * mine) - (mine - len(of))
    return float(sorted(of)[below]) - ROOM


def _margin(pairs: Sequence[Measured]) -> float:
    """Return the middle between the gaps of supported pairs and of wrong citations."""
    supported = [pair.gap for pair in pairs if pair.kind == ("dev", "supported")]
    wrong = [pair.gap for pair in pairs if pair.kind == ("dev", "wrong-cite")]
    return float(np.quantile(supported, 0.99) + np.quantile(wrong, 0.05)) / 2


def _print_areas(pairs: Sequence[Measured], scores: logistic.Floats) -> None:
    holds = np.array([pair.holds for pair in pairs])
    for source in ("wice", "begin"):
        mine = np.array([pair.source == source for pair in pairs])
        right, wrong = scores[mine & holds], scores[mine & ~holds]
        area = logistic.area(right, wrong)
        balanced = ((right >= 0).mean() + (wrong < 0).mean()) / 2
        print(f"texts  {source:11} AUROC {area:.3f}  balanced accuracy {balanced:.3f}")


if __name__ == "__main__":
    main(write="--write" in sys.argv[1:])

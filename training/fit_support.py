"""Fit what the gate weighs, and print what the gate is worth.

    python -m training.fit_support [--write]

Two tables are fitted. `claims` learns from the development pairs, from real paraphrases and from
paraphrases made false, and leaves out what an exact check refuses anyway. `texts` learns from WiCE
and BEGIN, where what the exact checks find is only weighed. Every figure printed is of
pairs whose note, video or row the weights have not seen.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from bot.answering.support import texts, weighing
from bot.answering.support.case import Case
from bot.answering.support.checks import EXACT
from bot.answering.support.corpus import Corpus
from bot.answering.support.reading import read
from bot.notes.library import read_library
from training import data, logistic
from training.corruptions import KINDS

WEIGHTS = Path(weighing.__file__).with_name("weights.toml")
REFUSED = 0.05
"""The share of supported development pairs that may be refused, by exact checks or by `claims`."""
ROOM = 0.1
FOLDS = 9
PARAPHRASES = 2_500
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
# fit a sentence better than the cited one before the citation is wrong. Written by
# training/fit_support.py.
"""


@dataclass(frozen=True, slots=True)
class Pair:
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
    def of(cls, source: str, group: str, label: str, case: Case, gap: float = 0.0) -> Pair:
        """Measure a case: `refused` by an exact check beside claims, `vetoed` beside texts."""
        found = {reason: tuple(check(case)) for reason, check in EXACT.items()}
        of_claims, of_texts = weighing.measures(case.pairs), texts.measures(case, found)
        refused = any(found.values())
        vetoed = texts.refused(case, faulty=refused)
        return cls(source, group, label, of_claims, of_texts, refused, vetoed, gap)

    @property
    def kind(self) -> tuple[str, str]:
        """Where it is from and what it is."""
        return self.source, self.label

    @property
    def holds(self) -> bool:
        """Whether the evidence supports the sentence."""
        return self.label == "supported"


Measures = Callable[[Pair], Mapping[str, float]]


def main(*, write: bool) -> None:
    """Fit, print, and write the weights when told to."""
    pairs = [*development(), *public(), *paraphrases(Random(SEED))]
    margin = _margin(pairs)
    taught = [p for p in pairs if p.kind in CLAIMS and not p.refused and p.gap <= margin]
    scores = crossed(taught, _of_claims, CLAIMS)
    threshold = _threshold(pairs, taught, scores)
    of_claims = {id(p): score - threshold for p, score in zip(taught, scores, strict=True)}
    _print_refused(
        "claims", pairs, lambda p: p.refused or p.gap > margin or of_claims.get(id(p), 0) < 0
    )

    known = [pair for pair in pairs if pair.source != "dev"]
    scores = crossed(known, _of_texts, TEXTS)
    vetoed = np.array([pair.vetoed for pair in known])
    scores = np.where(vetoed, np.minimum(scores, texts.VETO), scores)
    of_texts = {id(p): score for p, score in zip(known, scores, strict=True)}
    _print_refused("texts", known, lambda p: of_texts[id(p)] < 0)
    _print_areas(known, scores)
    if write:
        tables = {
            "claims": {**fit(taught, _of_claims, CLAIMS), "threshold": threshold, "margin": margin},
            "texts": {**fit(known, _of_texts, TEXTS), "threshold": 0.0},
        }
        WEIGHTS.write_text(HEAD + "".join(map(_table, tables.items())), encoding="utf-8")


def _of_claims(pair: Pair) -> Mapping[str, float]:
    return pair.of_claims


def _of_texts(pair: Pair) -> Mapping[str, float]:
    return pair.of_texts


def development() -> Iterator[Pair]:
    """Yield the development pairs with the claims that their times name."""
    folders = (data.SHARED / "questions/notes", data.SHARED / "seeds")
    notes = {note.name: note for folder in folders for note in read_library(folder).notes}
    corpora = {name: Corpus(note.claims, {name: note.title}) for name, note in notes.items()}
    for row in data.rows(data.SHARED / "questions/dev_pairs.jsonl"):
        name = row["note"].removesuffix(".md")
        corpus, times = corpora[name], {*map(_seconds, row["cite"])}
        cited = [c for c in notes[name].claims if times & {t.seconds for t in c.timestamps}]
        fits = corpus.fits(read(row["sentence"]))
        own = max((fits.get(claim.id, 0.0) for claim in cited), default=0.0)
        gap = max(fits.values(), default=0.0) - own
        yield Pair.of("dev", name, row["label"], corpus.case(row["sentence"], cited), gap)


def public() -> Iterator[Pair]:
    """Yield the pairs of WiCE and BEGIN."""
    for name in ("wice", "begin"):
        for row in data.rows(data.BENCHMARKS / f"{name}_pairs.jsonl"):
            case = Case(row["sentence"], tuple(row["evidence"]))
            yield Pair.of(name, f"{name} {row['evidence'][0]}", row["label"], case)


def paraphrases(random: Random) -> Iterator[Pair]:
    """Yield real paraphrases, statements of other times, and either made false."""
    by_video: dict[str, list[data.Pair]] = {}
    for pair in data.pairs(held=False):
        by_video.setdefault(pair.video, []).append(pair)
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
            yield Pair.of(source, pair.video, label, Case(said, (evidence,)))


def fit(
    pairs: Sequence[Pair], measures: Measures, shares: Mapping[tuple[str, str], float]
) -> dict[str, float]:
    """Return the weights of a logistic regression over the pairs that have a share."""
    pairs = [pair for pair in pairs if pair.kind in shares]
    counts = Counter(pair.kind for pair in pairs)
    return logistic.fit(
        [measures(pair) for pair in pairs],
        [pair.holds for pair in pairs],
        [shares[pair.kind] / counts[pair.kind] for pair in pairs],
        [*measures(pairs[0])],
    )


def crossed(
    pairs: Sequence[Pair], measures: Measures, shares: Mapping[tuple[str, str], float]
) -> logistic.Floats:
    """Return each pair's log-odds by weights of the other notes, videos and rows."""
    folds = {group: n % FOLDS for n, group in enumerate(sorted({p.group for p in pairs}))}
    scores = np.zeros(len(pairs))
    for fold in range(FOLDS):
        weights = fit([pair for pair in pairs if folds[pair.group] != fold], measures, shares)
        for place, pair in enumerate(pairs):
            if folds[pair.group] == fold:
                scores[place] = logistic.log_odds(weights, measures(pair))
    return scores


def _threshold(pairs: Sequence[Pair], taught: Sequence[Pair], scores: logistic.Floats) -> float:
    """Return the strictest log-odds, less some room, that let enough development pairs pass."""
    mine = sum(pair.kind == ("dev", "supported") for pair in pairs)
    of = [s for p, s in zip(taught, scores, strict=True) if p.kind == ("dev", "supported")]
    below = int(REFUSED * mine) - (mine - len(of))
    return float(sorted(of)[below]) - ROOM


def _margin(pairs: Sequence[Pair]) -> float:
    """Return the middle between the gaps of supported pairs and of wrong citations."""
    supported = [pair.gap for pair in pairs if pair.kind == ("dev", "supported")]
    wrong = [pair.gap for pair in pairs if pair.kind == ("dev", "wrong-cite")]
    return float(np.quantile(supported, 0.99) + np.quantile(wrong, 0.05)) / 2


def _seconds(clock: str) -> int:
    hours, minutes, rest = map(int, clock.split(":"))
    return hours * 3600 + minutes * 60 + rest


def _print_refused(table: str, pairs: Sequence[Pair], refuses: Callable[[Pair], bool]) -> None:
    for source in dict.fromkeys(pair.source for pair in pairs):
        of = [pair for pair in pairs if pair.source == source]
        labels = sorted({pair.label for pair in of}, key=lambda label: label != "supported")
        shares = (
            f"{label} {np.mean([refuses(pair) for pair in of if pair.label == label]):.3f}"
            for label in labels
        )
        print(f"{table:6} {source:11} refused:", *shares, sep="  ")


def _print_areas(pairs: Sequence[Pair], scores: logistic.Floats) -> None:
    holds = np.array([pair.holds for pair in pairs])
    for source in ("wice", "begin"):
        mine = np.array([pair.source == source for pair in pairs])
        right, wrong = scores[mine & holds], scores[mine & ~holds]
        area = logistic.area(right, wrong)
        balanced = ((right >= 0).mean() + (wrong < 0).mean()) / 2
        print(f"texts  {source:11} AUROC {area:.3f}  balanced accuracy {balanced:.3f}")


def _table(named: tuple[str, Mapping[str, float]]) -> str:
    name, weights = named
    return f"\n[{name}]\n" + "".join(f"{key} = {value:.4f}\n" for key, value in weights.items())


if __name__ == "__main__":
    main(write="--write" in sys.argv[1:])

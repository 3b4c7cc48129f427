"""Fit when a question is answered and when it belongs to the notes at all, and print the worth.

    python -m training.fits.fit_abstention [--write]

Asked of its own note a question is answerable or not; off topic, or asked of the next note, it is
foreign. Each answerable one is also put to its note without the claims that answer it: nothing is
fitted to those, and how well they are told apart owes nothing to how a question is worded. Every
figure printed is of questions whose note the weights have not seen.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from bot.answering.lookup import abstention
from bot.answering.lookup.abstention import Abstention
from bot.answering.support.corpus import Corpus
from bot.evaluation.cases import Case
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.encoder import Encoder
from bot.grounding.retrieval.meaning import MeaningRanking
from bot.grounding.text.shorthand import spelled_out
from bot.notes.claim import Note
from training.fits import logistic
from training.fits.logistic import Floats, area, as_toml, fit, shares
from training.rows import data
from training.rows.questioned import Questioned, questioned
from training.rows.written import written

WEIGHTS = Path(abstention.__file__).with_suffix(".toml")
SETS = {"dev": data.DEVELOPMENT, "squad2": data.SQUAD, "clapnq": data.CLAPNQ}
SHARES = {"dev": 0.4, "squad2": 0.2, "clapnq": 0.2, "written": 0.2}
ANSWERS = ("answers cosine nearest ahead named untold name polarity used repeats").split()
RELATES = ["cosine", "touching", "named"]
FOREIGN = "foreign"
TAKEN = "answer taken out"
RELATED = 0.05
"""The share of questions to their own note that may be taken for foreign."""
CLOSE = 0.01
"""How much of the best F1 a stricter threshold may cost."""
HEAD = """\
# What a question is to the notes (abstention.py): weights of what is measured beside the best
# claim, and the log-odds from which on it counts. Written by training/fits/fit_abstention.py.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A question to a note: its set, its kind, and what was measured."""

    source: str
    note: str
    kind: str
    answerable: bool
    measures: dict[str, float]


Holds = Callable[[Row], bool]


def main(*, write: bool) -> None:
    """Fit both tables, print them, and write them when told to."""
    data.needed()
    rows = list(asked())
    own = [row for row in rows if row.kind not in {FOREIGN, "off"}]
    answers = crossed(own, answerable, ANSWERS)
    answers[[abstention.holds_all(row.measures) for row in own]] = np.inf
    threshold = best_threshold(own, answers)
    show(own, answers, threshold)
    related = crossed(rows, belongs, RELATES)
    kinds = np.array([row.kind for row in rows])
    least = float(np.quantile(related[~np.isin(kinds, [FOREIGN, "off", TAKEN])], RELATED))
    for kind in ("off", FOREIGN):
        print(f"{kind:8} taken for related {(related[kinds == kind] >= least).mean():.3f}")
    if write:
        tables = {
            "answers": {**fitted(own, answerable, ANSWERS), "threshold": threshold},
            "related": {**fitted(rows, belongs, RELATES), "threshold": least},
        }
        WEIGHTS.write_text(as_toml(HEAD, tables), encoding="utf-8")


def answerable(row: Row) -> bool:
    """Tell whether a note answers what it is asked."""
    return row.answerable


def belongs(row: Row) -> bool:
    """Tell whether a question is about its note at all."""
    return row.kind not in {FOREIGN, "off"}


def asked() -> Iterator[Row]:
    """Yield every question to its note, to that note without its answer, and to the next one."""
    encoder = Encoder()
    for source, asked_of in sets().items():
        for one, other in zip(asked_of, [*asked_of[1:], asked_of[0]], strict=True):
            yield from measured(source, one.cases, one.note, encoder)
            yield from taken_out(source, one, encoder)
            away = [case.model_copy(update={"kind": FOREIGN}) for case in one.cases]
            yield from measured(source, away, other.note, encoder)


def sets() -> dict[str, list[Questioned]]:
    """Return the notes of each set with their questions; of the written ones, those held back."""
    found = {source: questioned(path) for source, path in SETS.items()}
    return {**found, "written": written(held=True)}


def measured(source: str, cases: Sequence[Case], note: Note, encoder: Encoder) -> Iterator[Row]:
    """Yield questions with what is measured of them beside the best claim of a note."""
    search = MeaningRanking(note.claims, WordRanking(note.claims), encoder)
    corpus = Corpus(note.claims, {note.name: note.title})
    judge = Abstention(lambda _: corpus)
    for case in cases:
        text = spelled_out(case.q)
        found = judge.measures(text, search.rank(text))
        yield Row(source, case.note, case.kind, case.answerable, found)


def taken_out(source: str, one: Questioned, encoder: Encoder) -> Iterator[Row]:
    """Yield the answerable questions, each beside a note that has lost what answers it."""
    for case in one.answerable:
        answering = one.answers(case)
        left = tuple(claim for claim in one.note.claims if claim not in answering)
        if left:
            unanswered = case.model_copy(update={"kind": TAKEN, "answerable": False})
            yield from measured(source, [unanswered], replace(one.note, claims=left), encoder)


def crossed(rows: Sequence[Row], holds: Holds, names: Sequence[str]) -> Floats:
    """Return each row's log-odds by weights of the other notes."""

    def of_others(places: Sequence[int]) -> Callable[[Mapping[str, float]], float]:
        return partial(logistic.log_odds, fitted([rows[place] for place in places], holds, names))

    return logistic.crossed([row.note for row in rows], [row.measures for row in rows], of_others)


def fitted(rows: Sequence[Row], holds: Holds, names: Sequence[str]) -> dict[str, float]:
    """Return the weights fitted on rows, but for those whose answer was taken out."""
    rows = [row for row in rows if row.kind != TAKEN]
    sides = [(row.source, holds(row)) for row in rows]  # both of a set count alike
    counted = shares(sides, lambda side: SHARES[side[0]])
    return fit([row.measures for row in rows], [side for _, side in sides], counted, names)


def best_threshold(rows: Sequence[Row], scores: Floats) -> float:
    """Return the strictest log-odds whose F1 of holding back, over the sets, is close to the best.

    What is held back is still shown as nearest, what is answered wrongly is believed.
    """

    def worth(threshold: float) -> float:
        return sum(abstention_f1(rows, scores, one, threshold) for one in SHARES) / len(SHARES)

    tried = [float(tried) for tried in np.quantile(scores, np.linspace(0.02, 0.8, 79))]
    best = max(map(worth, tried))
    return max(threshold for threshold in tried if worth(threshold) >= best - CLOSE)


def abstention_f1(rows: Sequence[Row], scores: Floats, source: str, threshold: float) -> float:
    """Return the F1 of holding back in one set: the unanswerable questions are to be found."""
    mine = [
        (score, row)
        for score, row in zip(scores, rows, strict=True)
        if row.source == source and row.kind != TAKEN
    ]
    held = [row for score, row in mine if score < threshold]
    wanted = sum(not row.answerable for _, row in mine)
    return 2 * sum(not row.answerable for row in held) / (len(held) + wanted)


def show(rows: Sequence[Row], scores: Floats, threshold: float) -> None:
    """Print, for each set, how well the answerable are told from each kind of the others."""
    for source in SHARES:
        mine = [(s, row) for s, row in zip(scores, rows, strict=True) if row.source == source]
        right = np.array([score for score, row in mine if row.answerable])
        line = [f"{source:7} F1 {abstention_f1(rows, scores, source, threshold):.3f}"]
        line.append(f"answerable refused {(right < threshold).mean():.3f}")
        for kind in sorted({row.kind for _, row in mine if not row.answerable}):
            wrong = np.array([score for score, row in mine if row.kind == kind])
            answered = (wrong >= threshold).mean()
            line.append(f"{kind}: AUROC {area(right, wrong):.3f}, answered {answered:.3f}")
        print("  ".join(line))


if __name__ == "__main__":
    main(write="--write" in sys.argv[1:])

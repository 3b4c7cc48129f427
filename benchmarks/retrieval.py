"""What each way to find claims is worth and costs: `make bench-retrieval`.

Each design runs in a process of its own, so that its memory is its own too. The questions are those
of `../shared`, where it lies beside the repository, and those written for training and held back,
each put to the one note that it is about.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from benchmarks.copies import ROOT
from benchmarks.machine import heading, peak_memory
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.ranking import Match, Ranking
from bot.grounding.text.shorthand import spelled_out
from bot.notes.claim import Claim
from training.rows import data
from training.rows.questioned import Questioned, questioned
from training.rows.written import written

WEIGHTS = ROOT / "bot/grounding/weights"
SETS = {"development": data.DEVELOPMENT, "SQuAD 2.0": data.SQUAD, "CLAPNQ": data.CLAPNQ}
WRITTEN = "written, held back"
# What rank fusion adds to each rank, as in Cormack et al., 2009.
RANK = 10


@dataclass(frozen=True, slots=True)
class Ranked:
    """A way to rank that sees the whole ranking by meaning and words and orders it anew."""

    whole: Ranking
    key: Callable[[Match], float]

    def rank(self, question: str, note: str | None = None) -> list[Match]:
        """Return the claims by the key alone."""
        return sorted(self.whole.rank(question, note), key=lambda match: -self.key(match))


@dataclass(frozen=True, slots=True)
class Fused:
    """The reciprocal ranks by words and by meaning, added."""

    words: Ranking
    whole: Ranking

    def rank(self, question: str, note: str | None = None) -> list[Match]:
        """Return the claims by the sum of their reciprocal ranks."""
        meant = Ranked(self.whole, lambda match: match.cosine or 0.0).rank(question, note)
        said = [match.claim.id for match in self.words.rank(question, note)]
        by_words = {name: 1 / (RANK + place) for place, name in enumerate(said)}
        scored = [
            replace(match, score=1 / (RANK + place) + by_words.get(match.claim.id, 0.0))
            for place, match in enumerate(meant)
        ]
        return sorted(scored, key=lambda match: -match.score)


@dataclass(frozen=True, slots=True)
class Design:
    """A ranking made of the words, and of one by meaning where it `means` anything.

    That one judges so many claims and counts what is asked for so much, or as it ships (`None`).
    """

    made: Callable[[Sequence[Claim], Ranking], Ranking]
    means: bool = True
    judged: int | None = None
    figure: float | None = None

    def opened(self) -> Callable[[Sequence[Claim]], Ranking]:
        """Return what ranks claims; what it needs is imported only now."""
        if not self.means:
            return WordRanking
        from bot.grounding.retrieval import meaning  # noqa: PLC0415  words alone do without it
        from bot.grounding.retrieval.encoder import Encoder  # noqa: PLC0415

        # This process measures nothing else.
        if self.judged is not None:
            meaning.JUDGED = self.judged
        if self.figure is not None:
            meaning.FIGURE = self.figure
        encoder = Encoder()

        def ranking(claims: Sequence[Claim]) -> Ranking:
            whole = meaning.MeaningRanking(claims, WordRanking(claims), encoder)
            return self.made(claims, whole)

        return ranking


def _whole(_: Sequence[Claim], whole: Ranking) -> Ranking:
    return whole


def _meant(_: Sequence[Claim], whole: Ranking) -> Ranking:
    return Ranked(whole, lambda match: match.cosine or 0.0)


def _fused(claims: Sequence[Claim], whole: Ranking) -> Ranking:
    return Fused(WordRanking(claims), whole)


DESIGNS = {
    "words (BM25)": Design(_whole, means=False),
    "encoder": Design(_meant, judged=0),
    "encoder and words, by rank": Design(_fused, judged=0),
    "encoder and words held": Design(_whole, judged=0, figure=0.0),
    "also the figure asked for": Design(_whole, judged=0),
    "as it ships": Design(_whole),
}


def sets() -> Iterator[tuple[str, list[Questioned]]]:
    """Yield the notes of each set with their questions."""
    for title, path in SETS.items():
        yield title, questioned(path)
    yield WRITTEN, written(held=True)


def measure(name: str) -> dict[str, str]:
    """Return the figures of one design."""
    design = DESIGNS[name]
    begun = time.perf_counter()
    ranking_over = design.opened()
    opened = (time.perf_counter() - begun) * 1000
    figures: dict[str, str] = {}
    times: list[float] = []
    memory = 0.0
    for title, asked in sets():
        first: list[bool] = []
        third: list[bool] = []
        for one in asked:
            ranking = ranking_over(one.note.claims)
            ranking.rank("a question to read the claims for")
            for case in one.answerable:
                begun = time.perf_counter()
                matches = ranking.rank(spelled_out(case.q))
                times.append((time.perf_counter() - begun) * 1000)
                answering = one.answers(case)
                gold = [match.claim in answering for match in matches[:3]]
                first.append(any(gold[:1]))
                third.append(any(gold))
        figures[title] = f"{sum(first) / len(first):.3f} / {sum(third) / len(third):.3f}"
        if title != WRITTEN:  # its notes are made from a file that no bot reads
            memory = peak_memory()
    weights = sum(path.stat().st_size for path in WEIGHTS.iterdir()) / 1e6
    return {
        **figures,
        "weights, MB": f"{weights if design.means else 0.0:.1f}",
        "memory, MiB": f"{memory:.0f}",
        "opened in, ms": f"{opened:.0f}",
        "question, ms": f"{median(times):.1f}",
    }


def main() -> None:
    """Print a table of all designs, with the day and the machine; or measure one of them."""
    if sys.argv[1:]:
        json.dump(measure(sys.argv[1]), sys.stdout)
        return
    data.needed()
    sys.stdout.write(f"{heading()}; hit@1 / hit@3\n\n")
    for number, name in enumerate(DESIGNS):
        command = [sys.executable, "-m", "benchmarks.retrieval", name]
        told = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        figures = json.loads(told.stdout)
        if number == 0:
            sys.stdout.write(
                f"| design | {' | '.join(figures)} |\n|{'---|' * (len(figures) + 1)}\n"
            )
        sys.stdout.write(f"| {name} | {' | '.join(figures.values())} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

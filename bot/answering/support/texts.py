"""Sentences beside texts that are no claims of a note: an article's, another bot's.

Nothing else competes with these texts for the sentence and they may be long, so what the exact
checks find is only weighed with the rest, unless the sentence repeats a short text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.answering.support import weighing
from bot.answering.support.alignment import align
from bot.answering.support.case import Case
from bot.answering.support.checks import EXACT, Fault, foreign
from bot.answering.support.reading import read
from bot.answering.support.verdict import Reason

# A sentence that holds so much of a text, and whose text it holds so much of, repeats it.
REPEATS = 0.7
USES = 0.5
USES_ONE = 0.7
# What a fault in a repeated text costs, in log-odds: more than the rest can outweigh.
VETO = 6.0


def examine(case: Case) -> tuple[Fault | None, float]:
    """Return what is wrong with a sentence, if anything, and the log-odds that it is supported."""
    found = {reason: tuple(check(case)) for reason, check in EXACT.items()}
    faults = [Fault(reason, words) for reason, words in found.items() if words]
    score = weighing.weigh("texts", measures(case, found))
    if faults and _repeats(case):
        return faults[0], score - VETO
    if score >= 0:
        return None, score
    return (faults or [Fault(Reason.COVERAGE, foreign(case))])[0], score


def _repeats(case: Case) -> bool:
    """Tell whether a sentence repeats all of its evidence, or one text of it nearly whole."""
    return any(
        pairs.coverage >= REPEATS and pairs.used >= uses
        for pairs, uses in ((case.pairs, USES), (case.closest, USES_ONE))
    )


def measures(case: Case, found: Mapping[Reason, Sequence[str]]) -> dict[str, float]:
    """Return what is weighed: shares of the sentence's words, and which checks found something."""
    said, held = case.said, case.held
    alone = max(align(said, read(text)).coverage for text in case.evidence or ("",))
    return {
        **weighing.measures(case.pairs),
        "exact": len(case.pairs.exact) / max(1, len(said.content)),
        "words": sum(token.stem in held.stems for token in said.tokens) / max(1, len(said.tokens)),
        "alone": alone,
        **{str(reason): float(bool(words)) for reason, words in found.items()},
    }

"""A judge who reads a sentence and its evidence together, where the checks are not sure.

A check sees words: it finds faults in what is only said otherwise, and none in what is denied in
words of its own. The judge, a small network, was taught sentences of both kinds; it hardly sees a
figure, or who does what to whom. So what the checks find is measured and put to a vote of trees,
and theirs and the judge's word are weighed together (`training/fits/fit_judged.py`). The judge
takes milliseconds and is asked only where that could change anything.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from bot.answering.support import weighing
from bot.answering.support.brevity import FEWEST
from bot.answering.support.case import SupportCase, joined
from bot.answering.support.checks.examination import firm, found, loose
from bot.answering.support.checks.relations.moving import moved
from bot.answering.support.reading.attribution import reported
from bot.answering.support.trees import grown
from bot.answering.support.verdict import ARGUABLE, DEBATABLE, Fault, Reason
from bot.answering.support.weighing import Weights
from bot.grounding.retrieval.encoder import Floats

# Words of either text that the judge reads, whose pieces are more.
_WORDS_READ = 120
# Of what is weighed of pairs, what the trees vote on.
_WEIGHED = ("coverage", "verbatim", "used", "added", "longest", "foreign", "length")


class Judge(Protocol):
    """Whoever reads two texts together."""

    def support(self, sentence: str, texts: Sequence[str]) -> Floats:
        """Return the log-odds that each text bears the sentence out; blocks for milliseconds."""
        ...


OpenJudge = Callable[[], Judge | None]
"""Opens the judge, the first time; there may be none."""


def judged(
    case: SupportCase, fault: Fault | None, score: float, gap: float, opens: OpenJudge
) -> tuple[Fault | None, float]:
    """Return what the checks found of a sentence, or what comes of it with a judge's word.

    `gap` is how much better another claim fits the sentence. It takes more of a word to overrule a
    check than to overrule the words that are left open.
    """
    if closed := settled(case, fault):
        return closed, score
    limits, reason = weighing.fitted()["judged"], fault.reason if fault else None
    vote = grown().vote(judged_measures(case, fault, gap))
    if is_sure(vote, reason, limits) or _too_long(case) or not (judge := opens()):
        return fault, score
    said = reported(case.sentence, case.proper)
    heard = float(judge.support(said, [joined(case.evidence)])[0])
    score = weighing.weigh("judged", {"trees": vote, "judge": heard})
    if is_borne_out(score, reason, limits):
        return None, score
    return fault or Fault(Reason.COVERAGE, case.pairs.foreign_words), score


def settled(case: SupportCase, fault: Fault | None) -> Fault | None:
    """Return what is wrong with a sentence beyond dispute, if anything is.

    In very few words each is what the sentence says; and behind a fault that a judge may overrule
    another may stand that nobody may.
    """
    if fault is None or fault.reason not in ARGUABLE or case.said.matters <= FEWEST:
        return fault
    return firm(case) if fault.reason in DEBATABLE else None


def is_sure(vote: float, reason: Reason | None, limits: Weights) -> bool:
    """Tell whether the trees confirm what the checks found so firmly that no judge is asked."""
    return vote <= -limits["sure"] if reason else vote >= limits["sure"]


def is_borne_out(score: float, reason: Reason | None, limits: Weights) -> bool:
    """Tell whether a sentence passes with the judge's word, in spite of what the checks found."""
    return score >= (limits["vouched"] if reason in DEBATABLE else 0.0)


def _too_long(case: SupportCase) -> bool:
    """Tell whether the judge would not read to the end."""
    return max(len(case.said.tokens), len(case.held.tokens)) > _WORDS_READ


def judged_measures(case: SupportCase, fault: Fault | None, gap: float) -> Mapping[str, float]:
    """Return what the trees vote on: shares, weights and numbers of words, and what checks find.

    The faults are looked for only where the first one is debatable. What has only `moved` may stand
    in another order that says the same.
    """
    weighed = weighing.pair_measures(case.pairs)
    debated = fault is not None and fault.reason in DEBATABLE
    return {
        **{name: weighed[name] for name in _WEIGHED},
        "weighed": weighing.weigh("claims", weighed),
        **weighing.sequence(case.pairs),
        **{reason.value: float(debated and any(found(reason, case))) for reason in DEBATABLE},
        "moved": float(debated and any(moved(case))),
        "loose": float(fault is not None and loose(case)),
        "several": float(len(case.evidence) > 1),
        "gap": gap,
    }

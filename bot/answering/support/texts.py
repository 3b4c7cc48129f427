"""Sentences beside texts that nobody vouches for: an article's, another bot's, a claim uncited.

Nothing else competes with these texts for the sentence and they may be long, so what the exact
checks find is only weighed with the rest, unless the sentence repeats a short text, or the text is
so short that nothing else in it could stand for a figure or a name.
"""

from collections.abc import Set as AbstractSet

from bot.answering.support import weighing
from bot.answering.support.brevity import BRIEF_BESIDE_TEXTS, adds_briefly
from bot.answering.support.case import SupportCase
from bot.answering.support.checks.examination import found
from bot.answering.support.verdict import EXACT, REPLACING, Fault, Reason
from bot.answering.support.words import lexicon

# A sentence that holds so much of a text, and whose text it holds so much of, repeats it.
_REPEATS = 0.7
_USES = 0.5
_USES_ONE = 0.7
# So many words make one statement or two.
_SHORT = 40
# The log-odds of what is refused outright, at most: whatever else speaks for it.
VETO = -0.05
# Who speaks, and to whom.
_SPEAKERS = frozenset(
    {*lexicon.FIRST_PERSON, *lexicon.FIRST_PERSON_PLURAL, *"you your yours yourself".split()}
)


def examine_text(case: SupportCase) -> tuple[Fault | None, float]:
    """Return what is wrong with a sentence, if anything, and the log-odds that it is supported."""
    words = {reason: tuple(found(reason, case)) for reason in EXACT}
    faults = [Fault(reason, told) for reason, told in words.items() if told]
    reasons = {fault.reason for fault in faults}
    score = weighing.weigh("texts", text_measures(case, reasons))
    if refused(case, reasons):
        score = min(score, VETO)
    if score >= 0:
        return None, score
    return (faults or [Fault(Reason.COVERAGE, case.pairs.foreign_words)])[0], score


def refused(case: SupportCase, faults: AbstractSet[Reason]) -> bool:
    """Tell whether no weight may outweigh what is wrong with a sentence.

    That is a fault of one that is brief or repeats its evidence, another number or name than a
    short text has, and whatever a brief one adds.
    """
    few = case.said.matters <= BRIEF_BESIDE_TEXTS
    replaces = len(case.held.tokens) <= _SHORT and not REPLACING.isdisjoint(faults)
    changes = faults and (few or _repeats(case))
    return bool(replaces or changes) or adds_briefly(case, BRIEF_BESIDE_TEXTS)


def _repeats(case: SupportCase) -> bool:
    """Tell whether a sentence repeats all of its evidence, or one text of it nearly whole."""
    return any(
        pairs.coverage >= _REPEATS and pairs.used >= uses
        for pairs, uses in ((case.pairs, _USES), (case.closest, _USES_ONE))
    )


def text_measures(case: SupportCase, faults: AbstractSet[Reason]) -> dict[str, float]:
    """Return what is weighed: shares, but `added`, `absent` and `run` are numbers of words.

    What a speaker says of themselves or asks is in no text.
    """
    speaking = sum(word in _SPEAKERS - {*case.held.words} for word in case.said.words)
    return {
        "coverage": case.pairs.coverage,
        "added": case.pairs.added,
        **weighing.sequence(case.pairs),
        "speaker": speaking / max(1, len(case.said.tokens)),
        "asks": float("?" in case.sentence),
        "number": float(Reason.NUMBER in faults),
        "name": float(Reason.NAME in faults),
    }

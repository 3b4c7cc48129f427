"""The checks, in the order in which they are made.

Each looks for one way in which a sentence says something else than its evidence, and yields the
words that give it away; no words, no fault. A single wrong number makes a sentence wrong, however
much else is right; only a sentence without such a fault is weighed as a whole.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.answering.support import weighing
from bot.answering.support.brevity import BRIEF, gathered
from bot.answering.support.case import SupportCase
from bot.answering.support.checks.amounts import told_otherwise
from bot.answering.support.checks.mingling import mingled
from bot.answering.support.checks.modality import hardened
from bot.answering.support.checks.names import replaced_subject, strange_names
from bot.answering.support.checks.numbers import strange_numbers
from bot.answering.support.checks.polarity import turned
from bot.answering.support.checks.posing import claimed_self
from bot.answering.support.checks.quantifiers import widened
from bot.answering.support.checks.quotes import strange_quotes
from bot.answering.support.checks.relations.comparing import outdone
from bot.answering.support.checks.relations.conditions import reversed_condition
from bot.answering.support.checks.relations.dealings import done_by_the_other
from bot.answering.support.checks.relations.governing import misgoverned
from bot.answering.support.checks.relations.labels import relabelled
from bot.answering.support.checks.relations.moving import moved
from bot.answering.support.checks.relations.placing import misplaced
from bot.answering.support.checks.relations.predicates import mistaken
from bot.answering.support.checks.relations.reasons import relinked
from bot.answering.support.checks.superlatives import singled_out
from bot.answering.support.checks.tacking import lent_whole, tacked_on
from bot.answering.support.checks.taking_back import taken_back
from bot.answering.support.checks.timing import postponed, premature
from bot.answering.support.verdict import Fault, Reason

Check = Callable[[SupportCase], Iterator[str]]

CHECKS: Mapping[Reason, Sequence[Check]] = {
    Reason.QUOTE: (strange_quotes,),
    Reason.NUMBER: (strange_numbers, told_otherwise),
    Reason.NAME: (strange_names, replaced_subject, claimed_self),
    Reason.POLARITY: (turned, taken_back, misplaced),
    Reason.AWAITED: (premature, postponed),
    Reason.MODALITY: (hardened,),
    Reason.QUANTIFIER: (widened, singled_out),
    Reason.RELATION: (
        moved,
        misgoverned,
        mistaken,
        reversed_condition,
        relinked,
        outdone,
        done_by_the_other,
        relabelled,
    ),
    Reason.MINGLED: (mingled, lent_whole),
}
# These are looked for late, and are no matter of opinion.
_FIRM: Mapping[Reason, Sequence[Check]] = {
    Reason.AWAITED: CHECKS[Reason.AWAITED],
    Reason.MINGLED: CHECKS[Reason.MINGLED],
    Reason.RELATION: (relinked,),
}


def found(reason: Reason, case: SupportCase) -> Iterator[str]:
    """Yield the words in which a sentence has a fault of this kind."""
    return _words(CHECKS[reason], case)


def examine(case: SupportCase) -> tuple[Fault | None, float]:
    """Return the first fault of a sentence, if any, and the log-odds that it is covered."""
    score = weighing.weigh("claims", weighing.pair_measures(case.pairs))
    if fault := _first(CHECKS, case):
        return fault, score
    borne_out = score >= 0 and _states(case) and not loose(case)
    return (None if borne_out else Fault(Reason.COVERAGE, case.pairs.foreign_words)), score


def firm(case: SupportCase) -> Fault | None:
    """Return a fault that is no matter of opinion, though it was looked for late."""
    return _first(_FIRM, case)


def _words(checks: Sequence[Check], case: SupportCase) -> Iterator[str]:
    return (word for check in checks for word in check(case))


def _first(checks: Mapping[Reason, Sequence[Check]], case: SupportCase) -> Fault | None:
    """Return the first fault that is found, its words once each and spelled as in the sentence."""
    for reason, of_its_kind in checks.items():
        if words := [*_words(of_its_kind, case)]:
            spelling = {token.word: token.surface for token in reversed(case.said.tokens)}
            return Fault(reason, tuple(dict.fromkeys(spelling.get(word, word) for word in words)))
    return None


def loose(case: SupportCase) -> bool:
    """Tell whether a sentence adds to its evidence, or gathers its words from all over it."""
    return gathered(case, BRIEF) or tacked_on(case)


def _states(case: SupportCase) -> bool:
    """Tell whether a sentence says anything of its evidence: names alone are no statement."""
    held = (token for token in case.said.content if token not in case.pairs.foreign)
    return any(not t.capital or (t.opens and t.stem in case.small) for t in held)

"""The checks, in the order in which they are made.

Each looks for one way in which a sentence says something else than its evidence, and returns the
words that give it away; no words, no fault. A single wrong number makes a sentence wrong, however
much else is right; only a sentence without such a fault is weighed as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.answering.support import weighing
from bot.answering.support.brevity import BRIEF, gathered
from bot.answering.support.case import SupportCase, joined
from bot.answering.support.checks.amounts import told_otherwise
from bot.answering.support.checks.mingling import mingled
from bot.answering.support.checks.modality import hardened
from bot.answering.support.checks.names import claimed_self, replaced_subject, strange_names
from bot.answering.support.checks.numbers import strange_numbers
from bot.answering.support.checks.polarity import turned
from bot.answering.support.checks.quantifiers import widened
from bot.answering.support.checks.quotes import strange_quotes
from bot.answering.support.checks.relations.comparing import outdone
from bot.answering.support.checks.relations.conditions import reversed_condition
from bot.answering.support.checks.relations.dealings import done_by_the_other, misdealt
from bot.answering.support.checks.relations.exchanges import exchanged
from bot.answering.support.checks.relations.governing import misgoverned
from bot.answering.support.checks.relations.labels import relabelled
from bot.answering.support.checks.relations.placing import misplaced
from bot.answering.support.checks.relations.predicates import mistaken
from bot.answering.support.checks.relations.sides import swapped
from bot.answering.support.checks.superlatives import singled_out
from bot.answering.support.checks.tacking import tacked_on
from bot.answering.support.checks.timing import postponed, premature
from bot.answering.support.verdict import Reason

Check = Callable[[SupportCase], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check found, and the words that give it away."""

    reason: Reason
    words: tuple[str, ...]


def _quotes(case: SupportCase) -> Sequence[str]:
    return strange_quotes(case.sentence, joined(case.evidence))


def _numbers(case: SupportCase) -> Sequence[str]:
    strange = strange_numbers(case.said, case.held, case.around)
    return [*strange, *told_otherwise(case.said, case.held)]


def _names(case: SupportCase) -> Sequence[str]:
    written = {*case.held.words, *case.around.words}
    strange = strange_names(case.said, case.known, written, case.small)
    replaced = replaced_subject(case.closest, case.proper, case.small)
    replaced = [token for token in replaced if token.place not in case.pairs.pairs]
    return [
        *(token.surface for token in (*strange, *replaced)),
        *claimed_self(case.said, case.held),
    ]


def _polarity(case: SupportCase) -> Sequence[str]:
    return [*turned(case.pairs), *([word] if (word := misplaced(case.closest)) else [])]


def _awaited(case: SupportCase) -> Sequence[str]:
    return [word for word in (premature(case.closest), postponed(case.pairs)) if word]


def _modality(case: SupportCase) -> Sequence[str]:
    return [word for word in [hardened(case.pairs)] if word]


def _quantifiers(case: SupportCase) -> Sequence[str]:
    return [word for word in (widened(case.pairs), singled_out(case.pairs)) if word]


def _relations(case: SupportCase) -> Sequence[str]:
    finders = (misgoverned, mistaken, reversed_condition, outdone, done_by_the_other, relabelled)
    others = (find(case.closest) for find in finders)
    return [word for word in (*moved(case), *others) if word]


def moved(case: SupportCase) -> Sequence[str]:
    """Return the words about which others changed places, whichever order the texts are laid in."""
    words: list[str] = []
    for pairs in case.closest_orders:
        if not (word := swapped(pairs) or exchanged(pairs) or misdealt(pairs)):
            return []
        words.append(word)
    return words


EXACT: Mapping[Reason, Check] = {
    Reason.QUOTE: _quotes,
    Reason.NUMBER: _numbers,
    Reason.NAME: _names,
    Reason.POLARITY: _polarity,
    Reason.AWAITED: _awaited,
    Reason.MODALITY: _modality,
    Reason.QUANTIFIER: _quantifiers,
    Reason.RELATION: _relations,
}
# A claim is a statement; a text that is none may be cut from the middle of one.
_OF_CLAIMS = {**EXACT, Reason.MINGLED: mingled}


def examine(case: SupportCase) -> tuple[Fault | None, float]:
    """Return the first fault of a sentence, if any, and the log-odds that it is covered."""
    score = weighing.weigh("claims", weighing.measures(case.pairs))
    for reason, check in _OF_CLAIMS.items():
        if words := check(case):
            return Fault(reason, _spelled(case, words)), score
    borne_out = score >= 0 and _states(case) and not loose(case)
    return (None if borne_out else Fault(Reason.COVERAGE, foreign(case))), score


def loose(case: SupportCase) -> bool:
    """Tell whether a sentence adds to its evidence, or gathers its words from all over it."""
    return gathered(case, BRIEF) or tacked_on(case)


def firm(case: SupportCase) -> Fault | None:
    """Return a fault that is no matter of opinion, though it was looked for late."""
    for reason in (Reason.AWAITED, Reason.MINGLED):
        if words := _OF_CLAIMS[reason](case):
            return Fault(reason, _spelled(case, words))
    return None


def _spelled(case: SupportCase, words: Sequence[str]) -> tuple[str, ...]:
    """Return words once each, as the sentence spells them where it has them."""
    spelling = {token.word: token.surface for token in reversed(case.said.tokens)}
    return tuple(dict.fromkeys(spelling.get(word, word) for word in words))


def foreign(case: SupportCase) -> tuple[str, ...]:
    """Return the words of a sentence that its evidence does not bear out."""
    return tuple(dict.fromkeys(token.surface for token in case.pairs.foreign))


def _states(case: SupportCase) -> bool:
    """Tell whether a sentence says anything of its evidence: names alone are no statement."""
    held = (token for token in case.said.content if token not in case.pairs.foreign)
    return any(not t.capital or (t.opens and t.stem in case.small) for t in held)

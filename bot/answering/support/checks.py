"""The checks, in the order in which they are made.

Each looks for one way in which a sentence says other than its evidence, and returns the words that
give it away; no words, no fault. A single wrong number makes a sentence wrong, however much else is
right; only a sentence without such a fault is weighed as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.answering.support import lexicon, weighing
from bot.answering.support.case import Case, joined
from bot.answering.support.modality import hardened
from bot.answering.support.names import claimed_self, replaced_subject, strange_names
from bot.answering.support.numbers import strange_numbers
from bot.answering.support.polarity import turned
from bot.answering.support.quantifiers import widened
from bot.answering.support.quotes import strange_quotes
from bot.answering.support.relations import swapped
from bot.answering.support.verdict import Reason

# In a sentence of so few words each one is what it says: "she loves radio", "she hates radio".
BRIEF = 5

# It takes its words from one place, where it leaves out at most so many times as many.
SCATTERED = 2.0

Check = Callable[[Case], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check found, and the words that give it away."""

    reason: Reason
    words: tuple[str, ...]


def _quotes(case: Case) -> Sequence[str]:
    return strange_quotes(case.sentence, joined(case.evidence))


def _numbers(case: Case) -> Sequence[str]:
    return strange_numbers(case.said, case.held, case.around)


def _names(case: Case) -> Sequence[str]:
    strange = strange_names(case.said, case.known, case.small)
    replaced = replaced_subject(case.closest, case.proper, case.small)
    return [
        *(token.surface for token in (*strange, *replaced)),
        *claimed_self(case.said, case.held),
    ]


def _polarity(case: Case) -> Sequence[str]:
    return [*turned(case.pairs)]


def _modality(case: Case) -> Sequence[str]:
    return [word for word in [hardened(case.pairs)] if word]


def _quantifiers(case: Case) -> Sequence[str]:
    return [word for word in [widened(case.pairs)] if word]


def _relations(case: Case) -> Sequence[str]:
    return [word for word in [swapped(case.closest)] if word]


EXACT: Mapping[Reason, Check] = {
    Reason.QUOTE: _quotes,
    Reason.NUMBER: _numbers,
    Reason.NAME: _names,
    Reason.POLARITY: _polarity,
    Reason.MODALITY: _modality,
    Reason.QUANTIFIER: _quantifiers,
    Reason.RELATION: _relations,
}


def examine(case: Case) -> tuple[Fault | None, float]:
    """Return the first fault of a sentence, if any, and the log-odds that it is covered."""
    score = weighing.weigh("claims", weighing.measures(case.pairs))
    for reason, check in EXACT.items():
        if words := check(case):
            return Fault(reason, tuple(dict.fromkeys(words))), score
    loose = adds_briefly(case, BRIEF) or gathered(case, BRIEF)
    borne_out = score >= 0 and _states(case) and not loose
    return (None if borne_out else Fault(Reason.COVERAGE, foreign(case))), score


def foreign(case: Case) -> tuple[str, ...]:
    """Return the words of a sentence that its evidence does not bear out."""
    return tuple(dict.fromkeys(token.surface for token in case.pairs.foreign))


def _states(case: Case) -> bool:
    """Tell whether a sentence says anything of its evidence: names alone are no statement."""
    held = (token for token in case.said.content if token not in case.pairs.foreign)
    return any(not t.capital or (t.opens and t.stem in case.small) for t in held)


def adds_briefly(case: Case, brief: int) -> bool:
    """Tell whether a sentence of at most so many words of content says anything of its own.

    Its figures are compared by their value, which is another check's matter.
    """
    foreign = (token for token in case.pairs.foreign if not token.number)
    added = any(token.word not in lexicon.LIGHT_WORDS for token in foreign)
    return added and case.said.matters <= brief


def gathered(case: Case, brief: int) -> bool:
    """Tell whether a brief sentence gathers its words from all over its evidence, or adds some.

    They stand far apart there, or further apart than side by side and in another order; or some are
    lent by what surrounds the evidence, which may lend a name to a claim that points back, and
    nothing else.
    """
    if case.said.matters > brief:
        return False
    places = [*case.pairs.pairs.values()]
    first, last = min(places, default=0), max(places, default=0)
    passed = sum(first <= token.place <= last for token in case.held.content)
    most = SCATTERED * len(places) if places == sorted(places) else len(places) + 1
    foreign = any(not token.number for token in case.pairs.foreign)
    return passed > most or foreign or not _lent_a_name_at_most(case)


def _lent_a_name_at_most(case: Case) -> bool:
    """Tell whether the surroundings lend a sentence nothing, or the name that is pointed at."""
    opening = case.held.tokens[0].word if case.held.tokens else ""
    words = (token for token in case.said.content if not token.number)
    lent = (token for token in words if token.place not in case.pairs.pairs)
    return all(token.capital and opening in lexicon.POINTING for token in lent)

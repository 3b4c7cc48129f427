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

# A sentence of so few may take its words from places of which it leaves out so many times as many.
GATHERED = 6
SCATTERED = 3.0

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
    borne_out = score >= 0 and _states(case) and not adds_briefly(case, BRIEF)
    return (None if borne_out else Fault(Reason.COVERAGE, foreign(case))), score


def foreign(case: Case) -> tuple[str, ...]:
    """Return the words of a sentence that its evidence does not bear out."""
    return tuple(dict.fromkeys(token.surface for token in case.pairs.foreign))


def _states(case: Case) -> bool:
    """Tell whether a sentence says anything of its evidence: names alone are no statement."""
    held = (token for token in case.said.content if token not in case.pairs.foreign)
    return any(not t.capital or (t.opens and t.stem in case.small) for t in held)


def adds_briefly(case: Case, brief: int) -> bool:
    """Tell whether a sentence of at most so many words of content says anything of its own."""
    added = any(token.word not in lexicon.LIGHT_WORDS for token in case.pairs.foreign)
    return added and case.said.matters <= brief


def gathered(case: Case) -> bool:
    """Tell whether a brief sentence gathers its words from all over its evidence.

    They stand far apart there, or in another form out of their order, as "closed" does for "close";
    or there is but one of them, and the rest is lent by what surrounds the evidence.
    """
    pairs = case.pairs.pairs
    if case.said.matters > GATHERED:
        return False
    first, last = min(pairs.values(), default=0), max(pairs.values(), default=0)
    passed = sum(first <= token.place <= last for token in case.held.content)
    lonely = len(pairs) < min(2, len(case.said.content))
    return lonely or passed > SCATTERED * len(pairs) or _moved(case)


def _moved(case: Case) -> bool:
    """Tell whether a word in another form left its place between two neighbours."""
    said, held = case.said.tokens, case.held.tokens
    placed = [*case.pairs.pairs.items()]
    for before, (mine, theirs), after in zip(placed, placed[1:], placed[2:], strict=False):
        other_form = said[mine].word != held[theirs].word
        if other_form and before[1] < after[1] and not before[1] < theirs < after[1]:
            return True
    return False

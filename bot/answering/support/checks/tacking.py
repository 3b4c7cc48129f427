"""A statement of its own, tacked on to one that is borne out: "…, and it won three prizes"."""

from collections.abc import Sequence

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.parts import clauses
from bot.answering.support.reading.quantities import UNITS
from bot.answering.support.reading.tokens import Token
from bot.answering.support.words import lexicon

_TACKING = frozenset("and with whose while which who where".split())
# In fewer words of its own a clause may say what its evidence says, in other words.
_MANY = 3
_SAYING_LITTLE = lexicon.LIGHT_WORDS | UNITS.keys()


def tacked_on(case: SupportCase) -> bool:
    """Tell whether a clause brings several words, and holds none that the evidence has."""
    foreign = frozenset(token.place for token in case.pairs.foreign)
    return any(_is_foreign(clause, foreign) for clause in clauses(case.said))


def _is_foreign(clause: Sequence[Token], foreign: frozenset[int]) -> bool:
    telling = [t.place for t in clause if t.content and t.word not in _SAYING_LITTLE]
    return clause[0].word in _TACKING and len(telling) >= _MANY and foreign.issuperset(telling)

"""A statement of its own, tacked on to one that is borne out: "…, and it won three prizes".

It may be nobody's, or that of the sentence before, which is not cited.
"""

from collections.abc import Iterator, Sequence

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.parts import clauses, statements
from bot.answering.support.reading.quantities import UNITS
from bot.answering.support.reading.tokens import Token
from bot.answering.support.words import lexicon

_TACKING = frozenset("and with whose while which who where".split())
# In fewer words of its own a clause may say what its evidence says, in other words.
_OWN_WORDS = 3
_SAYING_LITTLE = lexicon.LIGHT_WORDS | UNITS.keys()


def tacked_on(case: SupportCase) -> bool:
    """Tell whether a clause brings several words, and holds none that the evidence has."""
    foreign = frozenset(token.place for token in case.pairs.foreign)
    return any(_is_foreign(clause, foreign) for clause in clauses(case.said))


def lent_whole(case: SupportCase) -> Iterator[str]:
    """Yield the words of one statement of several that the surroundings lend, not the evidence.

    They hold some of its words and the evidence none: whoever follows the link finds nothing of it.
    """
    several = statements(case.said)
    for statement in several if several[1:] else ():
        telling = _telling(statement)
        held = any(token.place in case.pairs.counterparts for token in telling)
        lent = any(token.stem in case.around.stems for token in telling)
        if len(telling) >= _OWN_WORDS and lent and not held:
            yield from (token.surface for token in telling)


def _is_foreign(clause: Sequence[Token], foreign: frozenset[int]) -> bool:
    telling = [token.place for token in _telling(clause)]
    return clause[0].word in _TACKING and len(telling) >= _OWN_WORDS and foreign.issuperset(telling)


def _telling(tokens: Sequence[Token]) -> Sequence[Token]:
    return [token for token in tokens if token.content and token.word not in _SAYING_LITTLE]

"""The parts of a sentence that each say something: what stands between pauses, "but" and "and"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from bot.answering.support.reading.figures import single_number
from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.reading.verbs import verbs
from bot.answering.support.words import lexicon

_TURNING = lexicon.CONTRASTING - {"unlike"}
# Where another statement may begin, besides at punctuation.
_OPENING = lexicon.CLAUSE_WORDS | frozenset(
    "and while who whose whom because since so if when where after before with".split()
)
_NAMING = frozenset("those it they".split())
# Behind a pause these join another statement, whatever pauses are in it.
_JOINING = lexicon.CONTRASTING | {"and", "so"}
# So near behind an "and" stands what makes another statement of the rest: a verb, a name, a number.
_WORDS_BEHIND_AN_AND = 3


@kept
def parts(reading: Reading) -> Sequence[int]:
    """Return for each word of a text the number of the part that it stands in."""
    found: list[int] = []
    for token in reading.tokens:
        last = found[-1] if found else 0
        found.append(last + _begins(reading, token))
    return found


@kept
def clauses(reading: Reading) -> Sequence[Sequence[Token]]:
    """Return the parts of a text of which each may tell something of its own."""
    return reading.cut_before(lambda token: not token.joined or token.word in _OPENING)


@kept
def statements(reading: Reading) -> Sequence[Sequence[Token]]:
    """Return what a text states one after the other: ", and if it is too dear, nobody comes"."""
    return reading.cut_before(
        lambda token: token.opens or (token.word in _JOINING and not token.joined)
    )


def alone(tokens: Sequence[Token]) -> Reading:
    """Return some words of a text as a text of their own."""
    return Reading(tuple(replace(token, place=place) for place, token in enumerate(tokens)))


def _begins(reading: Reading, token: Token) -> bool:
    before = reading.preceding(token)
    if not token.joined:
        return before is None or not (before.number and token.number)
    if token.word in lexicon.COUPLING:
        joined = [*islice(reading.to_pause(token), _WORDS_BEHIND_AN_AND)]
        return any(_states(reading, one) for one in joined) or any(map(_has_its_own, joined[:2]))
    return token.word in _TURNING


def _states(reading: Reading, token: Token) -> bool:
    """Tell whether a word makes a statement of those around it."""
    known = token.word in _NAMING | lexicon.BEING or token.word.endswith("ing")
    return known or token.place in verbs(reading)


def _has_its_own(token: Token) -> bool:
    """Tell whether something is told of a name or a number: "and Rome with one"."""
    return token.named or single_number(token) is not None

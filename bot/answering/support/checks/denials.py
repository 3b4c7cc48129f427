"""One denial in two texts: it reaches further in the one than in the other.

"There is no leader in testing" and "in testing there is no leader" deny the same thing, though only
the first has "testing" behind its "no".
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.answering.support.checks.opposites import opposites
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.words import lexicon

# Denied of a thing, these say that there is none: "no answer" and "an answer is not available".
_AVAILABLE = frozenset("available possible feasible there known clear enough exist exists".split())
# What these deny is affirmed of what is hard to do, of what is low or rare, and of other things.
_AFFIRMED = (
    (
        frozenset("struggle struggles struggled struggling".split()),
        frozenset("hard harder difficult difficulty difficulties trouble challenging".split()),
    ),
    (
        frozenset(["little"]),
        frozenset("low lower lowest few fewer small slight minor minimal limited scarce".split()),
    ),
    (frozenset(["non"]), frozenset("other outside".split())),
)
# What is not as much as another is less.
_AS_MUCH = frozenset(["as", "so"])
_LESS = frozenset(["less"])


def one_denial(pairs: Pairs, token: Token, other: Token) -> bool:
    """Tell whether what denies one of two words, and not the other, is in both texts."""
    said, evidence = pairs.said, pairs.evidence
    if _one_contrast(_opening(said, token), _opening(evidence, other)):
        return True
    if _one_comparison(pairs, token.clause):
        return True
    if token.denied:
        if _is_opposed(said, token, evidence) or _is_affirmed(said, token, evidence):
            return True
        there = pairs.facing(_reach(said, token))
        denied = any(evidence.tokens[place].denied for place in there)
        return denied or _is_not_there(evidence, other.clause)
    if _is_opposed(evidence, other, said) or _is_affirmed(evidence, other, said):
        return True
    reached = _reach(evidence, other)
    both = pairs.counterparts.items()
    return any(there in reached and said.tokens[here].denied for here, there in both)


def _one_contrast(*openings: str) -> bool:
    """Tell whether of two clauses one is set aside, and one set against what was said before.

    "Unlike in Porto" denies what follows as little as "whereas in Porto".
    """
    return "unlike" in openings and not lexicon.CONTRASTING.isdisjoint({*openings} - {"unlike"})


def _one_comparison(pairs: Pairs, clause: int) -> bool:
    """Tell whether there is less of one thing, and only one denies: "not as loud", "less loud"."""
    both = (
        (pairs.said.tokens[here], pairs.evidence.tokens[there])
        for here, there in pairs.counterparts.items()
    )
    return any(
        one.clause == clause
        and one.denied != other.denied
        and _is_less(pairs.said, one)
        and _is_less(pairs.evidence, other)
        for one, other in both
    )


def _is_less(reading: Reading, token: Token) -> bool:
    before = reading.preceding(token)
    return before is not None and before.word in (_AS_MUCH if token.denied else _LESS)


def _opening(reading: Reading, token: Token) -> str:
    """Return the word that the clause of another one begins with."""
    return next(one.word for one in reading.tokens if one.clause == token.clause)


def _is_opposed(reading: Reading, token: Token, other: Reading) -> bool:
    """Tell whether the other text affirms the opposite of what is denied: "not easy", "hard".

    The word that is asked about is no such opposite: "not under arrest and free" frees nobody of
    an arrest.
    """
    denied = (reading.tokens[place] for place in _reach(reading, token))
    facing = frozenset[str]().union(
        *(opposites(one.stem, other) for one in denied if one.stem not in other.stems)
    )
    facing -= {token.stem}
    return any(one.stem in facing and not one.denied for one in other.tokens)


def _is_affirmed(reading: Reading, token: Token, other: Reading) -> bool:
    """Tell whether the other text affirms what denies a word: "struggles to", "it is hard to"."""
    before = {one.word for one in reading.tokens[: token.place] if one.clause == token.clause}
    return any(before & denying and affirming & {*other.words} for denying, affirming in _AFFIRMED)


def _is_not_there(evidence: Reading, clause: int) -> bool:
    """Tell whether a clause says of its subject that there is none: "is not yet available"."""
    tokens = (token for token in evidence.tokens if token.clause == clause)
    return any(token.denied and token.word in _AVAILABLE for token in tokens)


def _reach(reading: Reading, token: Token) -> set[int]:
    """Return the places of the denied words around one, in its clause."""
    before, after = reading.tokens[token.place :: -1], reading.tokens[token.place :]
    return {*_denied(before), *_denied(after)}


def _denied(tokens: Sequence[Token]) -> Iterator[int]:
    clause = tokens[0].clause
    return (t.place for t in takewhile(lambda one: one.denied and one.clause == clause, tokens))

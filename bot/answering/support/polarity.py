"""What is affirmed and what is denied: negations by clause, and words of opposite meaning."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from bot.answering.support import lexicon
from bot.answering.support.alignment import Alignment, related
from bot.answering.support.reading import Reading, Token, limited, stem

_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "de")
# A shorter word makes no opposite by a prefix: "to" and "into".
_LONG = 4
# So many content words on either side are a word's neighbours; one for a function word.
_NEAR = 2
_ALL_BUT_EQUAL = 0.9
# In so few words there is one statement: what is denied in it is denied of all.
_BRIEF = 6


def turned(pairs: Alignment) -> Iterator[str]:
    """Yield the words in which a sentence says the contrary of its evidence."""
    yield from _denied(pairs)
    yield from _contraries(pairs)
    if _miscounted(pairs):
        yield "not"


def _denied(pairs: Alignment) -> Iterator[str]:
    """Yield the shared words that only one of the two denies; in a brief sentence, wherever."""
    evidence, brief = pairs.evidence, _is_brief(pairs)
    for place, counterpart in pairs.exact.items():
        token = pairs.said.tokens[place]
        everywhere = (evidence.tokens[other] for other in evidence.places[token.stem])
        differs = all(token.denied != other.denied for other in everywhere)
        if differs and (brief or _beside(pairs, token, evidence.tokens[counterpart])):
            yield token.word


def _is_brief(pairs: Alignment) -> bool:
    """Tell whether a sentence makes one statement, and denies nothing but the evidence's words."""
    denied = (token.place for token in pairs.said.content if token.denied)
    return pairs.said.matters <= _BRIEF and all(place in pairs.exact for place in denied)


def _contraries(pairs: Alignment) -> Iterator[str]:
    """Yield the words of a sentence whose opposite stands in their place in the evidence."""
    for token in pairs.said.tokens:
        others = opposites(token.stem)
        if others and token.place not in pairs.exact and not _held(pairs, token):
            for other in pairs.evidence.tokens:
                if other.stem in others and _faces(pairs, token, other):
                    yield token.word
                    break


def _faces(pairs: Alignment, token: Token, other: Token) -> bool:
    """Tell whether two words stand for each other and nothing else stands for the second."""
    said = pairs.said.tokens
    return (
        other.place not in pairs.exact.values()
        and token.denied == other.denied
        and _beside(pairs, token, other)
        and not any(related(said[place].stem, other.stem) for place in pairs.alike)
    )


def _held(pairs: Alignment, token: Token) -> bool:
    """Tell whether the evidence says the same in other words in the same place."""
    place = pairs.alike.get(token.place)
    return place is not None and _beside(pairs, token, pairs.evidence.tokens[place])


def _beside(pairs: Alignment, token: Token, other: Token) -> bool:
    """Tell whether two words have a neighbour in common."""
    near = _around(pairs.evidence, other)
    return any(pairs.pairs.get(place) in near for place in _around(pairs.said, token))


def _around(reading: Reading, token: Token) -> set[int]:
    reach = _NEAR if token.content else 1
    before = [other.place for other in reading.content if other.place < token.place][-reach:]
    after = [other.place for other in reading.content if other.place > token.place][:reach]
    return {*before, *after}


def _miscounted(pairs: Alignment) -> bool:
    """Tell whether one of two all but equal sentences holds a negation more than the other."""
    same = pairs.coverage > _ALL_BUT_EQUAL and pairs.used > _ALL_BUT_EQUAL
    return same and (_negations(pairs.said) - _negations(pairs.evidence)) % 2 == 1


def _negations(reading: Reading) -> int:
    return sum(
        token.word in lexicon.NEGATIONS
        and not limited(token.word, reading.words[place : place + 1])
        for place, token in enumerate(reading.tokens, start=1)
    )


@lru_cache(maxsize=65_536)
def opposites(word: str) -> frozenset[str]:
    """Return the stems opposite to a stem, by the table and by prefix."""
    known = _table().get(word, frozenset())
    if len(word) < _LONG:
        return known
    made = {stem(prefix + word) for prefix in _PREFIXES}
    cut = {word.removeprefix(prefix) for prefix in _PREFIXES} - {word}
    rests = {rest for rest in cut if len(rest) >= _LONG - 1}
    return known | made | rests | {f"{rest}e" for rest in rests}


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in lexicon.opposites():
        found[stem(left)].add(stem(right))
        found[stem(right)].add(stem(left))
    return {word: frozenset(others - {word}) for word, others in found.items()}

"""Words of opposite meaning: by the table, by a prefix, and what stands for either of these."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import chain

from bot.answering.support import lexicon
from bot.answering.support.likeness import groups
from bot.answering.support.reading import stem

_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "de")
# These only look like a prefix before a word: to "imprison" is not the opposite of "prison".
_WHOLE = frozenset(
    """
    imprison despit inform invest income import impress inside instill intake input insight
    intense depart design detail define delight deliver denote mistake display discover distribut
    discours dispos
    """.split()
)
# A shorter word makes no opposite by a prefix: "to" and "into".
_LONG = 4


@lru_cache(maxsize=65_536)
def opposites(word: str) -> frozenset[str]:
    """Return the stems opposite to a stem, by the table and by prefix."""
    known = _table().get(word, frozenset())
    if len(word) < _LONG or word in _WHOLE:
        return known
    made = {stem(prefix + word) for prefix in _PREFIXES} - _WHOLE
    cut = {word.removeprefix(prefix) for prefix in _PREFIXES} - {word}
    rests = {rest for rest in cut if len(rest) >= _LONG - 1}
    return known | made | rests | {f"{rest}e" for rest in rests}


@lru_cache(maxsize=65_536)
def contraries(word: str) -> frozenset[str]:
    """Return the opposites of a stem and what else may stand for these: "increase", "cut back"."""
    akin = _like(_table().get(word, ())) - _like([word]) - _vague() - {word}
    return opposites(word) | akin


@cache
def _vague() -> frozenset[str]:
    """Return the stems that stand for too much: "great" is large, and good."""
    return frozenset(map(stem, lexicon.LIGHT_WORDS | lexicon.FUNCTION_WORDS))


@cache
def _table() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in lexicon.opposites():
        found[stem(left)].add(stem(right))
        found[stem(right)].add(stem(left))
    return {word: frozenset(others - {word}) for word, others in found.items()}


def _like(words: Iterable[str]) -> set[str]:
    """Return the stems that share a group of synonyms with any of these."""
    numbers = chain.from_iterable(map(groups, words))
    return {stem(word) for number in numbers for word in lexicon.synonyms()[number]}

"""Words of opposite meaning: by the table, by a prefix, and what stands for either of these."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain

from bot.answering.support.reading.tokens import Reading, kept
from bot.answering.support.words import lexicon
from bot.answering.support.words.likeness import groups
from bot.answering.support.words.tables import rows
from bot.grounding.text.stemming import stem

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


def opposites(word: str, held: Reading) -> AbstractSet[str]:
    """Return the stems of a text that are opposite to a stem, by the table and by prefix."""
    known = _table().get(word, frozenset())
    if len(word) < _LONG or word in _WHOLE:
        return known & held.stems
    made = {stem(prefix + word) for prefix in _beginnings(held)} - _WHOLE
    return (known | made | _rests(word) | _too(word)) & held.stems


def contraries(word: str, held: Reading) -> AbstractSet[str]:
    """Return the opposites of a stem in a text and what else may stand for these: "cut back"."""
    return opposites(word, held) | (_akin(word) & held.stems)


def prepare() -> None:
    """Stem the tables of words, once; takes some tenths of a second."""
    groups("")
    _table()
    _vague()


@kept
def _beginnings(held: Reading) -> Sequence[str]:
    """Return the prefixes with which words of a text begin: none else could make one of them."""
    return [prefix for prefix in _PREFIXES if any(s.startswith(prefix) for s in held.stems)]


def _too(word: str) -> AbstractSet[str]:
    """Return what is too little of what a stem is too much of, or the other way: "underhyped"."""
    for much, little in (("over", "under"), ("under", "over")):
        rest = word.removeprefix(much)
        if rest != word and len(rest) >= _LONG - 1:
            return frozenset([f"{little}{rest}"])
    return frozenset()


@lru_cache(maxsize=65_536)
def _rests(word: str) -> frozenset[str]:
    """Return what is left of a stem without a prefix."""
    cut = {word.removeprefix(prefix) for prefix in _PREFIXES} - {word}
    rests = {rest for rest in cut if len(rest) >= _LONG - 1}
    return frozenset(rests | {f"{rest}e" for rest in rests})


@lru_cache(maxsize=65_536)
def _akin(word: str) -> frozenset[str]:
    """Return what may stand for the opposites of a stem, but not for itself."""
    return frozenset(_like(_table().get(word, ())) - _like([word]) - _vague() - {word})


@cache
def _vague() -> frozenset[str]:
    """Return the stems that stand for too much: "great" is large, and good."""
    return frozenset(map(stem, lexicon.LIGHT_WORDS | lexicon.FUNCTION_WORDS))


@cache
def _table() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in rows("opposites.txt"):
        found[stem(left)].add(stem(right))
        found[stem(right)].add(stem(left))
    return {word: frozenset(others - {word}) for word, others in found.items()}


def _like(words: Iterable[str]) -> set[str]:
    """Return the stems that share a group of synonyms with any of these."""
    numbers = chain.from_iterable(map(groups, words))
    return {stem(word) for number in numbers for word in rows("synonyms.txt")[number]}

"""Words that can mean the same: synonyms, and those of one family."""

from collections import defaultdict
from functools import cache

from bot.answering.support.words.tables import rows
from bot.grounding.text.stemming import stem

# Words of one family share their beginning: "diversify" and "diversification".
_ROOT = 5
_ENDING = 2


def related(one: str, other: str) -> bool:
    """Tell whether two stems can mean the same or are of one family."""
    if groups(one) & groups(other):
        return True
    short = min(len(one), len(other))
    root = max(_ROOT, short - _ENDING)
    return short >= _ROOT and one[:root] == other[:root]


def likenesses(word: str) -> list[object]:
    """Return what two stems must have one of in common to be related: groups, a beginning."""
    return [*groups(word), word[:_ROOT]] if len(word) >= _ROOT else [*groups(word)]


def groups(word: str) -> frozenset[int]:
    """Return the numbers of the groups of synonyms that hold a stem."""
    return _groups().get(word, frozenset())


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(rows("synonyms.txt")):
        for word in words:
            found[stem(word)].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}

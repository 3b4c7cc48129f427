"""Names that mean the same: "the Fed" and "the Federal Reserve"."""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from bot.answering.support.words.tables import rows


def aliases(word: str) -> AbstractSet[str]:
    """Return the words of the other names of whom or what a word names."""
    return _by_word().get(word, frozenset())


@cache
def _by_word() -> Mapping[str, AbstractSet[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for names in rows("aliases.txt"):
        # Whoever says "united" of "united-states" may mean the whole.
        for word in (word for name in names for word in name.split("-")):
            found[word] |= {*names}
    return dict(found)

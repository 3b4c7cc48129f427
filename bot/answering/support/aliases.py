"""Names that mean the same: "the Fed" and "the Federal Reserve"."""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache

# People, places and governments that texts call by more than one name.
_ALIASES = """
    us usa america american americans united-states washington
    uk britain british united-kingdom england english london
    china chinese beijing
    russia russian russians moscow kremlin
    germany german germans berlin
    france french paris
    eu europe european europeans brussels
    spain spanish
    italy italian
    japan japanese tokyo
    india indian indians
    mexico mexican
    canada canadian
    israel israeli
    netherlands dutch
    switzerland swiss
    greece greek
    poland polish
    turkey turkish
    ukraine ukrainian
    korea korean
    sweden swedish
    denmark danish
    fed federal reserve
    ai artificial intelligence
    ceo chief executive officer boss
    cto chief technology officer
    cfo chief financial officer
    phd doctorate doctor
    google alphabet
    facebook meta
    twitter x
    saturday sunday saturdays sundays weekend weekends
"""


def aliases(word: str) -> AbstractSet[str]:
    """Return the words of the other names of whom or what a word names."""
    return _by_word().get(word, frozenset())


@cache
def _by_word() -> Mapping[str, AbstractSet[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _ALIASES.strip().splitlines():
        for word in line.replace("-", " ").split():
            found[word] |= {*line.split()}
    return found

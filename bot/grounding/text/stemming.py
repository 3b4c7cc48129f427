"""What the forms of a word have in common: the English Snowball stemmer.

It takes some words for forms of others: "customers" for "custom", "productive" for "product".
Those stand in `families.txt`, each line the forms of one word, of which the first is their stem.
"""

from functools import cache, lru_cache
from pathlib import Path
from threading import Lock

from Stemmer import Stemmer

FAMILIES = Path(__file__).with_name("families.txt")

_STEMMER = Stemmer("english")
# The stemmer keeps the word it works on, and answers are looked up in several threads.
_ONE_AT_A_TIME = Lock()


@lru_cache(maxsize=131_072)
def stem(word: str) -> str:
    """Return the stem of a word in lower case."""
    return _families().get(word) or snowball(word)


def snowball(word: str) -> str:
    """Return the stem as the stemmer alone has it, which will not change."""
    with _ONE_AT_A_TIME:
        return str(_STEMMER.stemWord(word))


@cache
def _families() -> dict[str, str]:
    families = map(str.split, FAMILIES.read_text("utf-8").splitlines())
    return {word: family[0] for family in families for word in family}

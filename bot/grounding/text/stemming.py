"""What the forms of a word have in common: the English Snowball stemmer."""

from functools import lru_cache
from threading import Lock

from Stemmer import Stemmer

_STEMMER = Stemmer("english")
# The stemmer keeps the word it works on, and answers are looked up in several threads.
_ONE_AT_A_TIME = Lock()


@lru_cache(maxsize=131_072)
def stem(word: str) -> str:
    """Return the stem of a word in lower case."""
    with _ONE_AT_A_TIME:
        return str(_STEMMER.stemWord(word))

"""What the forms of a word have in common: the English Snowball stemmer, helped by two tables.

It misses what is irregular, "grew" or "decision": those stand in `irregular.txt`, each line behind
the word that they belong to. And it takes some words for forms of others, "customers" for "custom",
"productive" for "product": those stand in `families.txt`, each line the forms of one word, of which
the first is their stem.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock

from Stemmer import Stemmer

IRREGULAR = Path(__file__).with_name("irregular.txt")
FAMILIES = Path(__file__).with_name("families.txt")

_PREFIXES = "fore mis out over re under up with".split()
_STEMMER = Stemmer("english")
# The stemmer keeps the word it works on, and answers are looked up in several threads.
_ONE_AT_A_TIME = Lock()


@lru_cache(maxsize=131_072)
def stem(word: str) -> str:
    """Return the stem of a word in lower case."""
    base = _bases().get(word, word)
    return _families().get(base) or snowball(base)


def snowball(word: str) -> str:
    """Return the stem as the stemmer alone has it, which will not change."""
    with _ONE_AT_A_TIME:
        return str(_STEMMER.stemWord(word))


@cache
def _bases() -> Mapping[str, str]:
    """Return the base of each irregular form, with a prefix too: "overtook"."""
    return {
        prefix + form: prefix + base
        for prefix in ("", *_PREFIXES)
        for base, *forms in _rows(IRREGULAR)
        for form in forms
    }


@cache
def _families() -> Mapping[str, str]:
    return {word: family[0] for family in _rows(FAMILIES) for word in family}


def _rows(table: Path) -> Sequence[Sequence[str]]:
    return [line.split() for line in table.read_text("utf-8").splitlines()]

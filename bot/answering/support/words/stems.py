"""What the forms of a word have in common, irregular ones too."""

from collections.abc import Mapping
from functools import cache, lru_cache

from bot.answering.support.words.tables import rows
from bot.grounding.text import stemming

_PREFIXES = "fore mis out over re under up with".split()


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return what the forms of a word have in common."""
    return stemming.stem(_bases().get(word, word))


@cache
def _bases() -> Mapping[str, str]:
    """Return the base of each irregular form, with a prefix too: "overtook"."""
    return {
        prefix + form: prefix + base
        for prefix in ("", *_PREFIXES)
        for base, *forms in rows("irregular.txt")
        for form in forms
    }

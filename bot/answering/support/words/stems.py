"""What the forms of a word have in common, irregular ones too."""

from functools import lru_cache

from bot.answering.support.words.tables import read_irregular
from bot.grounding.text import stemming


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return what the forms of a word have in common."""
    return stemming.stem(read_irregular().get(word, word))

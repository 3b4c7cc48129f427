"""What the forms of a word have in common, irregular ones too."""

from functools import lru_cache

from bot.answering.support.words import lexicon
from bot.grounding.text import stemming


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return what the forms of a word have in common."""
    return stemming.stem(lexicon.irregular().get(word, word))

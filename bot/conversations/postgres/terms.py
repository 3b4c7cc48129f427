"""A text as the words by which it is found again.

PostgreSQL's own parser depends on the server's locale, leaves out words like "who", and takes
`runway.com` or `and/or` for one word. These are cut as the index in SQLite cuts them: lower case,
without accents, by their stems. The stems are Snowball's, which part a few words that SQLite's
older Porter joins ("new" and "news"). What is kept is found again as long as these stay as they
are.
"""

import re

from bot.grounding.text.languages import folded
from bot.grounding.text.stemming import snowball

_WORD = re.compile(r"[^\W_]+")
# PostgreSQL takes a word of up to 2046 bytes.
_LONGEST = 100


def terms(text: str) -> list[str]:
    """Return the stems of all words of a text, each once."""
    return sorted({snowball(word)[:_LONGEST] for word in _WORD.findall(folded(text))})


def query(text: str) -> str:
    """Return the `tsquery` for all words of a text; empty when there is none."""
    return " & ".join(f"'{term}'" for term in terms(text))

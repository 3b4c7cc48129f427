"""A text word by word: what is short enough to be a phrase is compared by all of its words."""

import re

from bot.grounding.text.shorthand import spelled_out

_MARKS = re.compile(r"[^\w\s']")


def typed_words(text: str) -> list[str]:
    """Return all words of a text in small letters, written out and without the marks around them.

    Nothing is left out, and nothing stemmed.
    """
    typed = spelled_out(text.lower().replace("\u2019", "'")).lower()
    return _MARKS.sub(" ", typed).split()

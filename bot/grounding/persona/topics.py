"""What notes are said to speak about: the few of their headings that tell most of the whole."""

import re
from collections.abc import Iterable

from bot.grounding.text.words import words

# How many are told in one sentence.
TOPICS_NAMED = 3

_NUMBER = re.compile(r"\d+[.)]\s+")
# What headings are made of that open and close a note, and name nothing in it.
_AROUND = frozenset(words("introduction overview summary conclusion references sources footnotes"))


def topics(sections: Iterable[tuple[str, ...]], asked: str = "") -> list[str]:
    """Return the headings that share most words with what was asked, then the outermost ones.

    The headings of a section are its own and those above it.
    """
    headings = dict.fromkeys(
        section[:depth] for section in sections for depth in range(1, len(section) + 1)
    )
    said = {heading: set(words(heading[-1])) for heading in headings}
    telling = [heading for heading in headings if said[heading] - _AROUND] or [*headings]
    about = set(words(asked))
    telling.sort(key=lambda heading: (-len(said[heading] & about), len(heading)))
    named = dict.fromkeys(_NUMBER.sub("", heading[-1], count=1) for heading in telling)
    return [*named][:TOPICS_NAMED]

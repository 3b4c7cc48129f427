"""An answer as Discord shows it: pages of Markdown in which code alone has written the links.

Everything that Discord could read as markup, mention or address in the words themselves is made
harmless here, so that what is sent is a function of the answer and nothing else.
"""

import re
from collections.abc import Iterable, Sequence

from bot.answering.answer import Citation, Sentence

PAGE = 2000
"""The most characters that Discord takes in one message."""

_MARKUP = re.compile(r"([\\*_~`|<>#])")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*)?://", re.IGNORECASE)
_BRACKETS = str.maketrans("[]", "()")


def pages(sentences: Iterable[Sentence]) -> list[str]:
    """Return sentences as messages of at most 2,000 characters, cut between sentences."""
    done: list[str] = []
    page = ""
    for sentence in sentences:
        piece = sentence.lead + rendered(sentence)
        if page and len(page) + len(piece) > PAGE:
            done.append(page)
            page = ""
        *full, page = _folded(page + piece if page else piece.lstrip())
        done += full
    return [*done, page] if page else done


def rendered(sentence: Sentence) -> str:
    """Return a sentence with its moments behind it as masked links without a preview."""
    return " ".join((plain(sentence.text), *map(link, dict.fromkeys(sentence.citations))))


def link(citation: Citation) -> str:
    """Return a moment as a link that opens the video at that second: `[31:07](<https://…>)`."""
    return f"[{citation.timestamp}](<{citation.url}>)"


def plain(text: str) -> str:
    """Return words that Discord shows as they stand: no markup, mention, bracket or address."""
    # A space in the scheme's place, so that what stood around it cannot join into another.
    return _MARKUP.sub(r"\\\1", _SCHEME.sub(" ", text).translate(_BRACKETS))


def _folded(text: str) -> Sequence[str]:
    """Return a text cut between words where it is longer than a page."""
    parts = []
    while len(text) > PAGE:
        cut = text.rfind(" ", 1, PAGE)
        cut = PAGE if cut < 0 else cut
        parts.append(text[:cut])
        text = text[cut:].lstrip()
    return [*parts, text]

"""An answer as Discord shows it: pages of Markdown in which code alone has written the links.

Everything that Discord could read as markup, mention or address in the words themselves is made
harmless here, so that what is sent is a function of the answer and nothing else.
"""

import re
from collections.abc import Iterable

from bot.answering.answer import Citation, Sentence
from bot.grounding.persona.titles import quoted
from bot.surfaces.attribution import ONE_INTERVIEW, Moment, Titles, attributed, parts
from bot.surfaces.splitting import split

PAGE = 2000
"""The most characters that Discord takes in one message."""

_MARKUP = re.compile(r"([\\*_~`|<>#])")
# Of a text read backwards: forwards, each letter of a long word would be tried as its beginning.
_SCHEME_BACKWARDS = re.compile(r"//:(?:[a-z0-9+.-]*[a-z])?", re.IGNORECASE)
_BRACKETS = str.maketrans("[]", "()")
# What shows nothing, or turns the words behind it round: anybody may have typed it, and what it
# does goes on in the words of others. What joins letters and the parts of an emoji stays.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
# Two marks on a letter are writing (Vietnamese); a tower of them covers the lines above.
_ACCENT = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]"
_STACKED = re.compile(f"({_ACCENT}{{2}}){_ACCENT}+")


def pages(
    sentences: Iterable[Sentence], footer: str = "", titles: Titles = ONE_INTERVIEW
) -> list[str]:
    """Return sentences as messages of at most 2,000 characters, with a last line under them."""
    told = attributed(sentences, titles)
    text = "".join(sentence.lead + rendered(sentence, moments) for sentence, moments in told)
    text = text.lstrip()
    return split(f"{text}\n{footer}" if footer else text, PAGE)


def rendered(sentence: Sentence, moments: Iterable[Moment]) -> str:
    """Return a sentence with the first moments of each claim behind it."""
    shown = parts(moments, lambda moment: link(moment.citation, moment.interview))
    return " ".join([harmless(sentence.text), *shown])


def link(citation: Citation, interview: str = "") -> str:
    """Return a moment as a link without a preview, to that second: `[31:07](<https://…>)`.

    An interview that is named stands in it: `[“Radio at night” 31:07](<https://…>)`.
    """
    return f"[{titled(citation, harmless(interview))}](<{citation.url}>)"


def titled(citation: Citation, interview: str) -> str:
    """Return a moment behind the interview that is named with it, if one is."""
    return f"{quoted(interview)} {citation.timestamp}" if interview else str(citation.timestamp)


def harmless(text: str) -> str:
    """Return words that Discord shows as they stand: no markup, mention, bracket or address.

    Nothing in them is unseen, and nothing steers what stands around them.
    """
    text = _STACKED.sub(r"\1", _UNSEEN.sub("", text))
    # A space in the scheme's place, so that what stood around it cannot join into another.
    unlinked = _SCHEME_BACKWARDS.sub(" ", text[::-1])[::-1]
    return _MARKUP.sub(r"\\\1", unlinked.translate(_BRACKETS))

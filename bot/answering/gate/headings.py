"""Headings that a model puts over its statements: they name a subject and state nothing."""

from bot.answering.support.reading.reader import read
from bot.answering.support.reading.verbs import verbs
from bot.grounding.text.sentences import CLOSERS
from bot.notes.stops import STOPS

# What a model may call the list of what it has cited.
_SOURCES = frozenset(
    "source sources reference references citation citations cited footnotes used".split()
)
# What speaks of more things than so many is a statement without its stop.
_FEW = 3


def is_heading(text: str) -> bool:
    """Tell whether a few words without a verb and a stop are but the name of what follows."""
    ends = text.rstrip("".join(CLOSERS) + " ").endswith(tuple(STOPS))
    said = read(text)
    return not ends and said.matters <= _FEW and not verbs(said)


def heads_sources(text: str) -> bool:
    """Tell whether a heading stands over a list of sources, which states nothing either."""
    words = {token.word for token in read(text).content}
    return bool(words) and words <= _SOURCES

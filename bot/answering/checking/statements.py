"""What a message states, sentence by sentence: without its links and the bot's own frame.

Whoever has an answer of the bot checked means what it says, and not its opening, its links, the
line under it or its disclosure.
"""

import re
from collections.abc import Container

from bot.grounding.persona.voice import Voice
from bot.grounding.text.markup import without_markup
from bot.grounding.text.sentences import sentences
from bot.notes.timestamp import CLOCK

_SMALL = re.compile(r"^[ \t]*-#.*$", re.MULTILINE)
# A link whose label is a moment says nothing, nor how many more there are, nor what an interview
# is called before it; any other label may be part of a sentence.
_MOMENT = re.compile(
    rf"\[(?:“([^\[\]\n]{{1,300}})” )?{CLOCK}\](?:\([^()\s]{{0,2000}}\))?(?: \+\d+\b)?"
    rf"|\({CLOCK}\)"
)
_ADDRESS = re.compile(r"<?\bhttps?://[^\s<>]+>?", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w")
# Stands for a reference in what the bot says around an answer: any one word may be there.
_ANY = "\0"
# Stands for what is named there: titles or topics.
_TITLES = "\1"
# What the bot says around an answer, as notices name it.
_FRAME = (
    "first.text",
    "first.passing",
    "partial.text",
    "forgotten.text",
    "instead.budget",
    "instead.model",
    "instead.model_away",
)


def statements(text: str, voice: Voice) -> list[str]:
    """Return the sentences of a message that state something; none if none does."""
    called = set(voice.interviews.values())
    text = _MOMENT.sub(lambda found: _said(found, called), _SMALL.sub(" ", text))
    text = _ADDRESS.sub(" ", without_markup(text))
    for own in _framing(voice):
        text = own.sub("\n", text)
    stated = (part for line in text.split("\n") for part in sentences(line))
    return [_SPACE.sub(" ", part) for part in stated if _WORD.search(part)]


def _said(found: re.Match[str], called: Container[str]) -> str:
    """Return what a link to a moment says: nothing, unless its label is no interview's."""
    label = found[1] and without_markup(found[1])
    return " " if label is None or label in called else found[0]


def _framing(voice: Voice) -> list[re.Pattern[str]]:
    """Return what finds the persona's words around those of the notes, the longest first."""
    said = [voice.say(notice, reference=_ANY) for notice in _FRAME]
    # Of several interviews, one can be asked alone: what is said then is the same for each.
    for each in dict.fromkeys((voice, voice.of(next(iter(voice.interviews), None)))):
        openings = (each.opening, each.nearest)
        said += [*openings, *(voice.named(opening, _TITLES) for opening in openings)]
        said += [each.decline, each.covered, each.covering([_TITLES]), each.disclosure]
    words = (re.escape(own) for own in sorted(said, key=len, reverse=True))
    return [re.compile(_loosened(own)) for own in words]


def _loosened(pattern: str) -> str:
    """Return a pattern that takes any reference, and any titles, for one."""
    loose = pattern.replace(re.escape(_ANY), r"\w*")
    return loose.replace(re.escape(_TITLES), r"[^\n]*?")

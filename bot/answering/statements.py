"""What a message states, sentence by sentence: without its links and the bot's own frame.

Whoever has an answer of the bot checked means what it says, and not its opening, its links, the
line under it or its disclosure.
"""

import re

from bot.answering.plain import CLOCK
from bot.grounding.markup import without_markup
from bot.grounding.voice import Voice

_SMALL = re.compile(r"^[ \t]*-#.*$", re.MULTILINE)
# A link whose label is a moment says nothing; any other label may be part of a sentence.
_MOMENT = re.compile(rf"\[{CLOCK}\](?:\([^()\s]{{0,2000}}\))?|\({CLOCK}\)")
_ADDRESS = re.compile(r"<?\bhttps?://[^\s<>]+>?", re.IGNORECASE)
_SEPARATORS = re.compile(r"[─●·]+")
_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w")
# Stands for a reference in what the bot says around an answer: any one word may be there.
_ANY = "\0"
# What the bot says around an answer, as notices name it.
_FRAME = (
    "first.text",
    "first.passing",
    "partial.text",
    "forgotten.text",
    "failed.budget",
    "failed.model",
    "failed.model_away",
)


def statements(text: str, voice: Voice) -> list[str]:
    """Return the sentences of a message that state something; none if none does."""
    for pattern in (_SMALL, _MOMENT):
        text = pattern.sub(" ", text)
    text = without_markup(text)
    for pattern in (_ADDRESS, _SEPARATORS):
        text = pattern.sub(" ", text)
    for own in _framing(voice):
        text = own.sub("\n", text)
    sentences = (_SPACE.sub(" ", part).strip() for part in _END.split(text))
    return [sentence for sentence in sentences if _WORD.search(sentence)]


def _framing(voice: Voice) -> list[re.Pattern[str]]:
    """Return what finds the persona's words around those of the notes, the longest first."""
    said = [voice.opening, voice.nearest, voice.decline, voice.covered, voice.disclosure]
    said += [voice.say(notice, reference=_ANY) for notice in _FRAME]
    words = (re.escape(own) for own in sorted(said, key=len, reverse=True))
    return [re.compile(own.replace(re.escape(_ANY), r"\w*")) for own in words]

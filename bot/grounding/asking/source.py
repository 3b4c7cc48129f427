"""Questions that say whose word they want: "what is wrong with Slack, according to him?".

All that is known is what the notes say, so that says nothing, and would only turn the search.
"""

import re

from bot.grounding.text.interviews import INTERVIEW_OR_NOTES
from bot.grounding.text.words import words

_WHO = rf"(?:him|her|them|you|(?:the|this|that|your) (?:guest|speaker|{INTERVIEW_OR_NOTES}))"
_WHOSE = r"(?:his|her|their|your|the (?:guest|speaker)['\u2019]s)"
_SOURCE = rf"(?:according to {_WHO}|in {_WHOSE} (?:opinion|view|eyes|words))"
_FIRST = re.compile(rf"^\s*{_SOURCE}\b[\s,]+(?=\w)", re.IGNORECASE)
_LAST = re.compile(rf"(?<=\w)(?:,\s?|\s){_SOURCE}(?=\W*$)", re.IGNORECASE)


def without_its_source(text: str) -> str:
    """Return a question without whose word it wants, if that is whoever speaks in the notes.

    "What matters, according to him?" asks for nothing else, and stays as it is.
    """
    left = _LAST.sub("", _FIRST.sub("", text, count=1), count=1)
    return left if words(left) else text

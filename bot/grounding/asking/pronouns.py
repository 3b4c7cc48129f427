"""Words that stand for whom the question before was about: "they", "their", "he", "it"."""

import re

from bot.grounding.asking.thread import itself, leans

_THEY = re.compile(r"\b(?:(?P<whose>theirs?)|they|them)\b(?!['\u2019])", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:he|him|his|she|hers?)\b", re.IGNORECASE)


def speaks_of_before(text: str) -> bool:
    """Tell whether a text speaks of somebody or something that it does not name.

    Who asks what "they" say means whoever speaks; "it" and "that" may stand for nothing at all.
    """
    own = itself(text)
    return bool(_THEY.search(own) or _SOMEBODY.search(own)) or leans(text)


def named(text: str, name: str) -> tuple[str, str]:
    """Return a text with a name in the place of its first "they", and what stood there.

    Only that may be anybody's, a person's or a company's.
    """
    own = itself(text)
    start = max(text.rfind(own), 0)
    if found := _THEY.search(text, start):
        owner = f"{name}'s" if found["whose"] else name
        return f"{text[: found.start()]}{owner}{text[found.end() :]}", found[0]
    return text, ""

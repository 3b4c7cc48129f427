"""Questions for the interview itself ("the link?"), which ones there are, and who speaks in it.

What people say stands in `interviews.toml`.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bot.grounding.asking.plain import asked_plainly
from bot.grounding.text.interviews import INTERVIEW, INTERVIEW_OR_NOTES, INTERVIEWS
from bot.grounding.text.patterns import filled
from bot.grounding.text.typed import typed_words
from bot.grounding.text.words import words

_ASKS_WHO = re.compile(r"\bwho(?: is|'s| was| are)?\b", re.IGNORECASE)
_SPEAKER = re.compile(
    r"\bwho (?:speaks|spoke|talks|talked)\b|"
    r"\bwho(?: is|'s| was) (?:(?:the|this|that) )?(?:guest|speaker|interviewee|interviewed|"
    r"being interviewed|talking|speaking|guy|man|woman|person|dude)\b",
    re.IGNORECASE,
)
_ROLES = frozenset(
    words("speaker interviewed being speaking spoke talking guy man woman person dude")
)


def asks_which_interview(text: str) -> bool:
    """Tell whether a text asks for the interview itself, by title or link, and for no more."""
    return _asks("title", text)


def asks_for_interviews(text: str) -> bool:
    """Tell whether a text asks which interviews there are, or how many, and for no more."""
    return _asks("interviews", text)


def asks_who_speaks(text: str, speaker: str) -> bool:
    """Tell whether a text asks who the person is whose interview it is, by name or as the guest."""
    if _SPEAKER.search(text) and not set(words(text)) - _ROLES:
        return True
    named = set(words(text))
    return bool(_ASKS_WHO.match(text) and named) and named <= set(words(speaker))


def _asks(what: str, text: str) -> bool:
    return bool(_patterns()[what].fullmatch(asked_plainly(" ".join(typed_words(text)))))


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    read = tomllib.loads((files("bot.grounding.asking") / "interviews.toml").read_text("utf-8"))
    parts = {
        **read["parts"],
        "interview": f"({INTERVIEW})",
        "interviews": f"({INTERVIEWS})",
        "notes": f"({INTERVIEW_OR_NOTES})",
    }
    return {what: re.compile(filled("|".join(says), parts)) for what, says in read["asks"].items()}

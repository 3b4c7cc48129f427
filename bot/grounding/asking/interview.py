"""Questions for the interview itself ("the link?"), and for who speaks in it ("who is it?")."""

import re

from bot.grounding.asking.plain import asked_plainly
from bot.grounding.text.interviews import INTERVIEW
from bot.grounding.text.typed import typed_words
from bot.grounding.text.words import words

_VIDEO = rf"(?:(?:full|whole|original|actual|youtube)\ )?(?:{INTERVIEW})"
_ASKS_WHICH = re.compile(
    rf"""(?: (?:(?:can|could|may)\ (?:you|i|we)\ (?:please\ )?)?
          (?:(?:give|send|show|share|get|have|post|see|watch|find|drop)\ )? (?:(?:me|us)\ )?
          (?:(?:the|a|your)\ )? (?:(?:{INTERVIEW}|youtube)\ )? (?:link|url)
          (?:\ (?:to|of|for)\ (?:the|this|that)\ {_VIDEO})?
        | (?:what|where)\ is\ the\ (?:title|name|link|url)
          (?:\ (?:to|of|for)\ (?:the|this|that)\ {_VIDEO})?
        | where\ (?:is|(?:can|do|could)\ i\ (?:find|watch|see))\ (?:the|this|that)\ {_VIDEO}
        | where\ (?:can|do|could)\ i\ (?:watch|see|hear)\ (?:this|it)
        | (?:what|which)\ {_VIDEO}\ (?:is|was)\ (?:this|that|it)(?:\ from)?
        | (?:what|which)\ is\ (?:the|this)\ {_VIDEO}(?:\ called)?
        | (?:show|give|send)\ (?:me|us)\ the\ {_VIDEO} )(?:\ please)?""",
    re.VERBOSE,
)
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
    return bool(_ASKS_WHICH.fullmatch(asked_plainly(" ".join(typed_words(text)))))


def asks_who_speaks(text: str, speaker: str) -> bool:
    """Tell whether a text asks who the person is whose interview it is, by name or as the guest."""
    if _SPEAKER.search(text) and not set(words(text)) - _ROLES:
        return True
    named = set(words(text))
    return bool(_ASKS_WHO.match(text) and named) and named <= set(words(speaker))

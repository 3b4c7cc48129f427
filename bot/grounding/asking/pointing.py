"""Texts that speak of what was said before: "is it expensive?", "why?", "what about audio?"."""

import re

from bot.grounding.asking.subject import subject
from bot.grounding.text.words import words

# More words of content than this make a question that stands by itself, whatever it points to.
_FEW = 2
_THIS = "this|that|these|those"
# What stands for anybody or anything that was named before, and for one person.
THEY = "they|them|theirs?"
SOMEBODY = "he|him|his|she|hers?"
_POINTING = re.compile(rf"\b(?:{_THIS}|{THEY})\b", re.IGNORECASE)
_IT = re.compile(r"\bits?\b", re.IGNORECASE)
BACK = re.compile(rf"\b(?:its?|{_THIS}|{THEY}|{SOMEBODY})\b", re.IGNORECASE)


def stands_alone(text: str) -> bool:
    """Tell whether a text says what it is about; one that asks what is said of that needs no more.

    "What do they say about audio?" stands alone, and "what about audio?" does not.
    """
    least = 1 if subject(text) else 2
    return len(words(text)) >= least and not needs_a_topic(text)


def needs_a_topic(text: str) -> bool:
    """Tell whether a text says little itself, or nothing, and speaks of what was said before."""
    about = without_its_frame(text)
    said = words(about)
    return not said or (len(said) <= _FEW and bool(points(about) or _IT.search(about)))


def without_its_frame(text: str) -> str:
    """Return what a text says itself: of one that asks what is said of something, only that."""
    asked = subject(text)
    return asked.about if asked else text


def points(text: str) -> bool:
    """Tell whether a text speaks of what was said before; "it" may stand for nothing at all."""
    return bool(_POINTING.search(text))

"""Texts that speak of what was said before: "is it expensive?", "why?", "what about audio?"."""

import re

from bot.grounding.asking.subject import asked_subject
from bot.grounding.text.words import words

# More words of content than this make a question that stands by itself, whatever it points to.
_FEW = 2
_THIS = "this|that|these|those"
# What stands for anybody or anything that was named before, and for one person.
THEY = "they|them|theirs?"
SOMEBODY = "he|him|his|she|hers?"
_POINTING = re.compile(rf"\b(?:{_THIS}|{THEY})\b", re.IGNORECASE)
_IT = re.compile(r"\bits?\b", re.IGNORECASE)
# What stands for what was spoken of. "It" stands for nothing in "is it true that" and "is it hard
# to", and "that" in the middle joins two halves.
_STANDS_FOR = re.compile(
    rf"\bits\b|\bit\b(?!(?:\s+\w+){{0,2}}\s+(?:that|to)\b)|\b(?:{_THIS})\W*$",
    re.IGNORECASE,
)
_WHOM = re.compile(rf"\b(?:{SOMEBODY}|{THEY})\b", re.IGNORECASE)
BACK = re.compile(rf"\b(?:its?|{_THIS}|{THEY}|{SOMEBODY})\b", re.IGNORECASE)


def stands_alone(text: str) -> bool:
    """Tell whether a text says what it is about; one that asks what is said of that needs no more.

    "What do they say about audio?" stands alone, and "what about audio?" does not.
    """
    least = 1 if asked_subject(text) else 2
    return len(words(text)) >= least and not needs_a_topic(text)


def needs_a_topic(text: str) -> bool:
    """Tell whether a text says little itself, or nothing, and speaks of what was said before."""
    about = without_its_frame(text)
    said = words(about)
    return not said or (len(said) <= _FEW and bool(points(about) or _IT.search(about)))


def is_about_it(text: str, *, who: bool) -> bool:
    """Tell whether a text says little but what it asks of something that was spoken of before.

    Whom "he" and "they" stand for is known where somebody was asked about by name (`who`); else it
    may be whoever speaks.
    """
    about = without_its_frame(text)
    if len(words(about)) > _FEW:
        return False
    return bool(_STANDS_FOR.search(about) or (who and _WHOM.search(about)))


def without_its_frame(text: str) -> str:
    """Return what a text says itself: of one that asks what is said of something, only that."""
    asked = asked_subject(text)
    return asked.about if asked else text


def points(text: str) -> bool:
    """Tell whether a text speaks of what was said before; "it" may stand for nothing at all."""
    return bool(_POINTING.search(text))

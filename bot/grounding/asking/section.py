"""Questions for one section: "the funding section", "chapter 3", "what does the background say?".

A section is what stands under a heading of the notes, and is counted as the outline shows them.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.grounding.asking.counting import CARDINAL, ORDINALS, value
from bot.grounding.asking.outline import NOTHING_ELSE, asks_for_outline, sums_up
from bot.grounding.text.interviews import INTERVIEW_OR_NOTES
from bot.grounding.text.words import words

_UNIT = r"(?:sections?|chapter|heading|part)"
# "The second part of the deal" is one of something that is spoken of.
_OF_ITSELF = rf"(?! of (?!(?:(?:the|this|that|your) )?(?:{INTERVIEW_OR_NOTES}|it|this|that)\b))"
_NUMBERED = re.compile(
    rf"\b(?:(?P<nth>{'|'.join(ORDINALS)}) {_UNIT}"
    rf"|{_UNIT} (?:number |no\.? |nr\.? )?(?P<number>{CARDINAL}))\b{_OF_ITSELF}",
    re.IGNORECASE,
)
# "Which part of the brain?" asks for no part of the notes, and nor does "what part did he play?".
_SECTION = re.compile(r"\b(?:section|chapter|heading)\b", re.IGNORECASE)
_BIT = r"\bthe bit (?:about|on|with)\b"
_PART = re.compile(rf"\bpart\b(?! of)|{_BIT}", re.IGNORECASE)
_SAYING = re.compile(
    r"\bwhat (?:does|do|did) .{2,60} (?:say|cover|discuss|contain|mention)[\s?!.]*$", re.IGNORECASE
)
_NO_PART = re.compile(r"\b(?:what|which|a|any|take|takes|took) part\b", re.IGNORECASE)
# What is said of a section, and tells nothing of what stands there.
_AROUND = frozenset(
    words(
        "section chapter heading part contain contains happen happens happened read go jump skip "
        "open begin begins start starts called named titled next previous"
    )
)
_DEALS = re.compile(rf"\bdeals? with\b|{_BIT}", re.IGNORECASE)
_CONCLUDE = re.compile(r"\bconcluded?\b", re.IGNORECASE)


class SectionName(NamedTuple):
    """The words by which a text may name a section, and how loosely they may.

    They stand anywhere in the heading of what is called a `section`, begin that of what is only
    said to be a `part`, and are the whole heading of anything else.
    """

    words: Sequence[str]
    section: bool
    part: bool

    def is_heading(self, title: Sequence[str]) -> bool:
        """Tell whether they are all that a heading has."""
        return self._left(title) == title != []

    def begins(self, title: Sequence[str]) -> bool:
        """Tell whether a heading may begin with them, and does."""
        left = self._left(title)
        return (self.section or self.part) and title[: len(left)] == left != []

    def stands_in(self, title: Sequence[str]) -> bool:
        """Tell whether a heading may hold them, and does."""
        left = self._left(title)
        return self.section and left != [] and set(left) <= set(title)

    def _left(self, title: Sequence[str]) -> list[str]:
        """Return the words without those that ask for nothing in particular.

        Those stay that a heading holds: "Key Differences".
        """
        return [word for word in self.words if word in title or word not in NOTHING_ELSE]


def asked_section_number(text: str) -> int:
    """Return which section a text asks for by its number, from 1, -1 for the last, or else 0."""
    if not (found := _NUMBERED.search(text)):
        return 0
    rest = words(_DEALS.sub(" ", f"{text[: found.start()]} {text[found.end() :]}"))
    if not NOTHING_ELSE.union(_AROUND).issuperset(rest):
        return 0
    if nth := found["nth"]:
        return ORDINALS[nth.lower()]
    return value(found["number"])


def section_name(text: str) -> SectionName | None:
    """Return the words by which a text names a section, if it may name one.

    What is only said to be a part must be summed up to be a section; what is only asked what it
    says, or asked as one asks for the whole ("takeaways?"), may be a heading too.
    """
    part = bool(_PART.search(text) and not _NO_PART.search(text))
    section = bool(_SECTION.search(text) or (part and sums_up(text)))
    if not (section or part or _SAYING.search(text) or asks_for_outline(text)):
        return None
    typed = _CONCLUDE.sub("conclusion", _DEALS.sub(" ", text))
    return SectionName([word for word in words(typed) if word not in _AROUND], section, part)

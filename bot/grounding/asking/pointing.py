"""Words that stand for what, or whom, was spoken of before: "it", "that", "they", "he"."""

import re

THIS = "this|that|these|those"
# What stands for anybody or anything that was named before, and for one person.
THEY = "they|them|theirs?"
SOMEBODY = "he|him|his|she|hers?"
_POINTING = re.compile(rf"\b(?:{THIS}|{THEY})\b", re.IGNORECASE)
BACK = re.compile(rf"\b(?:its?|{THIS}|{THEY}|{SOMEBODY})\b", re.IGNORECASE)
_NAME = re.compile(r"(?<=\s)[A-Z][a-z]\w*(?: [A-Z][a-z]\w*)*")


def points(text: str) -> bool:
    """Tell whether a text speaks of what was said before; "it" may stand for nothing at all."""
    return bool(_POINTING.search(text))


def named_first(text: str) -> list[str]:
    """Return the names in a text before it speaks of anybody, or of anything, without one.

    "Does Hotz like it?" is about Hotz, and "does he like Hotz?" about somebody else.
    """
    back = BACK.search(text)
    return _NAME.findall(text, 0, back.start() if back else len(text))

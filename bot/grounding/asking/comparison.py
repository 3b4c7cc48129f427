"""Questions that lay two things side by side: "compare X and Y", "the difference between X and Y".

What is asked about is each of the two, and rarely does one statement hold both.
"""

import re

from bot.grounding.asking.pointing import without_its_frame
from bot.grounding.asking.subject import bare, without_end_marks
from bot.grounding.text.words import words

_BEFORE = r"(?:what(?:'s|s| is| are)|(?:is|are) there|explain|tell me|show me|so|and|please)"
_TELLING = r"(?:a|an|any|the|main|key|big|biggest|real|actual)"
_LAID = r"(?:compare|comparing|comparison (?:of|between))"
_APART = r"(?:differences?|distinction) between"
_SHAPES = (
    re.compile(
        rf"(?:{_BEFORE} )*(?:{_TELLING} )*(?:{_APART}|{_LAID}) "
        r"(?P<one>.+?),? (?:and|with|to|from|vs\.?|versus|against) (?P<other>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"how (?:is|are|do|does|did|was|were) (?P<one>.+?) "
        r"(?:different|differ|compared?) (?:from|to|than|with|against) (?P<other>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"how (?:do|does|did) (?P<one>.+?) and (?P<other>.+?) (?:differ|compare)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<one>.+?),? (?:vs\.?|versus) (?P<other>.+)", re.IGNORECASE),
)


def compared(text: str) -> tuple[str, str] | None:
    """Return the two things that a text lays side by side, if it names both and says no more."""
    asked = without_end_marks(without_its_frame(text))
    found = next(filter(None, (shape.fullmatch(asked) for shape in _SHAPES)), None)
    sides = (bare(found["one"]), bare(found["other"])) if found else ("", "")
    return sides if all(map(words, sides)) else None

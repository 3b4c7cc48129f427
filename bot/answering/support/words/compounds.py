"""Several words that say no more than fewer do: "in spite of" is "despite", and AI has two names.

Of a table's line, the first is written for the others, whose words a hyphen joins.
"""

import re
from collections.abc import Mapping
from functools import cache

from bot.answering.support.words.tables import rows


def in_short(text: str) -> str:
    """Return a text in which nothing stands in more words than its short form has."""
    return _long_form().sub(_short_form, text)


def _short_form(found: re.Match[str]) -> str:
    short = _short_forms()[found[0].lower()]
    return short.capitalize() if short.islower() and found[0][0].isupper() else short


@cache
def _short_forms() -> Mapping[str, str]:
    spaced = ([form.replace("-", " ") for form in row] for row in rows("compounds.txt"))
    return {long: short for short, *others in spaced for long in others}


@cache
def _long_form() -> re.Pattern[str]:
    longest_first = sorted(_short_forms(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)

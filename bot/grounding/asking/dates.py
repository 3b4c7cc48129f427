"""Questions for what happened at a date: "what happened in 1999?", "what was on October 12?"."""

import re
from dataclasses import dataclass

from bot.grounding.asking.counting import ORDINAL_ENDING
from bot.grounding.asking.plain import asked_plainly
from bot.grounding.text.small_words import MONTHS

_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
_YEAR = r"(?:1[6-9]|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_DATE = (
    rf"(?:the )?(?:(?P<early>{_DAY}){ORDINAL_ENDING}? (?:of )?)?"
    rf"(?:(?P<month>{_MONTH})\.?)?"
    rf"(?: ?(?P<day>{_DAY}){ORDINAL_ENDING}?(?!\d))?"
    rf",?(?: ?(?:of )?(?P<year>{_YEAR}))?"
)
_ASKS = re.compile(
    r"what(?:(?: is| else| all)? (?:happened|happens|took place|was going on|"
    r"went on|occurred|changed|was|is)|(?: did| does) \w+ (?:do|say happened)) "
    rf"(?:back )?(?:in|on|during|around|by) {_DATE}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Date:
    """A year, a month or a day of one, as far as it is named."""

    year: str = ""
    month: str = ""
    day: str = ""


def asked_date(text: str) -> Date | None:
    """Return the date for which a text asks what happened then, if it asks for no more."""
    asked = asked_plainly(text)
    found = _ASKS.fullmatch(asked)
    if not found or not (found["month"] or found["year"]):
        return None
    day = (found["early"] or found["day"] or "").lstrip("0")
    return Date(found["year"] or "", _named(found["month"] or ""), day)


def _named(month: str) -> str:
    """Return a month by its full name, as it is written."""
    begins = month[:3].capitalize()
    return next((name for name in MONTHS if month and name.startswith(begins)), "")

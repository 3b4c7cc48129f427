"""What happened at a date: what names all of its parts, in its words or in its label."""

import re

from bot.grounding.asking.counting import ORDINAL_ENDING
from bot.grounding.asking.dates import Date
from bot.notes.claim import Claim


def is_of(date: Date, claim: Claim) -> bool:
    """Tell whether a claim names a date; what is "pre-1999" was another time.

    The end of "2007-2008" is one.
    """
    said = f"{claim.label} {claim.text}"
    return all(
        re.search(part, said)
        for part in (
            rf"(?<!\w)(?<![^\W\d]-){date.year}\b" if date.year else "",
            rf"\b{date.month[:3]}(?:{date.month[3:]})?(?!\w)" if date.month else "",
            rf"\b0?{date.day}{ORDINAL_ENDING}?\b" if date.day else "",
        )
    )

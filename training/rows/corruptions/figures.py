"""Another number, scale, unit or order."""

import re
from collections.abc import Sequence
from random import Random

from training.rows.corruptions.editing import replaced

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
COUNTS = "two three four five six seven eight nine ten twelve twenty".split()
_SCALES = ("hundred", "thousand", "million", "billion", "trillion")
UNITS = ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades")
_NUMBER_FAMILIES = (COUNTS, _SCALES, UNITS, ("first", "second", "third", "fourth", "fifth"))


def number(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Change one number, scale, unit or order."""
    del others
    ways = [(found.span(), _other_digits(found[0], random)) for found in _DIGITS.finditer(sentence)]
    for family in _NUMBER_FAMILIES:
        for found in re.finditer(rf"\b(?:{'|'.join(family)})\b", sentence, re.IGNORECASE):
            rest = [word for word in family if word != found[0].lower()]
            ways.append((found.span(), random.choice(rest)))
    return replaced(sentence, random.choice(ways)) if ways else None


def _other_digits(digits: str, random: Random) -> str:
    if len(digits) == 4 and digits.isdigit() and digits[:2] in {"19", "20"}:
        return str(int(digits) + random.choice((-12, -7, -3, -2, -1, 1, 2, 3, 6, 10)))
    value = float(digits.replace(",", ""))
    other = value
    while other == value:
        other = value * random.choice((0.1, 0.5, 0.8, 1.2, 1.5, 2, 3, 10)) + random.choice(
            (0, 0, 1, 2)
        )
        other = round(other, len(digits.partition(".")[2]))
    return f"{other:,.{len(digits.partition('.')[2])}f}"

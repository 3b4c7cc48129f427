"""Where a sentence ends inside a text, and which stops end none."""

import re
from collections.abc import Iterator

from bot.notes.stops import (
    LAST_WORDS,
    LONGEST_ABBREVIATION,
    SHORT_MONTHS,
    SHORTENED,
    STOPS,
    TITLES,
    UNSPACED_STOPS,
)

CLOSERS = frozenset("\"'”\u2019»)]】*_~`")

_ABBREVIATION = re.compile(rf"\W*(?:{TITLES}|{SHORTENED}|Ph(?:\.D)?)\.\W*", re.IGNORECASE)
_INITIALS = re.compile(r"\W*(?:[^\W\d_]\.)+\W*")
# These may end a sentence, but not one that goes on in a small letter.
_LAST_WORD = re.compile(rf"\W*(?:{LAST_WORDS})\.\W*", re.IGNORECASE)
_MONTH = re.compile(rf"\W*(?:{SHORT_MONTHS})\.\W*", re.IGNORECASE)
# What stands behind a stop before any white space closes a sentence, and what behind it opens one.
_STOP = re.compile(
    rf"(?<![{STOPS}])[{STOPS}]++(?P<closing>[^\w\s{STOPS}]*+)(?P<opening>[^\w{STOPS}]*+)(?=\w)"
)
_NAME = re.compile(r"[^\W\d_](?![^\W\d_a-z])")


def abbreviated(word: str) -> bool:
    """Tell whether the stop behind a word, with whatever stands around both, ends no sentence."""
    return bool(_ABBREVIATION.fullmatch(word) or _INITIALS.fullmatch(word))


def inside_a_date(word: str, following: str) -> bool:
    """Tell whether the stop behind a word stands before a day or a year: "Jan. 5"."""
    return following.isdigit() and _MONTH.fullmatch(word) is not None


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, rather too many than too few; takes time linear in it."""
    begin = 0
    for stop in _STOP.finditer(text):
        if _ends(text, stop):
            yield text[begin : stop.end("closing")].strip()
            begin = stop.end("closing")
    yield text[begin:].strip()


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Tell whether another sentence begins behind a stop, with or without white space."""
    following = text[stop.end()]
    beside = text[max(0, stop.start() - LONGEST_ABBREVIATION) : stop.start("closing")]
    *_, word = beside.split()
    if abbreviated(word) or inside_a_date(word, following):
        return False
    if stop["closing"].startswith((",", ";", ":")):
        return False
    if not stop["opening"]:
        apart = text[stop.end() - 1] in UNSPACED_STOPS
        return apart or (following.isupper() and _NAME.match(text, stop.end()) is not None)
    goes_on = following.islower() and (word.endswith(("…", "...")) or _LAST_WORD.fullmatch(word))
    return not goes_on

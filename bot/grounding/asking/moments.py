"""Questions that ask by time: "what's at 16:09?", "around minute 36", "an hour in".

Such a question holds a time, or two, and nothing else of content; one that holds more ("why does a
10-minute video cost so much?") asks for something said, not for when.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.grounding.asking.counting import CARDINAL, ORDINAL_ENDING, value
from bot.grounding.asking.durations import in_minutes
from bot.grounding.asking.plain import ASIDE
from bot.grounding.text.interviews import CALLED
from bot.grounding.text.words import words
from bot.notes.timestamp import Timestamp

_NUMBER = rf"(?P<number>{CARDINAL})"
_TIME = r"(?:\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d"
_CLOCK = re.compile(rf"(?<![\d:]){_TIME}(?![\d:])")
# "Minute 48:20" names a clock.
_MINUTE_OF_CLOCK = re.compile(rf"\b(?:minute|min)s?\s*(?={_TIME})")
_NO_CLOCK = re.compile(r"(?<![\d:])(?:\d{1,2}:)?\d{1,3}:\d\d(?![\d:])")
_TO = r"\s*(?:-|\u2013|to|and|until|till)\s*"
_BETWEEN = re.compile(rf"(?<![\d:])(?P<from>{_TIME}){_TO}(?P<to>{_TIME})(?![\d:])")
# Minutes are named before the two numbers, or else behind them.
_UNIT = r"(?:minute|min)s?"
_MINUTES = re.compile(
    rf"\b(?P<before>{_UNIT}\s*)?(?P<from>{CARDINAL})(?:\s*{_UNIT})?{_TO}"
    rf"(?:{_UNIT}\s*)?(?P<to>{CARDINAL})(?(before)\b|\s*{_UNIT}\b)(?!:)"
)
_MINUTE = re.compile(
    rf"\b{_UNIT}\s*{_NUMBER}\b|\b{_NUMBER.replace('number', 'before')}{ORDINAL_ENDING}?"
    rf"\s*{_UNIT}(?:\s+(?:in|into|mark))?\b"
)
_FIRST = re.compile(rf"\bfirst(?:\s+{_NUMBER})?\s+{_UNIT}\b")
_LAST = re.compile(rf"\blast(?:\s+{_NUMBER})?\s+{_UNIT}\b")
_SAID = r"\b(?:he|she|they|you) (?:say|said|talk about|speak about|mention|cover|discuss)"
_FIRST_SAID = re.compile(rf"\bfirst thing\b|{_SAID} first\b")
_LAST_SAID = re.compile(rf"\b(?:last|final) thing\b|{_SAID} last\b")
_START = re.compile(r"\b(?:beginning|start|starts|begin|begins|opening|intro|introduction)\b")
_BY_SOMEONE = re.compile(r"\b(?:i|you|he|she|we|they) $")
_END = re.compile(r"\b(?:end|ending|ends|finish|finishes|conclusion|conclude[sd]?|close|closing)\b")
# "When did it end?" asks it of what is told, which was no video.
_OF_WHAT_IS_TOLD = re.compile(
    rf"\W*{ASIDE}when (?:did|was|had|has) "
    r"(?:it|this|that|they|he|she|(?:all|everything)(?: of (?:it|this|that))?) (?:all )?"
    r"(?:start\w*|beg[aiu]n|end\w*|finish\w*|over)\W*",
    re.IGNORECASE,
)

# Words that surround a time in a question without asking for anything else.
_AROUND = frozenset(
    words(
        "around happens happened happen happening goes going moment timestamp time mark point "
        "clip part approximately roughly near close second topic subject cover covered covers "
        f"note notes {' '.join(CALLED)}"
    )
)


@dataclass(frozen=True, slots=True)
class Span:
    """The seconds that a question asks for, the first and the last included."""

    first: int
    last: int


NOTHING_KNOWN = Span(0, 0)


def asked_span(text: str, known: Span = NOTHING_KNOWN) -> Span | None:
    """Return the seconds that a question asks for, if time is all it asks by.

    `known` are those that the notes know of.
    """
    if of_what_is_told(text):
        return None
    text = _MINUTE_OF_CLOCK.sub("", in_minutes(text.lower()))
    for pattern, span in _READERS:
        found = pattern.search(text)
        if found and not _BY_SOMEONE.search(text, 0, found.start()) and _nothing_else(text, found):
            return span(found, known)
    return None


def asks_by_time(text: str) -> bool:
    """Tell whether a text asks for what is said at a time, be it one that no clock can show."""
    return bool(asked_span(text) or impossible(text))


def of_what_is_told(text: str) -> bool:
    """Tell whether a text asks when something began or ended that was spoken of before."""
    return bool(_OF_WHAT_IS_TOLD.fullmatch(text))


def impossible(text: str) -> str:
    """Return the clock in a question by time that no clock can show, such as 99:99, or nothing."""
    found = _NO_CLOCK.search(text)
    if not found or _CLOCK.fullmatch(found[0]) or not _nothing_else(text.lower(), found):
        return ""
    return found[0]


def _nothing_else(text: str, found: re.Match[str]) -> bool:
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    return all(word in _AROUND for word in words(rest))


def _between(found: re.Match[str], _: Span) -> Span:
    first, last = sorted(Timestamp.read(found[side]).seconds for side in ("from", "to"))
    return Span(first, last)


def _minutes(found: re.Match[str], _: Span) -> Span:
    first, last = sorted(value(found[side]) * 60 for side in ("from", "to"))
    return Span(first, last)


def _clock(found: re.Match[str], _: Span) -> Span:
    second = Timestamp.read(found[0]).seconds
    return Span(second, second)


def _minute(found: re.Match[str], _: Span) -> Span:
    minute = value(found["number"] or found["before"])
    return Span(minute * 60, minute * 60 + 59)


def _first(found: re.Match[str], _: Span) -> Span:
    return Span(0, _minutes_of(found) * 60)


def _last(found: re.Match[str], known: Span) -> Span:
    return Span(max(0, known.last - _minutes_of(found) * 60), known.last)


def _minutes_of(found: re.Match[str]) -> int:
    """Return how many minutes are named: "the first minute" is one."""
    return value(found["number"] or "one")


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Span], Span]], ...] = (
    (_BETWEEN, _between),
    (_MINUTES, _minutes),
    (_CLOCK, _clock),
    (_FIRST, _first),
    (_LAST, _last),
    (_MINUTE, _minute),
    (_FIRST_SAID, lambda _, known: Span(known.first, known.first)),
    (_LAST_SAID, lambda _, known: Span(known.last, known.last)),
    (_START, lambda _, __: Span(0, 120)),
    (_END, lambda _, known: Span(max(0, known.last - 60), known.last)),
)

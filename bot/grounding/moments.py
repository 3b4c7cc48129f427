"""Questions that ask by time: "what's at 16:09?", "around minute 36", "the first minute".

Such a question holds a time and nothing else of content; one that holds more ("why does a
10-minute video cost so much?") asks for something said, not for when.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.grounding.words import words
from bot.notes.claim import Claim

# Claims this many seconds from the moment asked for are said there.
NEAR = 45
# A moment this many seconds after the last claim is beyond what the notes know of.
MARGIN = 300
MOST = 3

_NUMBER = r"(?P<number>\d{1,3}|one|two|three|four|five|ten)"
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_CLOCK = re.compile(r"(?<![\d:])(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,3}):(?P<s>[0-5]\d)(?![\d:])")
_MINUTE = re.compile(
    rf"\b(?:minute|min)s?\s*{_NUMBER}\b|\b{_NUMBER.replace('number', 'before')}(?:st|nd|rd|th)?"
    r"\s*(?:minutes?|mins?)(?:\s+(?:in|into|mark))?\b"
)
_FIRST = re.compile(rf"\bfirst(?:\s+{_NUMBER})?\s+(?:minutes?|mins?)\b")
_LAST = re.compile(rf"\blast(?:\s+{_NUMBER})?\s+(?:minutes?|mins?)\b")
_START = re.compile(
    r"\b(?:first thing|beginning|start|starts|begin|begins|opening|intro|introduction)\b"
)
_BY_SOMEONE = re.compile(r"\b(?:i|you|he|she|we|they) $")
_END = re.compile(r"\b(?:last thing|end|ending|ends|finish|finishes|conclusion|close|closing)\b")

# Words that surround a time in a question without asking for anything else.
_AROUND = frozenset(
    words(
        "around happens happened happen happening goes going moment timestamp time mark point "
        "video recording clip part approximately roughly near close second topic subject cover "
        "covered covers"
    )
)


@dataclass(frozen=True, slots=True)
class Span:
    """The seconds that a question asks for, the first and the last included."""

    first: int
    last: int


def asked_span(text: str, end: int) -> Span | None:
    """Return the seconds that a question asks for, if time is all it asks by.

    `end` is the last second that the notes know of.
    """
    text = text.lower()
    for pattern, span in _READERS:
        found = pattern.search(text)
        if found and not _BY_SOMEONE.search(text, 0, found.start()) and _nothing_else(text, found):
            return span(found, end)
    return None


def claims_in(span: Span, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims said in a span, or at the moment it names; at most three, by time."""
    reach = NEAR if span.first == span.last else 0
    distances = [(_distance(claim, span), claim) for claim in claims]
    near = sorted(
        (pair for pair in distances if pair[0] <= reach), key=lambda pair: (pair[0], pair[1].start)
    )
    return sorted((claim for _, claim in near[:MOST]), key=lambda claim: claim.start)


def nearest(span: Span, claims: Sequence[Claim]) -> list[Claim]:
    """Return the one claim nearest to a span, in a list that is empty when there are no claims."""
    return sorted(claims, key=lambda claim: _distance(claim, span))[:1]


def _distance(claim: Claim, span: Span) -> int:
    return min(
        max(span.first - time.seconds, time.seconds - span.last, 0) for time in claim.timestamps
    )


def _nothing_else(text: str, found: re.Match[str]) -> bool:
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    return all(word in _AROUND for word in words(rest))


def _clock(found: re.Match[str], _: int) -> Span:
    second = int(found["h"] or 0) * 3600 + int(found["m"]) * 60 + int(found["s"])
    return Span(second, second)


def _minute(found: re.Match[str], _: int) -> Span:
    minute = _value(found["number"] or found["before"])
    return Span(minute * 60, minute * 60 + 59)


def _first(found: re.Match[str], _: int) -> Span:
    return Span(0, _value(found["number"]) * 60)


def _last(found: re.Match[str], end: int) -> Span:
    return Span(max(0, end - _value(found["number"]) * 60), end)


def _value(number: str | None) -> int:
    return _NUMBERS.get(number or "one", 0) or int(number or 1)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int], Span]], ...] = (
    (_CLOCK, _clock),
    (_FIRST, _first),
    (_LAST, _last),
    (_MINUTE, _minute),
    (_START, lambda _, __: Span(0, 120)),
    (_END, lambda _, end: Span(max(0, end - 60), end)),
)

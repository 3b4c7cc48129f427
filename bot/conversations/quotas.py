"""How much may be asked, counted in the log so that a restart changes nothing.

A span is a minute or a day; it begins on the minute, or at midnight UTC.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

MINUTE, DAY = 60, 86_400


@dataclass(frozen=True, slots=True)
class Limit:
    """The most questions that a person or a server may ask in a span of so many seconds."""

    kind: Literal["person", "server"]
    name: str
    span: int
    most: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A question that is over a limit: whose, and for how many seconds yet."""

    limit: Limit
    seconds: float


def begun(span: int, now: float) -> float:
    """Return when the current span of so many seconds began."""
    return now // span * span


def refusal(reached: Iterable[Limit], now: float) -> Refused | None:
    """Return that one of the reached limits which lasts longest, if any is reached."""
    refusals = (Refused(limit, limit.span - now % limit.span) for limit in reached)
    return max(refusals, key=lambda refused: refused.seconds, default=None)

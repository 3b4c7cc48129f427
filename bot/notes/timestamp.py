"""A second of a video, as a person reads it and as a link opens it."""

from collections.abc import Container
from dataclasses import dataclass, field
from enum import Enum
from typing import Self

from bot.notes.written_time import SHORT, SIXTY, WrittenTime

# How a moment is written, whether or not there is such a one.
CLOCK = r"\d{1,3}(?::\d\d){1,2}"


class Certainty(Enum):
    """How sure the reader of a note is that a time is the one its writer meant."""

    STRICT = "strict"
    REPAIRED = "repaired"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, order=True)
class Timestamp:
    """A moment of a video, in whole seconds from its start.

    Two timestamps of the same second are equal: how sure we are of a moment is no part of which
    moment it is.
    """

    seconds: int
    certainty: Certainty = field(default=Certainty.STRICT, compare=False)

    @classmethod
    def read(cls, clock: str) -> Self:
        """Read `00:31:07` or `31:07`; raises `ValueError` for what is no time."""
        fields = tuple(int(digits) for digits in clock.strip().lstrip("~").split(":"))
        seconds = WrittenTime(fields).plain
        if seconds is None or len(fields) < SHORT or min(fields) < 0:
            raise ValueError(clock)
        return cls(seconds)

    def __str__(self) -> str:
        minutes, seconds = divmod(self.seconds, SIXTY)
        hours, minutes = divmod(minutes, SIXTY)
        clock = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
        return f"~{clock}" if self.certainty is Certainty.DOUBTFUL else clock

    def link(self, video_id: str) -> str:
        """Return the address that opens the video at this second."""
        return f"https://youtu.be/{video_id}?t={self.seconds}"


def as_noted(seconds: int, moments: Container[int]) -> int:
    """Return the second that a time copied from a note means, by the moments of its claims.

    A note that writes minutes and seconds as hours and minutes is read so; nobody who copies
    `46:37:00` from it need know.
    """
    shifted = seconds // SIXTY
    return shifted if seconds not in moments and shifted in moments else seconds

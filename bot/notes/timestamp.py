"""A second of a video, as a person reads it and as a link opens it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Self

SEXAGESIMAL = 60


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
        parts = [int(part) for part in clock.strip().lstrip("~").split(":")]
        if len(parts) not in {2, 3} or min(parts) < 0 or max(parts[1:]) >= SEXAGESIMAL:
            raise ValueError(clock)
        seconds = 0
        for part in parts:
            seconds = seconds * SEXAGESIMAL + part
        return cls(seconds)

    def __str__(self) -> str:
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        clock = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
        return f"~{clock}" if self.certainty is Certainty.DOUBTFUL else clock

    def link(self, video_id: str) -> str:
        """Return the address that opens the video at this second."""
        return f"https://youtu.be/{video_id}?t={self.seconds}"

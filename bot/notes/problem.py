"""What was wrong in a note, where, and what was made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What can be wrong with a note; the value is what people read."""

    NO_FRONT_MATTER = "no front matter"
    NO_VIDEO = "no usable videoId"
    NO_CLAIM = "no sentence with a time"
    ODD_TIME = "time that cannot be read"
    NO_WORDS = "time that belongs to no words"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: the note, the line, what stood there and what was read in its place."""

    note: str
    line: int
    kind: Kind
    stood: str
    read: str = ""

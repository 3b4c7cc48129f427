"""A time as digits between colons, and the moments that it may mean."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

SIXTY = 60
# Fields of a time without hours, and of one with them.
SHORT, LONG = 2, 3


@dataclass(frozen=True)
class WrittenTime:
    """The numbers of a written time, from left to right: two, three or four.

    A note writes each of its times twice and is judged as often, so they are kept and shared.
    """

    fields: tuple[int, ...]

    @staticmethod
    @lru_cache(maxsize=8192)
    def read(written: str) -> "WrittenTime | None":
        """Take the numbers of `1:02:03`; nothing where there are none."""
        return WrittenTime(tuple(map(int, written.split(":")))) if written else None

    @cached_property
    def hours(self) -> int:
        """The first of three fields."""
        return self.fields[0] if len(self.fields) == LONG else 0

    @cached_property
    def plain(self) -> int | None:
        """Seconds, read as it stands; nothing if minutes or seconds run over 59."""
        overflow = any(field >= SIXTY for field in self.fields[1:])
        return None if overflow or len(self.fields) > LONG else self.carried

    @cached_property
    def carried(self) -> int:
        """Seconds, read as it stands with whatever runs over 59 carried to the next field."""
        seconds = 0
        for field in self.fields:
            seconds = seconds * SIXTY + field
        return seconds

    @cached_property
    def shifted(self) -> int | None:
        """Seconds, read as minutes and seconds with a field after them that means nothing."""
        sound = len(self.fields) == LONG and self.fields[1] < SIXTY
        return self.fields[0] * SIXTY + self.fields[1] if sound else None

    def shortened(self) -> "WrittenTime":
        """Return the time without its fourth field."""
        return WrittenTime(self.fields[:LONG])


def spelled(seconds: int) -> str:
    """Return a moment as notes should write it: `00:31:07`."""
    minutes, second = divmod(seconds, SIXTY)
    hour, minute = divmod(minutes, SIXTY)
    return f"{hour:02}:{minute:02}:{second:02}"

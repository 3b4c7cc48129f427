"""What the other notes about a video say of its times.

No note knows how long its video is. Its siblings are the only witness: where they end, a video is
likely to end, and a second that they cite too is likely to be meant.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median
from typing import Self

# Times below which siblings are no witness to where a video ends.
_ENOUGH = 20
# Seconds by which two notes differ about one moment.
_AGREES = 1
# Standard deviations above chance from which on siblings confirm a reading.
_DEVIATIONS = 4
# A note that goes on beyond so many times the median end, and so many seconds, is not heard.
_OUTLIER, _SLACK = 2, 600
# A video may go on to so many times its siblings' end, and so many seconds more.
_MISSED, _REST = 1.25, 300


@dataclass(frozen=True, slots=True)
class Witness:
    """The seconds that sibling notes cite, in order, and where the video seems to end (or 0)."""

    times: tuple[int, ...] = ()
    end: int = 0

    @classmethod
    def of(cls, siblings: Iterable[Sequence[int]]) -> Self:
        """Hear notes, each given by its times; one that goes far beyond the others is not."""
        notes = [note for note in siblings if note]
        if sum(map(len, notes)) < _ENOUGH:
            return cls()
        ends = [max(note) for note in notes]
        bound = _OUTLIER * median(ends) + _SLACK
        end = max((end for end in ends if end <= bound), default=0)
        return cls(tuple(sorted({time for note in notes for time in note if time <= end})), end)

    def allows(self, seconds: int) -> bool:
        """Whether the video may be this long: siblings rarely miss its last fifth."""
        return not self.end or seconds <= self.end * _MISSED + _REST

    def cites(self, seconds: int) -> bool:
        """Whether a sibling cites this second, or the one before or after it."""
        at = bisect_left(self.times, seconds - _AGREES)
        return at < len(self.times) and self.times[at] <= seconds + _AGREES

    def confirms(self, readings: Sequence[int]) -> bool:
        """Whether siblings cite these seconds far more often than chance would have it."""
        if not self.end or not readings:
            return False
        chance = min(1.0, len(self.times) * (2 * _AGREES + 1) / self.end)
        expected = len(readings) * chance
        hits = sum(map(self.cites, readings))
        return hits > expected + _DEVIATIONS * sqrt(expected * (1 - chance)) + 1

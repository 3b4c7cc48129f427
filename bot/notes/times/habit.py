"""How a note writes its times, seen from all of them together.

One note in six writes minutes and seconds where hours and minutes belong: `17:25:00` for 17:25. No
single time shows it. Together they do: hours that no video has, a last field that is always `00`,
or, read the other way, seconds that other notes about the video cite as well.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Self

from bot.notes.times.witness import Witness
from bot.notes.written_time import WrittenTime

# Hours that no video of the format reaches.
NEVER = 12
# Times of an hour and more that may show a habit, and those that show one with no late time.
_FEW, _MANY = 3, 12
# Shares of them.
_SOME, _HALF, _MOST = 0.2, 0.5, 0.8
# Minutes from one step to the next where a person names times roughly.
_COARSE = 5
# Minutes, as seconds, which as hours few videos reach.
_UNLIKELY = 6 * 60
# Seconds after which a note may go on beyond the hour.
_AN_HOUR_OR_SO = 50 * 60


class Degree(IntEnum):
    """How many of a note's times of an hour and more are minutes and seconds."""

    NONE = 0
    SOME = 1
    MOST = 2
    ALL = 3


@dataclass(frozen=True, slots=True)
class Habit:
    """What a note does with times of an hour and more.

    `empty` is what the third field holds where it means nothing, `reach` the last second that the
    note names in three fields or fewer; `pervades` says that shifted times outnumber the others.
    """

    degree: Degree = Degree.NONE
    empty: int = 0
    reach: int = 0
    pervades: bool = False

    @classmethod
    def of(cls, times: Sequence[WrittenTime], witness: Witness) -> Self:
        """Find the habit of a note from its times."""
        long = [time for time in times if time.hours]
        common = Counter(time.fields[2] for time in long).most_common(1)
        third, count = common[0] if common else (0, 0)
        empty = third if count > max(_FEW, _HALF * len(long)) else 0
        degree = _degree(long, empty, witness)
        named = (time.shifted if degree and time.hours else time.plain for time in times)
        reach = max((seconds for seconds in named if seconds), default=0)
        pervades = degree >= Degree.MOST and 2 * len(long) >= len(times)
        return cls(degree, empty, reach, pervades)

    def fits(self, time: WrittenTime) -> bool:
        """Whether the third field of a time says nothing: zero, an echo, or always the same."""
        return _is_empty(time, self.empty)

    @property
    def nears_an_hour(self) -> bool:
        """Whether the note goes on for so long that real hours may follow its minutes."""
        return not self.reach or self.reach >= _AN_HOUR_OR_SO


def is_possible(time: WrittenTime, witness: Witness) -> bool:
    """Whether a time can be meant as it stands, as far as the note and its siblings know."""
    return time.plain is not None and time.hours < NEVER and witness.allows(time.plain)


def _degree(long: list[WrittenTime], empty: int, witness: Witness) -> Degree:
    """Judge times of an hour and more; full minutes in rough steps are a person's."""
    if all(time.fields[1] % _COARSE == 0 and not time.fields[2] for time in long):
        return Degree.NONE
    fitting = sum(_is_empty(time, empty) for time in long) / len(long)
    never = sum(time.hours >= NEVER for time in long) / len(long)
    impossible = [time for time in long if not is_possible(time, witness)]
    confirmed = witness.confirms([time.shifted for time in impossible if time.shifted])
    reach = max(time.shifted or 0 for time in long)
    if confirmed or (len(long) >= _FEW and never >= _SOME):
        return Degree.ALL
    if fitting >= _MOST and (len(long) >= _MANY or (len(long) > _FEW and reach >= _UNLIKELY)):
        return Degree.MOST
    return Degree.SOME if len(long) >= _FEW and fitting >= _HALF else Degree.NONE


def _is_empty(time: WrittenTime, empty: int) -> bool:
    return time.fields[2] in (0, time.fields[1], empty)

"""Which moment a written time means, and how sure of it a reader can be.

A time is judged by all the others of its note and by what other notes say about the same video.
It is read otherwise than it stands only for a reason that is told; where the evidence is thin, the
best guess is kept and marked as doubtful.
"""

from dataclasses import dataclass

from bot.notes.problem import Kind
from bot.notes.times.habit import NEVER, Degree, Habit, is_possible
from bot.notes.times.witness import Witness
from bot.notes.timestamp import Certainty, Timestamp
from bot.notes.written_time import LONG, SHORT, SIXTY, WrittenTime, spelled

# Hours that are doubtful when no sibling bears them out.
_UNHEARD_OF = 5
# Hours that may follow the minutes of a note that nears its first.
_AFTER_MINUTES = 2
_FOUR = "a time has three fields"
_ENDLESS = "no video is so long"
_OVER = "minutes or seconds run over 59"
_CUSTOM = "its note writes minutes and seconds as hours and minutes"


@dataclass(frozen=True, slots=True)
class TimeReading:
    """One moment that a written time may mean; what had to be mended to read it so; and why."""

    seconds: int
    certainty: Certainty = Certainty.STRICT
    kind: Kind | None = None
    why: str = ""

    @property
    def time(self) -> Timestamp:
        """The moment, as sure as it is."""
        return Timestamp(self.seconds, self.certainty)


@dataclass(frozen=True, slots=True)
class TimeReader:
    """Reads the times of one note, knowing its habit and what its siblings say."""

    habit: Habit
    witness: Witness

    def read(self, time: WrittenTime) -> TimeReading | None:
        """Return the moment that a time means, or nothing where none can be guessed."""
        if len(time.fields) > LONG:
            return self._extra(time)
        if time.plain is None and not (self.habit.degree and self._can_shift(time)):
            return self._overflow(time)
        if not is_possible(time, self.witness):
            return self._beyond(time)
        if len(time.fields) == SHORT or not time.hours:
            return self._within_the_hour(time)
        return self._over_an_hour(time)

    def _extra(self, time: WrittenTime) -> TimeReading | None:
        """Read the first three of four fields, which are hours, minutes and seconds."""
        shortened = time.shortened()
        if not is_possible(shortened, self.witness):
            return None
        sure = not shortened.hours or self.habit.nears_an_hour
        return _mended(shortened.carried, Kind.EXTRA_FIELD, _FOUR, sure=sure)

    def _overflow(self, time: WrittenTime) -> TimeReading | None:
        """Carry what runs over 59 to the next field."""
        unlikely = time.carried >= _UNHEARD_OF * SIXTY * SIXTY
        if unlikely or not self.witness.allows(time.carried):
            return self._shift(time, _OVER, sure=False) if self._can_shift(time) else None
        return _mended(time.carried, Kind.OVERFLOW, _OVER, sure=time.fields[-1] <= SIXTY)

    def _within_the_hour(self, time: WrittenTime) -> TimeReading:
        """Read a time below one hour, which stands even in a note that shifts most others."""
        seconds = time.carried
        if len(time.fields) == SHORT or not self.habit.pervades or not time.fields[1]:
            return TimeReading(seconds)
        stands, shifts = self.witness.cites(seconds), self._hears_shift(time)
        fits = self.habit.fits(time)
        if fits and (shifts or not stands):
            return self._shift(time, _CUSTOM, sure=True)
        if fits or (shifts and not stands):
            return doubtful(seconds, _CUSTOM)
        return TimeReading(seconds)

    def _over_an_hour(self, time: WrittenTime) -> TimeReading:
        if not self.habit.degree or not self._can_shift(time):
            return self._as_it_stands(time)
        if not self.habit.fits(time):
            return self._either(time)
        stands, shifts = self.witness.cites(time.carried), self._hears_shift(time)
        sure = self.habit.degree >= Degree.MOST and stands <= shifts
        return self._shift(time, _CUSTOM, sure=sure)

    def _beyond(self, time: WrittenTime) -> TimeReading | None:
        """Read a time that cannot stand as it is."""
        if self._can_shift(time):
            heard = self.habit.fits(time) and self._hears_shift(time)
            sure = heard or (self.habit.degree >= Degree.MOST and time.hours > 0)
            return self._shift(time, self._limit(time), sure=sure)
        if time.plain is None or time.hours >= NEVER:
            return None
        return doubtful(time.plain, self._limit(time))

    def _as_it_stands(self, time: WrittenTime) -> TimeReading:
        if time.hours < _UNHEARD_OF or self.witness.end:
            return TimeReading(time.carried)
        why = "few videos are that long, and no other note about this one bears it out"
        return doubtful(time.carried, why)

    def _either(self, time: WrittenTime) -> TimeReading:
        """Read a time that does not look shifted in a note that shifts others."""
        degree = self.habit.degree
        stands, shifts = self.witness.cites(time.carried), self._hears_shift(time)
        if stands and not shifts:
            return TimeReading(time.carried)
        alone = shifts and not stands
        if alone or degree >= Degree.MOST:
            real = time.hours <= _AFTER_MINUTES and self.habit.nears_an_hour
            sure = degree >= Degree.MOST and (alone or (degree is Degree.ALL and not real))
            return self._shift(time, _CUSTOM, sure=sure)
        return doubtful(time.carried, _CUSTOM)

    def _shift(self, time: WrittenTime, why: str, *, sure: bool) -> TimeReading:
        return _mended(time.shifted or 0, Kind.SHIFTED, why, sure=sure)

    def _can_shift(self, time: WrittenTime) -> bool:
        return time.shifted is not None and self.witness.allows(time.shifted)

    def _hears_shift(self, time: WrittenTime) -> bool:
        return time.shifted is not None and self.witness.cites(time.shifted)

    def _limit(self, time: WrittenTime) -> str:
        if time.plain is None:
            return _OVER
        end = spelled(self.witness.end)
        return f"other notes of this video end at {end}" if self.witness.end else _ENDLESS


def repaired(seconds: int, kind: Kind, why: str) -> TimeReading:
    """Return a moment read otherwise than it stands, on clear evidence."""
    return TimeReading(seconds, Certainty.REPAIRED, kind, why)


def doubtful(seconds: int, why: str) -> TimeReading:
    """Return a moment that may not be the one meant."""
    return TimeReading(seconds, Certainty.DOUBTFUL, Kind.DOUBTFUL, why)


def _mended(seconds: int, kind: Kind, why: str, *, sure: bool) -> TimeReading:
    return repaired(seconds, kind, why) if sure else doubtful(seconds, why)

"""Which moment a written time means, and how sure of it a reader can be.

A time is judged by all the others of its note and by what other notes say about the same video.
It is read otherwise than it stands only for a reason that is told; where the evidence is thin, the
best guess is kept and marked as doubtful.
"""

from dataclasses import dataclass

from bot.notes.clock import SIXTY, Clock, spelled
from bot.notes.problem import Kind
from bot.notes.times.habit import NEVER, Degree, Habit, is_possible
from bot.notes.times.witness import Witness
from bot.notes.timestamp import Certainty

# Fields of a time without hours, and of one with them.
_SHORT, _LONG = 2, 3
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


@dataclass(frozen=True, slots=True)
class TimeReader:
    """Reads the times of one note, knowing its habit and what its siblings say."""

    habit: Habit
    witness: Witness

    def read(self, clock: Clock) -> TimeReading | None:
        """Return the moment that a time means, or nothing where none can be guessed."""
        if len(clock.fields) > _LONG:
            return self._extra(clock)
        if clock.plain is None and not (self.habit.degree and self._can_shift(clock)):
            return self._overflow(clock)
        if not is_possible(clock, self.witness):
            return self._beyond(clock)
        if len(clock.fields) == _SHORT or not clock.hours:
            return self._within_the_hour(clock)
        return self._over_an_hour(clock)

    def _extra(self, clock: Clock) -> TimeReading | None:
        """Read the first three of four fields, which are hours, minutes and seconds."""
        shortened = clock.shortened()
        if not is_possible(shortened, self.witness):
            return None
        sure = not shortened.hours or self.habit.nears_an_hour
        return _mended(shortened.carried, Kind.EXTRA_FIELD, _FOUR, sure=sure)

    def _overflow(self, clock: Clock) -> TimeReading | None:
        """Carry what runs over 59 to the next field."""
        unlikely = clock.carried >= _UNHEARD_OF * SIXTY * SIXTY
        if unlikely or not self.witness.allows(clock.carried):
            return self._shift(clock, _OVER, sure=False) if self._can_shift(clock) else None
        return _mended(clock.carried, Kind.OVERFLOW, _OVER, sure=clock.fields[-1] <= SIXTY)

    def _within_the_hour(self, clock: Clock) -> TimeReading:
        """Read a time below one hour, which stands even in a note that shifts most others."""
        seconds = clock.carried
        if len(clock.fields) == _SHORT or not self.habit.pervades or not clock.fields[1]:
            return TimeReading(seconds)
        stands, shifts = self.witness.cites(seconds), self._hears_shift(clock)
        fits = self.habit.fits(clock)
        if fits and (shifts or not stands):
            return self._shift(clock, _CUSTOM, sure=True)
        if fits or (shifts and not stands):
            return _mended(seconds, Kind.DOUBTFUL, _CUSTOM, sure=False)
        return TimeReading(seconds)

    def _over_an_hour(self, clock: Clock) -> TimeReading:
        if not self.habit.degree or not self._can_shift(clock):
            return self._as_it_stands(clock)
        if not self.habit.fits(clock):
            return self._either(clock)
        stands, shifts = self.witness.cites(clock.carried), self._hears_shift(clock)
        sure = self.habit.degree >= Degree.MOST and stands <= shifts
        return self._shift(clock, _CUSTOM, sure=sure)

    def _beyond(self, clock: Clock) -> TimeReading | None:
        """Read a time that cannot stand as it is."""
        if self._can_shift(clock):
            heard = self.habit.fits(clock) and self._hears_shift(clock)
            sure = heard or (self.habit.degree >= Degree.MOST and clock.hours > 0)
            return self._shift(clock, self._limit(clock), sure=sure)
        if clock.plain is None or clock.hours >= NEVER:
            return None
        return _mended(clock.plain, Kind.DOUBTFUL, self._limit(clock), sure=False)

    def _as_it_stands(self, clock: Clock) -> TimeReading:
        if clock.hours < _UNHEARD_OF or self.witness.end:
            return TimeReading(clock.carried)
        why = "few videos are that long, and no other note about this one bears it out"
        return _mended(clock.carried, Kind.DOUBTFUL, why, sure=False)

    def _either(self, clock: Clock) -> TimeReading:
        """Read a time that does not look shifted in a note that shifts others."""
        degree = self.habit.degree
        stands, shifts = self.witness.cites(clock.carried), self._hears_shift(clock)
        if stands and not shifts:
            return TimeReading(clock.carried)
        alone = shifts and not stands
        if alone or degree >= Degree.MOST:
            real = clock.hours <= _AFTER_MINUTES and self.habit.nears_an_hour
            sure = degree >= Degree.MOST and (alone or (degree is Degree.ALL and not real))
            return self._shift(clock, _CUSTOM, sure=sure)
        return _mended(clock.carried, Kind.DOUBTFUL, _CUSTOM, sure=False)

    def _shift(self, clock: Clock, why: str, *, sure: bool) -> TimeReading:
        return _mended(clock.shifted or 0, Kind.SHIFTED, why, sure=sure)

    def _can_shift(self, clock: Clock) -> bool:
        return clock.shifted is not None and self.witness.allows(clock.shifted)

    def _hears_shift(self, clock: Clock) -> bool:
        return clock.shifted is not None and self.witness.cites(clock.shifted)

    def _limit(self, clock: Clock) -> str:
        if clock.plain is None:
            return _OVER
        end = spelled(self.witness.end)
        return f"other notes of this video end at {end}" if self.witness.end else _ENDLESS


def _mended(seconds: int, kind: Kind, why: str, *, sure: bool) -> TimeReading:
    """Return a moment read otherwise than it stands, or in doubt."""
    if sure:
        return TimeReading(seconds, Certainty.REPAIRED, kind, why)
    return TimeReading(seconds, Certainty.DOUBTFUL, Kind.DOUBTFUL, why)

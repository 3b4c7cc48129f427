"""Discord's ids: 64-bit numbers that hold the time at which a thing was made, in its order."""

from datetime import UTC, datetime

from bot.localdiscord.clock import Clock

# The first millisecond of 2015, from which Discord counts.
EPOCH = 1_420_070_400_000

TIME_SHIFT = 22


class Snowflakes:
    """Makes ids; each is greater than the one before, whatever the clock does."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> int:
        """Return a new id."""
        milliseconds = int(self._clock.now() * 1000) - EPOCH
        self._last = max(self._last + 1, milliseconds << TIME_SHIFT)
        return self._last


def moment(seconds: float) -> str:
    """Write seconds since 1970 as Discord writes a time."""
    return datetime.fromtimestamp(seconds, UTC).isoformat()

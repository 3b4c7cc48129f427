"""Telling a person how far a long reading has come: how many notes, how fast, how long still."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

# Seconds between two lines: on a terminal, where one overwrites the other, and in a log.
_OFTEN, _SELDOM = 0.5, 10.0
_MINUTE = 60


class Stopped(Exception):  # noqa: N818  it is no error
    """Nobody waits for the reading any more; what was written stays."""


@dataclass(slots=True)
class Progress:
    """Writes to `stream`, standard error as a rule; `clock` gives seconds.

    From the moment that `stopped` is set, the next step raises `Stopped`.
    """

    stream: TextIO
    clock: Callable[[], float] = time.monotonic
    begun: float = field(init=False)
    told: float = field(init=False)
    stopped: bool = False

    def __post_init__(self) -> None:
        self.begun = self.told = self.clock()

    def say(self, sentence: str) -> None:
        """Write a sentence on a line of its own."""
        self.stream.write(f"{sentence}\n")
        self.stream.flush()

    def at(self, done: int, total: int) -> None:
        """Write how far the reading is, when that is due; the last time it always is."""
        if self.stopped:
            raise Stopped
        now, terminal = self.clock(), self.stream.isatty()
        if done < total and now - self.told < (_OFTEN if terminal else _SELDOM):
            return
        self.told = now
        line = line_of(done, total, now - self.begun)
        self.stream.write(f"\r{line}\x1b[K" if terminal else f"{line}\n")
        if terminal and done >= total:
            self.stream.write("\n")
        self.stream.flush()


def line_of(done: int, total: int, elapsed: float) -> str:
    """Return the line for `done` of `total` notes after so many seconds."""
    rate = done / elapsed if elapsed > 0 else 0.0
    line = f"Reading notes: {done:,} of {total:,}, {rate:,.0f} a second"
    if done >= total:
        return f"{line}, done in {_spoken(elapsed)}."
    return f"{line}, {_spoken((total - done) / rate)} left" if rate else line


def _spoken(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), _MINUTE)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"

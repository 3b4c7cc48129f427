"""What a person sees of a long reading."""

import io

import pytest

from bot.notes.index.progress import Progress, Stopped, line_of


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("done", "elapsed", "line"),
    [
        (0, 0.0, "Reading notes: 0 of 20,000, 0 a second"),
        (5000, 50.0, "Reading notes: 5,000 of 20,000, 100 a second, 2 min 30 s left"),
        (20000, 199.6, "Reading notes: 20,000 of 20,000, 100 a second, done in 3 min 20 s."),
    ],
)
def test_a_line_tells_rate_and_remaining_time(done: int, elapsed: float, line: str) -> None:
    """In notes and in minutes."""
    assert line_of(done, 20_000, elapsed) == line


def test_a_log_gets_a_line_now_and_then() -> None:
    """And always the last."""
    seconds = iter(range(100))
    stream = io.StringIO()
    progress = Progress(stream, lambda: float(next(seconds)))
    for done in range(1, 26):
        progress.at(done, 25)
    assert stream.getvalue().count("\n") == 3


def test_a_terminal_sees_one_line_that_moves() -> None:
    """It ends when the reading does."""
    seconds = iter(range(100))
    stream = Terminal()
    progress = Progress(stream, lambda: float(next(seconds)))
    progress.at(1, 2)
    progress.at(2, 2)
    assert stream.getvalue().count("\r") == 2
    assert stream.getvalue().endswith("\n")


def test_a_reading_that_is_given_up_stops() -> None:
    """At its next step."""
    progress = Progress(io.StringIO())
    progress.stopped = True
    with pytest.raises(Stopped):
        progress.at(1, 2)

"""Lengths of time as people type them."""

import pytest

from bot.grounding.asking.durations import in_minutes


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("at 1 hour 25?", "at 85 minutes?"),
        ("1h30", "90 minutes"),
        ("2 hrs 5 mins in", "125 minutes in"),
        ("an hour and a half in", "90 minutes in"),
        ("half an hour", "30 minutes"),
        ("the first half hour", "the first 30 minutes"),
        ("the last hour", "the last 60 minutes"),
        ("48m20s", "48:20"),
        ("1 hour 2 minutes and 3 seconds", "62:03"),
        ("an hour and 30 seconds", "60:30"),
    ],
)
def test_hours_are_read_as_minutes_and_seconds_as_a_clock(text: str, read: str) -> None:
    """However they are written."""
    assert in_minutes(text) == read


@pytest.mark.parametrize(
    "text", ["how many hours?", "a honest answer", "1hp", "20 million seconds", "at 1:25:00", ""]
)
def test_what_is_no_length_of_time_stays(text: str) -> None:
    """A letter alone is no unit."""
    assert in_minutes(text) == text

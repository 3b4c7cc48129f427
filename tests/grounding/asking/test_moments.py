"""Questions that ask by time."""

import pytest

from bot.grounding.asking.moments import Span, asked_span, impossible

START, END = 54, 3183


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what's at 16:09?", 969, 969),
        ("What is he saying at 0:41:02", 2462, 2462),
        ("around minute 36", 2160, 2219),
        ("what happens 36 minutes in?", 2160, 2219),
        ("whats said around the 36 min mark", 2160, 2219),
        ("first minute", 0, 60),
        ("the first five minutes?", 0, 300),
        ("the first six minutes", 0, 360),
        ("what is said around minute twelve?", 720, 779),
        ("between five and eleven minutes", 300, 660),
        ("the last 2 minutes", 3063, 3183),
        ("how does it start?", 0, 120),
        ("what do they say at the end", 3123, 3183),
        ("how does it conclude?", 3123, 3183),
        ("what about 2:00:00?", 7200, 7200),
        ("what happens between 30:00 and 33:00?", 1800, 1980),
        ("from 33:00 to 0:30:00", 1800, 1980),
        ("30:00-33:00", 1800, 1980),
        ("what do they talk about between minute 30 and 33?", 1800, 1980),
        ("minutes 30 to 33", 1800, 1980),
        ("from minute 33 to minute 30", 1800, 1980),
        ("between 30 and 33 minutes", 1800, 1980),
        ("30-33 min", 1800, 1980),
        ("around minute 48:20?", 2900, 2900),
        ("at 48m20s", 2900, 2900),
        ("48 minutes 20 seconds", 2900, 2900),
        ("what's at 1h 2m 3s?", 3723, 3723),
        ("what's at 1 hour 25?", 5100, 5159),
        ("1h30", 5400, 5459),
        ("what does he say at 1h 30m?", 5400, 5459),
        ("at one hour and five minutes", 3900, 3959),
        ("an hour in", 3600, 3659),
        ("after an hour and a half", 5400, 5459),
        ("half an hour in", 1800, 1859),
        ("in the first half hour", 0, 1800),
        ("the last hour", 0, 3183),
        ("between 1h10 and 1h20", 4200, 4800),
        ("what did he say first?", 54, 54),
        ("what is the first thing she says", 54, 54),
        ("what do they talk about last?", 3183, 3183),
    ],
)
def test_a_question_by_time_names_a_span(question: str, first: int, last: int) -> None:
    """Clocks, minutes, beginnings and ends are understood."""
    assert asked_span(question, Span(START, END)) == Span(first, last)


@pytest.mark.parametrize(
    "question",
    [
        "why is a 10 minute video so expensive?",
        "if generating a 10-second video is too expensive?",
        "is there an end to scaling?",
        "when did the company start training Gen 3?",
        "when did they start?",
        "and when did it end?",
        "when did it all begin",
        "how did he end?",
        "the 16:9 format",
        "what did he say about Sora?",
        "what did he say first about Sora?",
        "between 30 and 33 people",
        "a video of 30 to 33 minutes about cost",
        "why train for half an hour?",
        "how many hours a week?",
        "the 2 hour marathon",
        "",
    ],
)
def test_a_question_with_content_of_its_own_is_not_one_by_time(question: str) -> None:
    """A number or a beginning in a question about something is no moment."""
    assert asked_span(question, Span(START, END)) is None


@pytest.mark.parametrize(
    ("question", "clock"),
    [("what's at 99:99?", "99:99"), ("12:75", "12:75"), ("and at 1:70:00?", "1:70:00")],
)
def test_no_clock_shows_some_times(question: str, clock: str) -> None:
    """No minute has a ninety-ninth second."""
    assert impossible(question) == clock


@pytest.mark.parametrize("question", ["what's at 16:09?", "the score was 12:75", "99", ""])
def test_other_times_are_possible_or_none(question: str) -> None:
    """Nor is a clock that something else is asked about."""
    assert impossible(question) == ""

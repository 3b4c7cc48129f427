"""Questions for what happened at a date."""

import pytest

from bot.grounding.asking.dates import Date, asked_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("what happened in 1999?", Date("1999")),
        ("What happened in October", Date(month="October")),
        ("what else happened in october 2023?", Date("2023", "October")),
        ("what happened on Oct 12", Date(month="October", day="12")),
        ("what happened on the 12th of October, 2023?", Date("2023", "October", "12")),
        ("and what did they do in may?", Date(month="May")),
        ("What's happened in 1999?", Date("1999")),
        ("what is happened in 1999?", Date("1999")),
    ],
)
def test_what_happened_then_is_asked_for(text: str, date: Date) -> None:
    """By a year, a month or a day."""
    assert asked_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "what happened in the trial?",
        "what happened to Sora in 2024?",
        "when did it happen?",
        "what happened on the 12th?",
        "what happened in 12:30?",
        f"what happened in {'1999 ' * 20_000}",
        "",
    ],
)
def test_what_names_no_date_or_more_than_one_is_another_question(text: str) -> None:
    """It is looked up as it stands."""
    assert asked_date(text) is None

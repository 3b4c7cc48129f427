"""Questions for what happened at a date."""

from dataclasses import replace

import pytest

from bot.grounding.asking.dates import Date, asked_date
from bot.notes.library import Library


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


@pytest.mark.parametrize(
    ("date", "text", "held"),
    [
        (Date("1999"), "They sold it in 1999", True),
        (Date("1999"), "A return from its pre-1999 high", False),
        (Date("1999"), "It cost 51999 dollars", False),
        (Date("2008"), "The crisis of 2007-2008", True),
        (Date("2007"), "The crisis of 2007-2008", True),
        (Date(month="October", day="12"), "It began on October 12, 2023", True),
        (Date(month="October", day="1"), "It began on October 12, 2023", False),
        (Date(month="May"), "They may leave", False),
        (Date(month="May"), "Maybe they leave", False),
        (Date(month="December"), "It closed in Dec. 1999", True),
    ],
)
def test_a_date_is_held_by_what_names_all_of_it(
    library: Library, date: Date, text: str, held: bool
) -> None:
    """A month has a capital, and a number is whole."""
    assert date.held_by(replace(library.claims[0], text=text)) is held


def test_a_label_may_be_the_date(library: Library) -> None:
    """What stands under it happened then."""
    claim = replace(library.claims[0], text="They sold the phones", label="March 1999")
    assert Date("1999", "March").held_by(claim)

"""What happened at a date."""

from dataclasses import replace

import pytest

from bot.grounding.asking.dates import Date
from bot.grounding.picking.dated import is_of
from bot.notes.library import Library


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
    assert is_of(date, replace(library.claims[0], text=text)) is held


def test_a_label_may_be_the_date(library: Library) -> None:
    """What stands under it happened then."""
    claim = replace(library.claims[0], text="They sold the phones", label="March 1999")
    assert is_of(Date("1999", "March"), claim)

"""How many of something a text asks for."""

import re

import pytest

from bot.grounding.asking.counting import CARDINAL, MORE_THAN_ONE, how_many, value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("name 3 drivers", 3),
        ("Two tips please", 2),
        ("summarise in 3 bullets", 3),
        ("the top five facts", 5),
        ("give me 10 reasons", 8),
        ("a summary in two sentences", 2),
        ("a 5 minute summary", 8),
        ("sum it up in ten words", 8),
        ("one driver", 8),
        ("12 drivers", 8),
        ("eleven drivers", 8),
        ("which are the drivers?", 8),
    ],
)
def test_a_number_before_a_thing_tells_how_many(text: str, number: int) -> None:
    """Before a measure it tells how long, and "one" tells nothing."""
    assert how_many(text, 8) == number


def test_a_number_is_the_same_in_figures_and_in_words() -> None:
    """One is a number too, where it is not said of a thing."""
    typed = ["1", "one", *MORE_THAN_ONE.split("|"), "120"]
    assert all(re.fullmatch(CARDINAL, number) for number in typed)
    assert [*map(value, typed)] == [1, *range(1, 13), 120]

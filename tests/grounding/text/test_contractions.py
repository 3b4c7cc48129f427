"""Words that are typed together are read apart."""

import pytest

from bot.grounding.text.contractions import uncontracted


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("you're", "you are"),
        ("that's", "that is"),
        ("i've", "i have"),
        ("don't", "do not"),
        ("can't", "can not"),
        ("won't", "will not"),
        ("let's", "let us"),
        ("cost", "cost"),
        ("t'es", "t'es"),
    ],
)
def test_a_contraction_is_read_as_its_words(typed: str, read: str) -> None:
    """What is none stays as it is."""
    assert uncontracted(typed) == read

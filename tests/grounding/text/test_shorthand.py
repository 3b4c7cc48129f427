"""Chat abbreviations are read as what they mean."""

import pytest

from bot.grounding.text.shorthand import spelled_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("what do ppl think rn", "what do people think right now"),
        ("whats the point tho?", "what is the point though?"),
        ("isn't u-boat r2d2", "isn't you-boat r2d2"),
        ("it's what it is", "it's what it is"),
    ],
)
def test_whole_words_are_written_out(typed: str, meant: str) -> None:
    """However fast someone types, whole words of theirs are never changed."""
    assert spelled_out(typed) == meant


def test_a_word_with_a_capital_may_be_a_name() -> None:
    """A language is called R, and somebody's initials may be EM."""
    assert spelled_out("does R help EM?") == "does R help EM?"


def test_a_question_in_capitals_alone_has_no_names() -> None:
    """Who has left the key pressed means what everyone means."""
    assert spelled_out("WHAT DO PPL SAY?") == "what do people say?"

"""Questions for what something is, and the sentences that say it."""

import pytest

from bot.grounding.asking.definition import asked_definition
from bot.grounding.text.words import words


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("what is radio", "radio"),
        ("whats an antenna?", "antenna"),
        ("What are short waves?", "short waves"),
        ("so what is the speed of sound", "speed of sound"),
        ("who is Maya?", "Maya"),
        ("who's Maya Lindqvist again?", "Maya Lindqvist"),
        ("what does DAB stand for", "DAB"),
        ("what does the Lisbon studio do?", "Lisbon studio"),
        ("define antenna", "antenna"),
        ("explain antennas to me", "antennas"),
    ],
)
def test_what_something_is_is_asked_by_its_name(text: str, asked: str) -> None:
    """However one asks, nothing but the name is left."""
    found = asked_definition(text)
    assert found is not None
    assert found.of == words(asked)
    assert found.who is text.startswith("who")


@pytest.mark.parametrize(
    "text",
    [
        "what is it?",
        "what is her plan for the studio",
        "what does she do?",
        "what is the problem",
        "what is radio good for if nobody ever listens to any of it",
        "why is radio dying?",
        "is radio dying?",
        "what is",
        "",
    ],
)
def test_what_is_asked_of_something_asks_no_definition(text: str) -> None:
    """Nor does what points back, or names what may be anybody's."""
    assert asked_definition(text) is None


def test_a_long_text_asks_for_no_definition() -> None:
    """It tells something, and is read at once all the same."""
    assert asked_definition(f"what is {'a radio ' * 20_000}") is None

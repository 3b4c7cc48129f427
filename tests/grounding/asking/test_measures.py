"""Questions for a measure."""

import pytest

from bot.grounding.asking.measures import measured


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("How large is the team?", "what size is the team?"),
        ("and how big are models?", "and what size are models?"),
        ("how many large models are there?", "how many large models are there?"),
        ("is the team large?", "is the team large?"),
    ],
)
def test_how_large_asks_for_a_size(text: str, asked: str) -> None:
    """Only behind "how" is the word no part of what is asked about."""
    assert measured(text) == asked

"""Whom a question speaks of without a name."""

import pytest

from bot.grounding.asking.pronouns import speaks_of_before, with_name


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("how much did they raise?", True),
        ("what did she found before the studio moved to Lisbon?", True),
        ("what do they say about their prices?", True),
        ("is it expensive?", True),
        ("what do they say about rent?", False),
        ("does he ever mention Lisbon?", False),
        ("is it true that rents in Lisbon rise?", False),
        ("how much did Lopez raise?", False),
        ("how much?", True),
    ],
)
def test_who_is_not_named_was_spoken_of_before(text: str, speaks: bool) -> None:
    """Whoever says something speaks in the interview, and is spoken of nowhere else."""
    assert speaks_of_before(text) is speaks


@pytest.mark.parametrize(
    ("text", "read", "instead"),
    [
        ("how much did they raise?", "how much did Ondara raise?", "they"),
        ("who are their rivals?", "who are Ondara's rivals?", "their"),
        ("what do they say about them?", "what do they say about Ondara?", "them"),
        ("how much did he raise?", "how much did he raise?", ""),
        ("how did they catch him?", "how did they catch him?", ""),
        ("what do they think of her?", "what do they think of her?", ""),
    ],
)
def test_they_are_read_as_who_was_spoken_of(text: str, read: str, instead: str) -> None:
    """A company is no "he", and nor is whoever "they" are beside one."""
    assert with_name(text, "Ondara") == (read, instead)

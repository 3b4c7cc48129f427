"""A text that says little itself speaks of what was said before."""

import pytest

from bot.grounding.asking.pointing import needs_a_topic, points, stands_alone


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("how do ships use tides?", True),
        ("what do they say about sails?", True),
        ("what about sails?", False),
        ("is it expensive?", False),
        ("what do they say about theirs?", False),
        ("why?", False),
    ],
)
def test_a_text_stands_alone_where_it_says_what_it_is_about(text: str, *, alone: bool) -> None:
    """What it is asked of in its frame is the one who speaks."""
    assert stands_alone(text) is alone


def test_only_what_points_back_or_says_nothing_needs_a_topic() -> None:
    """One word that is new is a topic, and "it" may stand for nothing at all."""
    assert not needs_a_topic("what about sails?")
    assert needs_a_topic("does it float?")
    assert not points("does it float?")
    assert points("do those float?")

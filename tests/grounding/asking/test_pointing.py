"""Words that point back to what was said before."""

from bot.grounding.asking.pointing import named_first, points


def test_it_alone_does_not_point_back() -> None:
    """It may stand for nothing at all."""
    assert not points("does it float?")
    assert points("do those float?")


def test_names_are_taken_from_before_the_first_word_that_points_back() -> None:
    """Behind it somebody else may be named."""
    assert named_first("does Hotz like it?") == ["Hotz"]
    assert named_first("does he like Hotz?") == []

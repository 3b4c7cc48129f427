"""Interviews are named by titles that fit into a sentence."""

from bot.grounding.persona.titles import LONGEST, of_different_videos, short


def test_a_long_title_is_cut_between_words() -> None:
    """And stands on one line."""
    title = short("Radio\nat night " + "and in the morning " * 5)
    assert title.startswith("Radio at night and in the morning")
    assert title.endswith(("and…", "in…", "the…", "morning…"))
    assert len(title) <= LONGEST


def test_two_notes_of_one_video_are_one_interview() -> None:
    """The first note's title stands for both."""
    told = [("v1", "Rooms"), ("v1", "Rooms, again"), ("v2", "Radio"), ("v3", "Rent")]
    assert of_different_videos(told, most=2) == ["“Rooms”", "“Radio”"]

"""What a question says itself, and whom it speaks of without a name."""

import pytest

from bot.grounding.asking.own_words import OwnWords


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
    assert OwnWords.of(text).stand_alone is alone


def test_only_what_points_back_or_says_nothing_needs_a_topic() -> None:
    """One word that is new is a topic."""
    assert not OwnWords.of("what about sails?").need_a_topic
    assert OwnWords.of("does it float?").need_a_topic


@pytest.mark.parametrize(
    ("text", "who", "about"),
    [
        ("how big is it?", False, True),
        ("is it true that ships float?", False, False),
        ("does he float?", False, False),
        ("does he float?", True, True),
        ("what does he say about sails?", True, False),
        ("how do those long ships float?", True, False),
    ],
)
def test_few_words_may_be_about_what_was_spoken_of(text: str, *, who: bool, about: bool) -> None:
    """About a person only where one was named."""
    assert OwnWords.of(text).are_about_it(who=who) is about


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
    assert OwnWords.of(text).speak_of_before is speaks


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
    assert OwnWords.of(text).with_name("Ondara") == (read, instead)

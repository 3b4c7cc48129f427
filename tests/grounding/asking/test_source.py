"""Whose word a question wants is no part of what it asks."""

import pytest

from bot.grounding.asking.source import without_its_source


@pytest.mark.parametrize(
    "asked",
    [
        "what is wrong with Slack, according to him?",
        "what is wrong with Slack according to the guest?",
        "according to the notes, what is wrong with Slack?",
        "in his opinion what is wrong with Slack?",
    ],
)
def test_whose_word_is_wanted_is_left_out(asked: str) -> None:
    """The notes have no other word than theirs."""
    assert without_its_source(asked).rstrip("?") == "what is wrong with Slack"


@pytest.mark.parametrize(
    "asked",
    [
        "what is the price according to Lopez?",
        "is it priced according to his age?",
        "according to him",
        "according to whom?",
        "what matters, according to him?",
    ],
)
def test_a_source_that_is_somebody_else_or_all_that_is_asked_stays(asked: str) -> None:
    """What a name stands for, the notes may know."""
    assert without_its_source(asked) == asked

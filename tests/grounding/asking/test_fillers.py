"""What people say around a question is no part of what they ask."""

import pytest

from bot.grounding.asking.fillers import without_fillers


@pytest.mark.parametrize(
    "text",
    [
        "nice. what's Firefly?",
        "lol ok. what's Firefly?",
        "yeah but what's Firefly? btw",
        "quick question: what's Firefly?",
        "hmm, got it, what's Firefly tho?",
        "WOW!!! what's Firefly?",
    ],
)
def test_a_question_is_the_same_whatever_is_said_around_it(text: str) -> None:
    """Whether it is said before it, behind it, or both."""
    assert without_fillers(text).rstrip("?") == "what's Firefly"


@pytest.mark.parametrize(
    "text",
    [
        "ok so what does he say?",
        "Nice hotels in Lyon",
        "wait times at the clinic",
        "cool, why?",
        "btw",
        "what happened again to the band?",
        "Great Wall of China",
    ],
)
def test_what_may_be_meant_stays(text: str) -> None:
    """A name, a word that a question follows on with, and what asks nothing without it."""
    assert without_fillers(text) == text


def test_fillers_without_end_are_read_in_linear_time() -> None:
    """Nobody waits for "lol lol lol …"."""
    without_fillers("lol " * 100_000)
    without_fillers(" btw" * 100_000)
    without_fillers("ha" * 100_000)

"""What the notes leave open of a question is said so, and nothing under that cover."""

import pytest

from bot.answering.answer import Sentence
from bot.answering.ruling import Decision
from tests.answering.gate.rulings import rule
from tests.answering.interviews import gate

OPEN = "How many letters come, and how high is the station's revenue?"


@pytest.mark.parametrize(
    "said",
    [
        "The notes do not say anything about revenue.",
        "However, the interview doesn't mention how high the station's revenue is.",
        "The notes leave open how high the revenue is.",
        "The notes leave the revenue open.",
        "The interview says nothing about revenue.",
        "She does not mention the station's revenue.",
    ],
)
def test_what_the_notes_leave_open_is_said_beside_what_they_answer(said: str) -> None:
    """In the question's own words, and only where something was answered."""
    among = gate(question=OPEN)
    assert rule(said, among=among).decision is Decision.DROPPED
    rule("Listeners write 300 letters a week.", "p4d", among=among)
    ruling = rule(said, among=among)
    assert (ruling.decision, ruling.reason) == (Decision.SHOWN, "open")
    assert ruling.sentence == Sentence(said)


@pytest.mark.parametrize(
    "said",
    [
        "The notes do not say anything about letters.",
        "The notes do not say how many letters come.",
        "The notes leave the letters open.",
        "The notes leave the revenue of the station open, which is high.",
        "The notes say nothing about letters.",
        "She says nothing about her divorce.",
        "The notes do not mention the divorce.",
        "The notes do not mention revenue, which is high.",
        "The notes do not say anything about revenue because many letters come.",
        "The station has no revenue.",
        "She does not give the station any revenue.",
    ],
)
def test_what_the_notes_have_or_nobody_asked_for_is_not_left_open(said: str) -> None:
    """A claim speaks of it, or it would be a statement in disguise."""
    among = gate(question=OPEN)
    rule("Listeners write 300 letters a week.", "p4d", among=among)
    assert rule(said, among=among).decision is Decision.DROPPED


def test_a_word_that_says_little_leaves_nothing_open() -> None:
    """No claim has it, but one has all that matters."""
    asked = "How many people keep letters, and how many letters come?"
    among = gate(question=asked)
    rule("Listeners write 300 letters a week.", "p4d", among=among)
    ruling = rule("The notes do not say how many people keep letters.", among=among)
    assert ruling.decision is Decision.DROPPED

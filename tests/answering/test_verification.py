"""Sentences from anywhere, beside the interview that the project ships."""

import re

import pytest

from bot.answering.extractive import Extractive
from bot.answering.support.verdict import Supported
from bot.answering.verification import Verification
from bot.grounding.retrieval import Retrieval
from bot.grounding.voice import Voice
from bot.notes.library import Library


@pytest.fixture
def verification(library: Library, voice: Voice) -> Verification:
    """Over the shipped interview."""
    notes = Extractive.over(library.claims, Retrieval(library.claims), voice)
    return Verification(library, notes)


def test_the_example_that_help_gives_is_one_that_the_notes_bear_out(
    verification: Verification, voice: Voice
) -> None:
    """Whoever tries `/check` for the first time sees what it is for."""
    example = re.search(r"/check statement: ([^`]+)`", voice.say("help.text"))
    assert example is not None
    assert isinstance(verification.verify(example[1]), Supported)


def test_that_something_is_still_to_come_is_told_in_words(verification: Verification) -> None:
    """Nobody reads a reason's name."""
    verdict = verification.verify("The tipping point has been reached.")
    assert verification.why(verdict) == "The notes set this at another time: before."

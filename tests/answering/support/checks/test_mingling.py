"""What two statements say is told of what they say it of."""

import pytest

from bot.answering.support.case import SupportCase
from bot.answering.support.checks.examination import examine
from bot.answering.support.verdict import Reason

STUDIO = "The studio in Lisbon raised nine million for new rooms"
SHOW = "The radio show has more than 300 listeners at night"


def told(sentence: str, *statements: str, context: str = "") -> Reason | None:
    """Return what is wrong with a sentence that cites some statements."""
    fault, _ = examine(SupportCase(sentence, statements, context))
    return fault.reason if fault else None


@pytest.mark.parametrize(
    "sentence",
    [
        "The studio in Lisbon has more than 300 listeners at night.",
        "The radio show raised nine million for new rooms in Lisbon.",
        "The show raised nine million for new rooms, while the studio has listeners at night.",
        "At night, the radio show raised nine million for new rooms.",
    ],
)
def test_what_one_statement_says_is_not_told_of_another(sentence: str) -> None:
    """Though each word of it stands in one or the other."""
    assert told(sentence, STUDIO, SHOW) is Reason.MINGLED


@pytest.mark.parametrize(
    "sentence",
    [
        "The studio in Lisbon raised nine million, and the radio show has more than 300 listeners.",
        "The radio show has more than 300 listeners at night; the studio raised nine million.",
        "While the studio in Lisbon raised nine million, the show has over 300 listeners at night.",
        "The radio show, which has more than 300 listeners at night, is a show.",
    ],
)
def test_statements_may_stand_beside_each_other(sentence: str) -> None:
    """In a part of the sentence each, in either order."""
    assert told(sentence, STUDIO, SHOW) is None


def test_a_statement_that_goes_on_from_another_is_one_with_it() -> None:
    """Notes are cut where a time stands, within a sentence too."""
    first, rest = "The studio in Lisbon raised nine million", "mainly because its rooms had aged"
    sentence = "The studio in Lisbon raised nine million mainly because its rooms had aged."
    assert told(sentence, first, rest) is None


def test_all_may_speak_of_what_their_heading_names() -> None:
    """What the heading says of both is no mixture."""
    sentence = "Lopez raised nine million, and Lopez has more than 300 listeners at night."
    statements = ("Lopez raised nine million", "She has more than 300 listeners at night")
    assert told(sentence, *statements, context="Maria Lopez") is None
    other = ("Lopez raised nine million", "Gomez has more than 300 listeners at night")
    assert told(sentence, *other) is Reason.MINGLED

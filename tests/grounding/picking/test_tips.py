"""A list of what can be done."""

from collections.abc import Sequence

import pytest

from bot.grounding.asking.advice import asked_advice
from bot.grounding.picking.tips import tips
from bot.notes.claim import Claim
from bot.notes.library import Library

ADVICE = "give me 5 tips to train models"
HOW = "how can I train one?"


def pieces(question: str, found: Sequence[Claim], claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return the list that a question for advice gets."""
    asked = asked_advice(question)
    assert asked is not None
    return tips(asked, found, claims)


@pytest.fixture(scope="module")
def drivers(library: Library) -> list[Claim]:
    """A list of several items, of which one is said in two claims."""
    return [claim for claim in library.claims if claim.section[-1].startswith("Drivers")]


@pytest.mark.parametrize("question", [ADVICE, HOW, "any advice?", "ways to save money"])
def test_advice_is_each_item_once(drivers: list[Claim], question: str) -> None:
    """Where all that was found stands in one list."""
    labels = [claim.label for claim in pieces(question, drivers[2:4], drivers)]
    assert labels == list(dict.fromkeys(claim.label for claim in drivers))


def test_who_asks_how_and_finds_one_item_has_asked_for_that(drivers: list[Claim]) -> None:
    """Who wants tips has not."""
    assert not pieces(HOW, drivers[1:3], drivers)
    assert pieces(ADVICE, drivers[1:3], drivers)


@pytest.mark.parametrize(
    "question", ["any advice on taste?", "the best tips about multi-modal controls please"]
)
def test_advice_on_what_one_item_holds_is_that_item(drivers: list[Claim], question: str) -> None:
    """What several hold, or none, or what the advice is for, is asked of all of them."""
    assert not pieces(question, drivers[2:4], drivers)
    for whole in ("advice on content?", "advice about boats", "tips for good taste"):
        assert pieces(whole, drivers[2:4], drivers)


def test_what_stands_in_no_list_is_shown_as_it_was_found(library: Library) -> None:
    """Or in two of them, or only beside one."""
    listed = [claim for claim in library.claims if claim.label]
    unlabelled = [claim for claim in library.claims if not claim.label]
    assert not pieces(ADVICE, [listed[0], listed[-1]], library.claims)
    assert not pieces(ADVICE, unlabelled[:2], library.claims)

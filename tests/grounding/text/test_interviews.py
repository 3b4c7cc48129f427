"""Whatever people call an interview, they ask for the same."""

import pytest

from bot.grounding.asking.followup import Asks, follow_up
from bot.grounding.asking.interview import asks_for_interviews, asks_which_interview
from bot.grounding.asking.moments import asks_by_time
from bot.grounding.asking.named_interview import asked_interview
from bot.grounding.asking.outline import asks_for_outline
from bot.grounding.asking.section import asked_section_number
from bot.grounding.asking.subject import asked_subject
from bot.grounding.text.interviews import INTERVIEW


@pytest.mark.parametrize("called", [*INTERVIEW.split("|"), "note", "notes"])
def test_what_is_asked_of_an_interview_is_asked_of_it_by_any_name(called: str) -> None:
    """A talk has an outline, sections and times as a video has them."""
    assert asks_for_outline(f"what is this {called} about?")
    assert asks_for_outline(f"the main points of the {called}?")
    assert asks_by_time(f"what is said at minute 12 of the {called}?")
    assert asked_section_number(f"what is the second part of the {called}?")
    assert asked_subject(f"does the {called} mention naps?")
    about = asked_subject(f"what does she say about naps in this {called}?")
    assert about is not None
    assert about.about == "naps"
    assert asked_interview(f"what does she say about rent in the Lisbon {called}?")
    followed = follow_up(f"where in the {called} is that?")
    assert followed is not None
    assert followed.asks is Asks.WHEN
    assert asks_for_interviews(f"list all {called.removesuffix('s')}s")


@pytest.mark.parametrize("called", INTERVIEW.split("|"))
def test_an_interview_is_asked_for_by_any_name(called: str) -> None:
    """A recording has a title and a link as well."""
    assert asks_which_interview(f"which {called} is this?")
    assert asks_which_interview(f"where can I watch the full {called}?")
    assert asks_which_interview(f"can you send me the {called} link?")

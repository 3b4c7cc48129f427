"""A model's headings and lists of sources state nothing."""

import pytest

from bot.answering.ruling import Decision, Draft
from tests.answering.gate.rulings import rule, ruled
from tests.answering.interviews import gate


@pytest.mark.parametrize(
    "heading",
    ["Letters", "Radio", "The show", "Porto and Lisbon", "Links between songs", "Guests:"],
)
def test_a_heading_is_no_statement(heading: str) -> None:
    """No moment is found for it, so that it is never all of an answer; its paragraph stays."""
    among = gate()
    drafts = [
        Draft("The host picks the music.", ("p6f",)),
        Draft(heading, (), "\n\n"),
        Draft("Most guests arrive without notes.", ("p5e",), "\n"),
    ]
    rulings = [ruled(draft, among) for draft in drafts]
    assert (rulings[1].decision, rulings[1].reason) == (Decision.DROPPED, "heading")
    assert rulings[2].sentence is not None
    assert rulings[2].sentence.lead == "\n\n"


@pytest.mark.parametrize(
    ("text", "ids"),
    [("Porto and Lisbon", ["p2b"]), ("The host picks the music", []), ("Hello", [])],
)
def test_what_is_cited_or_states_something_is_no_heading(text: str, ids: list[str]) -> None:
    """A short answer may be a name, and a list item may lack its stop."""
    assert rule(text, *ids).sentence is not None


def test_a_list_of_sources_is_no_statement() -> None:
    """What it calls them was said above, each with its moment; what is said behind it counts."""
    among = gate()
    rule("The host picks the music.", "p6f", among=among)
    for text, ids in (("Sources:", []), ("The music", ["p6f"]), ("Porto and Lisbon", ["p2b"])):
        assert rule(text, *ids, among=among).reason == "heading"
    assert rule("Most guests arrive without notes.", "p5e", among=among).sentence

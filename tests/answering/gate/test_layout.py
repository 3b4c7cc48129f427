"""Paragraphs and lists stay as a model laid them out, whatever of them is dropped."""

from bot.answering.ruling import Draft
from tests.answering.gate.rulings import leads
from tests.answering.interviews import gate


def test_the_first_sentence_that_is_shown_begins_the_answer() -> None:
    """What would stand before it is left out when all before it was dropped."""
    among = gate()
    drafts = [
        Draft("The studio burned down."),
        Draft("The studio moved to Lisbon in 1998.", ("p2b",), "\n\n"),
        Draft("The host picks the music.", ("p6f",), "\n- "),
    ]
    assert leads(drafts, among) == ["", "\n- "]


def test_a_list_keeps_its_marks_and_its_count_where_items_are_dropped() -> None:
    """The first of them too, though an introduction or an item before it is gone."""
    drafts = [
        Draft("The studio cares about many things:"),
        Draft("The studio burned down.", (), "\n1. "),
        Draft("The studio moved to Lisbon in 1998.", ("p2b",), "\n2. "),
        Draft("The studio burned down.", (), "\n3. "),
        Draft("The host picks the music.", ("p6f",), " "),
        Draft("Most guests arrive without notes.", ("p5e",), "\n\n"),
    ]
    assert leads(drafts, gate()) == ["1. ", "\n2. ", "\n\n"]

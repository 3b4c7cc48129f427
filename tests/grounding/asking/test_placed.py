"""An interview that is named within a question."""

import pytest

from bot.grounding.asking.placed import Place, place, stands, titled


@pytest.mark.parametrize(
    ("text", "what", "rest"),
    [
        (
            "what is said at 12:30 in the interview about Lisbon?",
            "Lisbon",
            "what is said at 12:30?",
        ),
        ("12:30 of the Ondara episode", "Ondara", "12:30"),
        (
            "in the video with Maria Lopez, what is said first?",
            "Maria Lopez",
            "what is said first?",
        ),
        ("what's at 1:00 in the talk called “A Radio”?", "A Radio", "what's at 1:00?"),
    ],
)
def test_the_interview_is_taken_out_of_the_question(text: str, what: str, rest: str) -> None:
    """Before or behind what is asked."""
    assert place(text) == Place(what, rest)


@pytest.mark.parametrize(
    "text",
    [
        "how does she prepare an interview?",
        "what does he say in the whole interview?",
        "what was said in the last episode?",
    ],
)
def test_a_question_to_no_interview_names_none(text: str) -> None:
    """Though it speaks of interviews."""
    assert place(text) is None


def test_titles_hold_what_an_interview_is_called() -> None:
    """All of its words, in whatever form."""
    titles = {"lisbon": "A radio in Lisbon", "porto": "Radios in Porto"}
    assert titled("the radio", titles) == ["lisbon", "porto"]
    assert titled("Radio, Lisbon", titles) == ["lisbon"]
    assert titled("the", titles) == []


def test_what_would_ask_for_nothing_any_more_keeps_its_words() -> None:
    """They may be what is asked about."""
    assert stands("what is said at 12:30?")
    assert stands("what did she say about rent?")
    assert not stands("what did Lopez say?")

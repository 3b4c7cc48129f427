"""An interview that is named within a question."""

import pytest

from bot.grounding.asking.named_interview import (
    NamedInterview,
    asked_interview,
    stands,
    titled,
)


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
    assert asked_interview(text) == NamedInterview(what, rest)


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
    assert asked_interview(text) is None


@pytest.mark.parametrize(
    ("text", "what", "rest"),
    [
        ("what's the Lisbon one about?", "Lisbon", "what's this interview about?"),
        ("summarize the radio one", "radio", "summarize this interview"),
        ("and the Lisbon one?", "Lisbon", "what is this interview about?"),
        (
            "what did the radio guy say about rent",
            "radio",
            "what did this interview say about rent",
        ),
        ("the Maria Lopez episode", "Maria Lopez", "what is this interview about?"),
        ("tell me more about the Lisbon one", "Lisbon", "tell me more about this interview"),
    ],
)
def test_one_may_be_named_by_a_word_of_its_title(text: str, what: str, rest: str) -> None:
    """Then the question is asked of this interview."""
    assert asked_interview(text) == NamedInterview(what, rest, by_title=True)


@pytest.mark.parametrize(
    "text", ["the first one?", "that one", "the last one", "the radio one day fell silent"]
)
def test_one_of_a_list_or_of_something_else_is_no_interview(text: str) -> None:
    """It is told by its place, or is a number."""
    assert asked_interview(text) is None


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


def test_no_row_of_commas_is_too_long() -> None:
    """An interview may be named behind each of them."""
    assert asked_interview("," * 200_000) is None

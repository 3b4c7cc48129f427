"""A question without what people put around it."""

from collections.abc import Callable

import pytest

from bot.grounding.asking.comparison import asked_comparison
from bot.grounding.asking.dates import asked_date
from bot.grounding.asking.definition import asked_definition
from bot.grounding.asking.interview import asks_for_interviews, asks_which_interview
from bot.grounding.asking.moments import of_what_is_told
from bot.grounding.asking.named_interview import asked_interview
from bot.grounding.asking.outline import asks_for_outline
from bot.grounding.asking.plain import LONGEST, asked_plainly, bare
from bot.grounding.asking.several import questions_in
from bot.grounding.asking.subject import asked_subject
from bot.grounding.asking.wanted import figure_wanted
from bot.grounding.asking.worth import asked_worth

ASIDES = [
    *("and", "so", "but", "or", "ok,", "okay so", "well,", "then", "also", "now", "hey", "hi,"),
    *("please", "wait", "well", "wait so", "well, then", "so:", "OK, and"),
]


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("what happened in 1999?", asked_date),
        ("what is a transformer?", asked_definition),
        ("which is older, cats or dogs?", asked_comparison),
        ("is a cat older than a dog?", asked_comparison),
        ("how is a cat different from a dog?", asked_comparison),
        ("is melatonin good?", asked_worth),
        ("what are the benefits of melatonin?", asked_worth),
        ("what does he say about mice?", asked_subject),
        ("what is the title of the interview?", asks_which_interview),
        ("which interviews do you have?", asks_for_interviews),
        ("when did it begin?", of_what_is_told),
    ],
)
def test_what_people_begin_with_asks_nothing(
    aside: str, question: str, read: Callable[[str], object]
) -> None:
    """Every question is the same behind it."""
    assert read(question)
    assert read(f"{aside} {question}") == read(question)


@pytest.mark.parametrize("aside", ASIDES)
def test_every_question_may_begin_so(aside: str) -> None:
    """What is asked of somebody, of the whole, of an interview or for a time is the same too."""
    assert not asks_for_outline(f"{aside} why is this the main idea?")
    assert asked_interview(f"{aside} what about the Lisbon one?") == asked_interview(
        "the Lisbon one?"
    )
    assert not figure_wanted(f"{aside} when it closed?")("Nobody knows")
    (question,) = questions_in(f"I wonder. {aside} what does he fear about winter?")
    assert question.endswith("what does he fear about winter?")
    assert "wonder" not in question


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Wait times?", "Wait times"),
        ("well funded?", "well funded"),
        ("well then tell me about mice", "tell me about mice"),
        ("Hello Fresh", "Hello Fresh"),
        ("so-called AI", "so-called AI"),
        ("Andorra", "Andorra"),
        ("so", "so"),
        ("", ""),
    ],
)
def test_what_is_asked_about_is_no_aside(text: str, asked: str) -> None:
    """A word that may be either is an aside before a comma, or before what one asks with."""
    assert asked_plainly(text) == asked


@pytest.mark.parametrize("text", ["so " * 20_000, "wait " * 20_000, "so, " * 20_000 + "what?"])
def test_what_is_too_long_asks_for_nothing_plainly(text: str) -> None:
    """It tells something, and is told so at once."""
    assert len(text) > LONGEST
    assert asked_plainly(text) == bare(text) == ""


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("AGI?", "AGI"),
        ("and about the roof?", "roof"),
        ("What about Gen 3?", "Gen 3"),
        ("wet hives", "wet hives"),
    ],
)
def test_a_name_alone_says_what_it_is_about(text: str, about: str) -> None:
    """Nothing else is asked of it."""
    assert bare(text) == about


@pytest.mark.parametrize(
    "text",
    [
        "is it raining?",
        "mice and Sora",
        "why cost?",
        "who else",
        "a roof over five old hives",
        "?",
        "",
    ],
)
def test_a_sentence_is_no_name(text: str) -> None:
    """It asks, or it names more than one thing."""
    assert bare(text) == ""

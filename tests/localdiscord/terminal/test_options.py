"""The options of a command, found in the rest of a typed line."""

import pytest

from bot.localdiscord import InvocationError
from bot.localdiscord.terminal.options import split
from bot.localdiscord.world.commands import Choice, Option, OptionType
from tests.localdiscord.leaf import leaf


def test_options_are_found_in_the_rest_of_the_line() -> None:
    """Free text goes to the required option; what only looks like one is text."""
    question = Option("question", OptionType.STRING, "What to ask", required=True)
    count = Option("count", OptionType.INTEGER, "How many")
    share = Option("share", OptionType.NUMBER, "How much")
    quiet = Option("quiet", OptionType.BOOLEAN, "To yourself")
    size = Option("size", OptionType.INTEGER, choices=(Choice("small", 1),))
    ask = leaf(question, count, share, quiet, size)
    assert split(ask, "is a=b? count=3") == {"question": "is a=b?", "count": "3"}
    assert split(ask, "question=why? ") == {"question": "why?"}
    assert split(ask, 'question="is it count=3?" quiet=yes') == {
        "question": "is it count=3?",
        "quiet": "yes",
    }
    assert split(ask, 'question="why" not "so"') == {"question": '"why" not "so"'}
    assert split(ask, 'question: "why"') == {"question": '"why"'}
    assert split(ask, "question: why: so? quiet: yes") == {"question": "why: so?", "quiet": "yes"}
    assert split(ask, "my question: why?") == {"question": "my question: why?"}
    with pytest.raises(InvocationError, match=r"takes no text\. It is typed: /ask$"):
        split(leaf(), "why?")


ASK = leaf(
    Option("question", OptionType.STRING, "What to ask", required=True),
    Option("private", OptionType.BOOLEAN, "To yourself"),
    Option("interview", OptionType.STRING, "Which one"),
    Option("count", OptionType.INTEGER, "How many"),
    Option("size", OptionType.INTEGER, choices=(Choice("very small", 1), Choice("very", 2))),
)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("What is Runway? private: yes", {"question": "What is Runway?", "private": "yes"}),
        ("private=yes What is Runway?", {"question": "What is Runway?", "private": "yes"}),
        (
            "private: no What is it? count: 3",
            {"question": "What is it?", "private": "no", "count": "3"},
        ),
        ("size=very small why?", {"question": "why?", "size": "very small"}),
        ("size=huge why?", {"question": "why?", "size": "huge"}),
        ("size=very\nwhy?", {"question": "why?", "size": "very"}),
        ("private=yes\nwhat?", {"question": "what?", "private": "yes"}),
        ('private="yes" what?', {"question": "what?", "private": "yes"}),
        (
            'interview="The Title" what is "it"? count=3',
            {"question": 'what is "it"?', "interview": "The Title", "count": "3"},
        ),
        ("why? count=3 or 4", {"question": "why?", "count": "3 or 4"}),
        ("count=3 question=why?", {"question": "why?", "count": "3"}),
        ("is it private? why: so", {"question": "is it private? why: so"}),
    ],
)
def test_a_question_and_its_options_may_stand_in_any_order(
    text: str, options: dict[str, str]
) -> None:
    """A word, a choice or what is quoted ends by itself, and what follows it is the question."""
    assert split(ASK, text) == options


def test_a_quotation_mark_that_is_not_closed_is_told_of() -> None:
    """Whoever forgot it is not asked for with it."""
    with pytest.raises(InvocationError, match="The quotation mark behind question= is not closed"):
        split(ASK, 'question="what is Runway? private=yes')


@pytest.mark.parametrize("text", ['questions="why?"', "questions=why?", "why? sources=wiki"])
def test_a_wrong_name_of_an_option_is_told_of(text: str) -> None:
    """It is not asked as if it were text, and the options that there are are shown."""
    question = Option("question", OptionType.STRING, "What to ask", required=True)
    ask = leaf(question, Option("source", OptionType.STRING, "Where"))
    shown = r"/ask has no option \w+\. It is typed: /ask <question> \[source=…\]"
    with pytest.raises(InvocationError, match=shown):
        split(ask, text)
    assert split(ask, f"question={text}")["question"] == text
    link = "what is https://youtu.be/ID?t=5 about, and a=b?"
    assert split(ask, link) == {"question": link}

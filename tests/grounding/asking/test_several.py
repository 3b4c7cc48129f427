"""The questions of a text are told from what is said around them."""

import pytest

from bot.grounding.asking.several import questions_in


def test_each_question_that_stands_by_itself_is_looked_up_alone() -> None:
    """What people say before they ask is nothing to look for."""
    text = "I love this. What does Runway aim at? Quick one: why does cost matter to Runway"
    assert questions_in(text) == ["What does Runway aim at?", "why does cost matter to Runway"]
    assert questions_in(text.replace(":", "...").replace(". ", "… ")) == questions_in(text)


@pytest.mark.parametrize("first", ["Isn't Sora cheap?", "Won’t scale help Runway?"])
def test_a_question_that_begins_with_a_not_is_one(first: str) -> None:
    """It is no mere remark before the next one."""
    assert questions_in(f"{first} Who owns the lab?") == [first, "Who owns the lab?"]


def test_no_title_cuts_a_question_in_two() -> None:
    """The one who is asked about stays in it."""
    lopez, runway = "What does Dr. Lopez say about radio?", "What does the U.S. Army aim at?"
    assert questions_in(f"{lopez} {runway}") == [lopez, runway]


def test_questions_that_an_and_joins_are_two() -> None:
    """Each asks of something of its own."""
    text = "hey what are the challenges and who is the CEO?"
    assert questions_in(text) == ["hey what are the challenges", "who is the CEO?"]


def test_what_is_said_before_stays_where_a_question_points_to_it() -> None:
    """Nobody could tell what "it" is otherwise."""
    funding = "I wonder about the funding. How long will it last? No idea?"
    owner = "And who owns Runway's lab in Lyon?"
    assert questions_in(f"{funding} {owner}") == [funding, owner]


@pytest.mark.parametrize("short", ["who speaks?", "who are you?", "when?", "Why?"])
def test_a_question_that_names_nothing_is_one_of_several_too(short: str) -> None:
    """It gets an answer of its own, and is no part of the one before or behind it."""
    sora, team = "what about Sora?", "how big is the team?"
    assert questions_in(f"{sora}\n{short}\n{team}") == [sora, short, team]
    assert questions_in(f"I love radio. {short} {team}") == [short, team]
    assert questions_in(f"{sora} {short}") == [sora, short]


@pytest.mark.parametrize(
    "text",
    [
        "Why does cost matter?",
        "And the personality test? What did he get out of that?",
        "Is cost that high? Really?",
        "Does scale help Runway? How?",
        "ok, is scale overrated? And why so?",
        "Why? How?",
        "Why? Who speaks?",
        "What about Sora? What did he say?",
        "Sora? Audio? Taste?",
        "He asked why?what for",
        "what is Sora and how does it work?",
        "does he know what works and what does not?",
        "how do cost and why they matter go together?",
        "",
    ],
)
def test_a_text_that_asks_one_thing_stays_whole(text: str) -> None:
    """A half that asks nothing by itself is no question of its own."""
    assert questions_in(text) == [text]


def test_no_row_of_blanks_is_too_long() -> None:
    """An "and" may stand behind each of them."""
    text = f"why{' ' * 200_000}so?"
    assert questions_in(text) == [text]


@pytest.mark.parametrize("asked", ["does he mention Sora?", "is solar or fusion better?"])
def test_what_only_a_whole_question_asks_stays_whole_before_a_why(asked: str) -> None:
    """With "why?" in it, it would ask for no subject and no comparison any more."""
    assert questions_in(f"{asked} Why?") == [asked, "Why?"]

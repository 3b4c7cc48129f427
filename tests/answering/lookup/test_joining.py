"""Several questions of one text are answered one after the other."""

import pytest

from bot.answering.answer import Answered, Declined, SmallTalk
from bot.answering.extractive import Extractive
from bot.grounding.question import Question


def test_each_question_is_answered_behind_which_one_it_is(notes_alone: Extractive) -> None:
    """One that the notes know nothing of does not keep the other from its answer."""
    answer = notes_alone.decide(
        Question("What is the capital of Chile? And what did he say about Sora?")
    )
    assert isinstance(answer, Answered)
    declined, answered = answer.text.split("\n\n")
    assert declined.startswith("Your first question: That isn't something the interview covers.")
    assert answered.startswith("Your second question: The emergence of")
    assert [citation.timestamp.seconds for citation in answer.citations] == [2462]


def test_a_question_may_go_on_from_the_one_before_it(notes_alone: Extractive) -> None:
    """What "it" is was asked a sentence earlier."""
    answer = notes_alone.decide(
        Question("What did he say about Sora? Is it a competitor in the video AI space?")
    )
    assert answer.text.count("OpenAI's Sora signals increased competition") == 2


def test_of_many_questions_the_first_three_are_answered(notes_alone: Extractive) -> None:
    """The person is told that there were more."""
    answer = notes_alone.decide(
        Question("Who built Rome? What is a quark? When was Bach born? What do whales eat?")
    )
    assert isinstance(answer, Declined)
    assert answer.text.endswith("I take three questions at a time: please send me the rest again.")
    assert answer.text.count("question: ") == 3


def test_small_talk_beside_a_question_is_answered_too(notes_alone: Extractive) -> None:
    """Whoever asks whether it is human is told, and gets the answer to the rest."""
    answer = notes_alone.decide(Question("are you a human? and what did he say about Sora?"))
    assert "I am an AI" in answer.text
    assert not isinstance(answer, SmallTalk)
    assert answer.citations


@pytest.mark.parametrize("short", ["who speaks?", "who is speaking?"])
def test_who_speaks_is_told_beside_other_answers(notes_alone: Extractive, short: str) -> None:
    """A question that names nothing is not dropped between two that do, nor behind one."""
    team = "how big is the team?"
    for text in (f"what about Sora?\n{short}\n{team}", f"what about Sora? {short}"):
        _, second, *_ = notes_alone.decide(Question(text)).text.split("\n\n")
        assert second.startswith("Your second question: ")
        assert "Chris Valenzuela" in second


def test_what_people_say_before_they_ask_is_not_looked_for(notes_alone: Extractive) -> None:
    """A remark's words would lead away from the answer."""
    asked = notes_alone.decide(Question("What did he say about Sora?"))
    remarked = notes_alone.decide(Question("I love the show! What did he say about Sora?"))
    assert remarked == asked

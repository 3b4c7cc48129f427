"""Whoever asks for the interview itself gets its title and its link."""

from dataclasses import replace

import pytest

from bot.answering.answer import Answered
from bot.answering.extractive import Extractive
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Question
from bot.notes.library import Library
from tests.answering.over import over


@pytest.mark.parametrize(
    "question",
    [
        "Give me the link to the video",
        "Where is the video?",
        "What podcast is this?",
        "which interview is this",
        "What\u2019s the title of this episode?",
    ],
)
def test_who_asks_for_the_interview_gets_its_title_and_first_moment(
    notes_alone: Extractive, question: str
) -> None:
    """The link is that of a claim, the earliest, as every link is."""
    answer = notes_alone.decide(Question(question))
    assert isinstance(answer, Answered)
    assert "Scaling and Innovation in AI Infrastructures" in answer.text
    assert [citation.timestamp.seconds for citation in answer.citations] == [54]


@pytest.mark.parametrize("question", ["What video models are there?", "what is the video about?"])
def test_a_question_about_video_is_not_one_for_the_link(
    notes_alone: Extractive, question: str
) -> None:
    """More than the interview's own name is asked for."""
    assert "The interview is" not in notes_alone.decide(Question(question)).text


def test_of_several_interviews_none_is_the_one(library: Library, voice: Voice) -> None:
    """Where nobody can tell which is meant, no title is made up."""
    other = tuple(replace(claim, note="other") for claim in library.claims)
    claims = (*library.claims, *other)
    notes = over(claims, voice)
    assert "The interview is" not in notes.decide(Question("which interview is this")).text

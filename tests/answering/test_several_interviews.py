"""Answers from several interviews."""

from dataclasses import replace

import pytest

from bot.answering import extractive
from bot.answering.answer import Answered, Declined
from bot.answering.checking.statements import statements
from bot.answering.extractive import Extractive
from bot.answering.lookup.choice import apart
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Exchange, Question
from bot.grounding.retrieval.encoder import Encoder
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from bot.surfaces.rendering import pages
from tests.answering.over import over
from tests.radio import LETTERS, STUDIO, radio_library


@pytest.fixture(scope="module")
def radio(prompts: Prompts, encoder: Encoder) -> Extractive:
    """The answerer over three interviews about radio."""
    library = radio_library()
    return over(library.claims, Voice(prompts, library.notes), encoder)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("How many letters do listeners write a week?", "From the notes (“Letters to the show”):"),
        ("what is said at 20:00?", "From the notes (“A studio in Lisbon”):"),
        ("hi! How old are the microphones of the studio?", "(“A studio in Lisbon”):"),
    ],
)
def test_claims_of_one_interview_stand_under_its_title(
    radio: Extractive, question: str, opening: str
) -> None:
    """The opening names it once, and is kept like that."""
    first = radio.decide(Question(question)).sentences[0]
    assert first.text.endswith(opening)


def test_claims_of_several_interviews_stand_under_no_title(radio: Extractive) -> None:
    """Each has its own beside it, wherever answers are shown."""
    answer = radio.decide(Question("How much was raised?"))
    assert len({citation.claim.note for citation in answer.citations}) > 1
    assert "(“" not in answer.text
    (page,) = pages(answer.sentences, titles=radio.voice.interviews)
    assert "[“A studio in Lisbon” 00:40](" in page
    assert "[“Radio at night” 12:30](" in page


@pytest.mark.parametrize("asked", ["20:00", "minute 20", "what is said at the beginning?", "99:99"])
def test_of_more_claims_than_are_read_at_once_a_time_is_no_word_to_look_for(
    radio: Extractive, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    """Who asks is told to choose the interview; in one that is chosen or named it is looked up."""
    monkeypatch.setattr(extractive, "READ_AS_ONE", 3)
    told = radio.decide(Question(asked))
    assert isinstance(told, Declined)
    assert told.text.startswith("Which of my 3 interviews do you mean?")
    chosen = radio.decide(Question(asked, note=STUDIO))
    assert chosen.text.startswith(("From the notes", "The notes have nothing", "There is no such"))
    assert "Which of my" not in radio.decide(Question("20:00 in the interview about Lisbon")).text


@pytest.mark.parametrize(
    ("question", "interview", "said"),
    [
        ("what's the Lisbon one about?", "A studio in Lisbon", "- Microphones"),
        ("and the studio one?", "A studio in Lisbon", "- Microphones"),
        ("which one mentions microphones?", "A studio in Lisbon", "older than its owner"),
        ("in which interview do they talk about letters?", "Letters to the show", "40 letters"),
    ],
)
def test_one_of_several_is_told_by_its_title_or_by_what_it_speaks_of(
    radio: Extractive, question: str, interview: str, said: str
) -> None:
    """As people tell episodes apart."""
    before = (Exchange("what is the show of Lopez about?", "Listeners."),)
    answer = radio.decide(Question(question, before))
    assert isinstance(answer, Answered)
    assert f"(“{interview}”):" in answer.text
    assert said in answer.text


def test_an_interview_is_told_by_what_its_title_means_where_no_claim_names_it(
    radio: Extractive,
) -> None:
    """And none where no title does."""
    answer = radio.decide(Question("which one is about broadcasts after dark?"))
    assert isinstance(answer, Answered)
    assert answer.text.startswith("The interview is “Radio at night”. The first moment")
    assert not isinstance(radio.decide(Question("which one is about cats?")), Answered)


def test_several_questions_at_once_each_name_their_interview(radio: Extractive) -> None:
    """Each answer has an opening of its own."""
    asked = "How many letters do listeners write a week? How old are the studio's microphones?"
    text = radio.decide(Question(asked)).text
    assert "(“Letters to the show”):" in text
    assert "(“A studio in Lisbon”):" in text


def test_what_two_notes_of_a_video_tell_of_one_moment_is_told_once(radio: Extractive) -> None:
    """Other moments are worth more than the same again in other words."""
    answer = radio.decide(Question("How many listeners does the show have at night?"))
    assert isinstance(answer, Answered)
    moments = [(c.claim.video_id, c.timestamp.seconds) for c in answer.citations]
    assert len(moments) == len(set(moments))


@pytest.mark.parametrize(
    ("other", "seconds", "told"),
    [("letters", 60, 1), ("letters", 70, 1), ("letters", 75, 2), ("night", 60, 2)],
)
def test_two_notes_set_one_thing_some_seconds_apart(other: str, seconds: int, told: int) -> None:
    """What one note says twice of a moment are two things."""
    claim = Claim("a1a", "It is so", (Timestamp(5), Timestamp(60)), "night", "a video")
    again = replace(claim, id="b2b", note=other, timestamps=(Timestamp(seconds),))
    assert len(apart([claim, again])) == told


def test_a_decline_names_the_interviews_nearest_to_the_question(radio: Extractive) -> None:
    """And not those that merely come first in the alphabet."""
    answer = radio.decide(Question("Who painted the Mona Lisa, in Lisbon?"))
    assert isinstance(answer, Declined)
    assert "They do cover “A studio in Lisbon” and" in answer.text


@pytest.mark.parametrize(
    "text", ["hi", "<@1>", "how long is the interview?", "why?", "the second one"]
)
def test_who_has_chosen_an_interview_is_told_of_no_other(radio: Extractive, text: str) -> None:
    """Nobody who asks one is greeted for all, or sent to another's topics."""
    said = radio.decide(Question(text, note=STUDIO)).text
    assert not any(others in said for others in ("Radio at night", "2 more", "interviews"))


def test_a_decline_within_one_interview_speaks_of_that_one(radio: Extractive) -> None:
    """Others may answer what it does not."""
    answer = radio.decide(Question("What is the capital of Chile?", note=STUDIO))
    assert answer.text == (
        "That isn't something the interview covers. It does cover Rooms and Microphones."
    )


@pytest.mark.parametrize(
    "question",
    ["How many letters do listeners write a week?", "How much was raised?", "capital of Chile?"],
)
def test_of_an_answer_only_the_claims_are_checked(radio: Extractive, question: str) -> None:
    """Titles in its opening, its links and its decline are passed over."""
    answer = radio.decide(Question(question))
    page = "\n".join(pages(answer.sentences, titles=radio.voice.interviews))
    quoted = [sentence.text for sentence in answer.sentences if sentence.citations]
    assert statements(page, radio.voice) == quoted


def test_a_link_of_somebody_elses_may_be_a_statement(radio: Extractive) -> None:
    """Only what an interview is called says nothing."""
    said = "[Lopez left at noon, 12:30](<https://a.org>)"
    assert statements(said, radio.voice) == ["Lopez left at noon, 12:30"]


def test_a_model_that_answers_nothing_leaves_the_nearest_under_their_title(
    radio: Extractive,
) -> None:
    """As when the notes answer by themselves."""
    answer = radio.unanswered(Question("Do listeners write letters by hand?", note=LETTERS))
    assert "(“Letters to the show”):" in answer.text

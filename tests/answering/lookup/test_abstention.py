"""When the notes answer, when they only touch on a question, and when they know nothing of it."""

from dataclasses import replace

import pytest

from bot.answering.answer import Answered, Declined, Related
from bot.answering.extractive import Extractive
from bot.answering.lookup.abstention import Abstention, Standing
from bot.answering.support.corpus import Corpus
from bot.grounding.question import Question
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.ranking import Match
from bot.notes.claim import Claim
from bot.notes.library import Library


@pytest.mark.parametrize(
    "question",
    [
        "what did he say about Sora?",
        "WHAT DID HE SAY ABOUT SORA",
        "sora",
        "how are the teams structured?",
        "how is the team organised",
        "hw will interfaces look in the future",
        "For how many months does it raise capital?",
    ],
)
def test_what_the_notes_say_is_answered(notes_alone: Extractive, question: str) -> None:
    """In their own words or in others, in any case, with a slip of the finger or two."""
    assert isinstance(notes_alone.decide(Question(question)), Answered)


@pytest.mark.parametrize(
    ("question", "seconds"),
    [
        ("Why does Valenzuela fear competition?", 2546),
        ("why did they reuse their old infrastructure for Gen 3 Alpha", 1867),
        ("Why is there no more room for growth from scaling models?", 1947),
        ("why does Runway no longer make the process fast?", 1931),
    ],
)
def test_a_false_premise_is_met_with_what_the_notes_say(
    notes_alone: Extractive, question: str, seconds: int
) -> None:
    """It is not gone along with: the moment that contradicts it stands there instead."""
    answer = notes_alone.decide(Question(question))
    assert isinstance(answer, Related)
    assert seconds in {citation.timestamp.seconds for citation in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "Which GPUs was Gen 3 Alpha trained on?",
        "how many people built Gen 3 Alpha?",
        "How much money has Runway raised in total so far?",
        "Where did the video data for Gen 3 Alpha come from?",
    ],
)
def test_what_the_notes_only_touch_on_is_related(notes_alone: Extractive, question: str) -> None:
    """The nearest moments are shown, and nothing is called an answer."""
    answer = notes_alone.decide(Question(question))
    assert isinstance(answer, Related)
    assert 1 <= len(answer.citations) <= 4
    assert "find a clear answer" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who won the men's football World Cup in 2022?",
        "whats a good recipe for sourdough starter",
        "how many legs does a lobster have",
        "qwertz",
    ],
)
def test_what_has_nothing_to_do_with_the_notes_is_declined(
    notes_alone: Extractive, question: str
) -> None:
    """With the topics that they do cover."""
    assert isinstance(notes_alone.decide(Question(question)), Declined)


@pytest.mark.parametrize("question", ["what else is real?", "play a role?"])
def test_nothing_answers_from_afar(notes_alone: Extractive, question: str) -> None:
    """However few words are left of a question, and however alike they look to a claim's."""
    assert not isinstance(notes_alone.decide(Question(question)), Answered)


def test_without_vectors_the_words_decide(library: Library, sora: Claim) -> None:
    """A machine that cannot run the encoder still answers, touches on and declines."""
    judge = Abstention(lambda _: Corpus(library.claims, {}))
    assert judge.standing("Sora?", WordRanking(library.claims).rank("Sora?")) is Standing.ANSWERED
    assert judge.standing("two of five", [Match(sora, 1, 0.4, 2)]) is Standing.RELATED
    assert judge.standing("one of five", [Match(sora, 1, 0.4, 1)]) is Standing.FOREIGN
    assert judge.standing("nothing", []) is Standing.FOREIGN


@pytest.mark.parametrize(("answers", "standing"), [(-2.0, "ANSWERED"), (-4.0, "RELATED")])
def test_a_claim_with_all_words_of_a_question_answers_unless_the_judge_denies_it(
    library: Library, sora: Claim, answers: float, standing: str
) -> None:
    """A claim that tells how one played has the one word of "where was it played?"."""
    judge = Abstention(lambda _: Corpus(library.claims, {}))
    match = Match(sora, score=1, coverage=1, shared=1, cosine=0.29, answers=answers)
    assert judge.standing("What about competition?", [match]) is Standing[standing]


def standing(question: str, match: Match) -> str:
    """Return what a question is to the only claim of a note."""
    judge = Abstention(lambda _: Corpus([match.claim], {}))
    return judge.standing(question, [match]).name


@pytest.mark.parametrize(
    ("question", "answers", "expected"),
    [
        ("what will video models replace?", 1.2, "ANSWERED"),
        ("what will video models replace?", 0.8, "RELATED"),
        ("what will that replace?", 1.2, "RELATED"),
    ],
)
def test_what_the_judge_affirms_may_lie_a_little_farther(
    sora: Claim, question: str, answers: float, expected: str
) -> None:
    """Of one word of content alone, many claims would be affirmed."""
    match = Match(sora, score=1, coverage=0.4, shared=2, cosine=0.27, answers=answers)
    assert standing(question, match) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("did they lose many ships to mines?", "ANSWERED"),
        ("didn't they lose many ships to mines?", "ANSWERED"),
        ("how did they lose many ships to mines?", "RELATED"),
    ],
)
def test_a_no_answers_whether_something_is_so(sora: Claim, question: str, expected: str) -> None:
    """Only what takes it for granted is met by a denial that contradicts it."""
    denial = replace(sora, text="They made sure that no ships were lost to mines")
    match = Match(denial, score=1, coverage=0.6, shared=3, cosine=0.5, answers=2.0)
    assert standing(question, match) == expected


@pytest.mark.parametrize(("before", "expected"), [("", "RELATED"), ("Many languages", "ANSWERED")])
def test_what_is_to_be_counted_is_among_the_words_that_a_claim_must_have(
    sora: Claim, before: str, expected: str
) -> None:
    """However many claims speak of it, so that it counts for nothing among the words shared."""
    claim = replace(sora, text="It supports over 100,000 businesses", label="", before=before)
    match = Match(claim, score=1, coverage=1, shared=1, cosine=0.3, answers=-2.7)
    assert standing("how many languages does it support?", match) == expected


@pytest.mark.parametrize(("coverage", "expected"), [(0.9, "ANSWERED"), (0.7, "RELATED")])
def test_what_has_all_words_and_is_affirmed_may_lie_farther_still(
    sora: Claim, coverage: float, expected: str
) -> None:
    """Then only its turn of phrase speaks against it: "what's his weird prediction"."""
    match = Match(sora, score=1, coverage=coverage, shared=3, cosine=0.2, answers=2.0)
    assert standing("what will video models replace?", match) == expected

"""What tells nothing of what is asked stands behind all that does."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from bot.answering.lookup.telling import telling_first
from bot.answering.support.corpus import Corpus
from bot.grounding.retrieval.ranking import Match
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp


def told(*texts: str) -> list[Claim]:
    """Return the claims of one section, each after the one before."""
    befores = ("", *texts)
    return [
        Claim(f"c{at}", text, (Timestamp(at),), "note", "a" * 11, ("Form",), "", befores[at])
        for at, text in enumerate(texts)
    ]


def first(question: str, claims: Sequence[Claim], order: str = "") -> str:
    """Return which of some claims comes first that the ranking has in this order."""
    places = [*map(int, order)] or range(len(claims))
    matches = [Match(claims[place], 1.0 - at / 10, 0.0, 0) for at, place in enumerate(places)]
    ranked = telling_first(question, matches, lambda _: Corpus(claims, {}))
    assert [match.score for match in ranked] == [match.score for match in matches]
    return ranked[0].claim.text


PLAYERS = told(
    "The bowling of Shaheen was poor",
    "Gill hit him over the ropes",
    "His form is a concern",
    "Babar Azam bats slowly",
    "He plays too many dot balls",
    "Rain fell in the evening",
    "The coach named Shaheen and Gill in the team",
    *(f"The over number {number} was long" for number in range(9)),
)


@pytest.mark.parametrize(
    ("question", "order", "best"),
    [
        ("what is wrong with Shaheen?", "4053", 0),
        ("what is wrong with shaheen?", "2053", 2),
        ("what is wrong with Babar?", "2456", 4),
        ("what is wrong with Gill?", "4165", 1),
        ("how many dot balls are there?", "4056", 4),
        ("does Babar play many dot balls in the rain?", "4506", 4),
    ],
)
def test_what_is_said_of_him_is_no_answer_about_somebody_else(
    question: str, order: str, best: int
) -> None:
    """Who he is, the sentences before tell, back to the one that names him."""
    assert first(question, PLAYERS, order) == PLAYERS[best].text


def test_he_is_known_under_a_label_and_where_the_whole_note_is_about_him() -> None:
    """The label is shown with the claim; and an interview's guest may be he."""
    labelled = [*PLAYERS[:4], replace(PLAYERS[4], label="Khushdil"), *PLAYERS[5:]]
    assert first("what is wrong with Shaheen?", labelled, "405") == PLAYERS[4].text
    guest = told("The company of Altman grows", "He tries Sora daily", "A film made with Sora won")
    assert first("is Sora any good?", guest, "120") == guest[1].text


def test_a_question_of_the_notes_answers_none() -> None:
    """What a note asks is no statement; what quotes a question is one."""
    school = 'He asked "what is a rate?" in school'
    asks = told("What is a derivative?", "It is a rate of change", school)
    assert first("what is a derivative?", asks, "012") == asks[1].text
    assert first("what is a rate?", asks, "210") == asks[2].text
    assert first("what is a derivative?", asks[:1]) == asks[0].text


class Passes(tuple[Claim, ...]):  # noqa: SLOT001 (a tuple can have none)
    """Claims that count how often somebody goes through them."""

    passed = 0

    def __iter__(self) -> Iterator[Claim]:
        """Go through them once more."""
        self.passed += 1
        return super().__iter__()


def test_a_note_is_gone_through_no_more_often_for_more_sentences_about_him() -> None:
    """Whoever searches a note of a thousand sentences waits for each of them otherwise."""
    passed = set[int]()
    for many in (10, 40):
        claims = told(
            *(claim.text for claim in PLAYERS), *(f"He won game {n}" for n in range(many))
        )
        corpus = Corpus(claims, {})
        corpus.claims = passes = Passes(claims)
        matches = [Match(claim, 0.5, 0.0, 0) for claim in claims]
        telling_first("what is wrong with Shaheen?", matches, {"note": corpus}.__getitem__)
        passed.add(passes.passed)
    assert len(passed) == 1


@pytest.mark.parametrize(
    ("text", "tells"),
    [("Asteroids", False), ("Comets and Meteors", False), ("Scale wins", True)],
)
def test_a_label_alone_answers_nothing(text: str, tells: bool) -> None:
    """It heads the items under it; a whole sentence in bold says something."""
    label, item = told(text, "They are rocks")
    assert first("what are they?", [replace(label, label=text), item]) == (
        text if tells else item.text
    )


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("where does the phrase cold feet come from?", 1),
        ("did they get cold feet?", 0),
        ("who got cold feet by a river?", 1),
    ],
)
def test_what_says_no_more_than_an_open_question_answers_none(question: str, best: int) -> None:
    """Whoever asks whether it is so may be told just that."""
    claims = told("They got cold feet", "A novelist coined it in 1896")
    assert first(question, claims) == claims[best].text


def test_a_part_of_a_sentence_is_kept_though_it_only_names_what_is_asked_for() -> None:
    """Its rest stands elsewhere: it may be the one moment that has the thing."""
    claims = told("Jet Warrior", "Jet Synchron is a tuner")
    assert first("what is Jet Warrior?", [replace(claims[0], cut=True), claims[1]]) == "Jet Warrior"
    assert first("what is Jet Warrior?", claims) == claims[1].text


@pytest.mark.parametrize(
    "says", ["will detail the nature of this", "explores the", "also aims to summarize every"]
)
def test_what_a_note_says_of_itself_is_no_answer(says: str) -> None:
    """It tells what will be said, and not what is."""
    claims = told(f"This article {says} threat that he fears", "Smallpox may come back")
    assert first("what does he fear?", claims) == claims[1].text


@pytest.mark.parametrize(
    "text",
    [
        "For more information, visit answer.ai",
        "Further details are on the blog",
        "Learn more at answer.ai",
    ],
)
def test_what_only_points_elsewhere_answers_no_question_but_where_to_look(text: str) -> None:
    """Visits and more of something may be told of, too."""
    claims = told(text, "Answer AI is a lab")
    assert first("what is answer ai?", claims) == claims[1].text
    assert first("what's the website of answer ai?", claims) == claims[0].text
    about = told("More information leads to less sleep", "Visitors slept")
    assert first("what leads to less sleep?", about) == about[0].text

"""Sentences from anywhere, beside the interview that the project ships."""

import re

import pytest

from bot.answering.checking.verification import Verification
from bot.answering.grounds import Grounds
from bot.answering.support.verdict import Supported
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.encoder import Encoder
from bot.grounding.retrieval.meaning import MeaningRanking
from bot.notes.library import Library
from bot.notes.reading.note import read_note


@pytest.fixture
def verification(library: Library, voice: Voice) -> Verification:
    """Over the shipped interview."""
    grounds = Grounds(library.claims, WordRanking(library.claims), voice)
    return Verification(library, grounds)


def test_the_example_that_help_gives_is_one_that_the_notes_bear_out(
    verification: Verification, voice: Voice
) -> None:
    """Whoever tries `/check` for the first time sees what it is for."""
    example = re.search(r"/check statement: ([^`]+)`", voice.say("help.text"))
    assert example is not None
    assert isinstance(verification.verify(example[1]), Supported)


def test_that_something_is_still_to_come_is_told_in_words(verification: Verification) -> None:
    """Nobody reads a reason's name."""
    verdict = verification.verify("The tipping point has been reached.")
    assert (
        verification.why(verdict)
        == "The notes say otherwise about whether this has happened yet: before."
    )


SHOWS = {
    "studio": ("aaaaaaaaaaa", ("The studio in Lisbon has over 300 members",)),
    "again": ("bbbbbbbbbbb", ("Lopez speaks about the state of radio at length",)),
    "shop": ("ccccccccccc", ("The shop in Porto has over 40 members", "It opened with a party")),
}


@pytest.fixture
def shows(voice: Voice) -> Verification:
    """Over three interviews in each of which something is said at twelve minutes."""
    library = Library.of(
        read_note(
            f"---\ntitle: A show\nvideoId: {video}\n---\n\n"
            + "\n\n".join(f"{sentence} [00:12:00]." for sentence in said),
            name,
        )
        for name, (video, said) in sorted(SHOWS.items())
    )
    grounds = Grounds(library.claims, WordRanking(library.claims), voice)
    return Verification(library, grounds)


@pytest.mark.parametrize(
    ("sentence", "video"),
    [
        ("The studio in Lisbon has over 300 members.", "aaaaaaaaaaa"),
        ("The shop in Porto has over 40 members.", "ccccccccccc"),
        ("It opened with a party.", "ccccccccccc"),
    ],
)
def test_the_claim_that_is_shown_is_the_one_that_bears_it_out(
    shows: Verification, sentence: str, video: str
) -> None:
    """Whatever else is said at that moment, in this interview or in another."""
    verdict = shows.verify(sentence, cite=["12:00"])
    assert isinstance(verdict, Supported)
    assert verdict.nearest is not None
    assert (verdict.nearest.text, verdict.nearest.video_id) == (sentence.rstrip("."), video)


def test_of_what_is_said_at_a_moment_the_nearest_is_shown(shows: Verification) -> None:
    """With a sentence that none of it bears out."""
    verdict = shows.verify("The studio in Lisbon has over 500 members.", cite=["12:00"])
    assert not isinstance(verdict, Supported)
    assert verdict.nearest is not None
    assert verdict.nearest.video_id == "aaaaaaaaaaa"


def test_two_interviews_do_not_bear_out_together_what_neither_says(shows: Verification) -> None:
    """A moment is one of one video."""
    verdict = shows.verify("The studio in Lisbon has over 40 members.", cite=["12:00"])
    assert not isinstance(verdict, Supported)


@pytest.fixture(scope="module")
def in_other_words(library: Library, voice: Voice, encoder: Encoder) -> Verification:
    """Over the shipped interview, with the encoder and the judge."""
    ranking = MeaningRanking(library.claims, WordRanking(library.claims), encoder)
    return Verification(library, Grounds(library.claims, ranking, voice, lambda: encoder))


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        (
            "General models can do narrow jobs better than the specialised ones that came before.",
            1674,
        ),
    ],
)
def test_a_sentence_in_other_words_is_found_by_what_it_means(
    verification: Verification, in_other_words: Verification, sentence: str, second: int
) -> None:
    """Nobody who checks a sentence knows the notes' words; words alone do not bear it out."""
    assert not isinstance(verification.verify(sentence), Supported)
    verdict = in_other_words.verify(sentence)
    assert isinstance(verdict, Supported)
    assert verdict.nearest is not None
    assert verdict.nearest.timestamps[0].seconds == second


@pytest.mark.parametrize(
    "sentence",
    [
        "Runway only builds video models.",
        "Runway open-sourced Gen 3 Alpha.",
        "Researchers work far away from artists.",
        "Pizza is great.",
    ],
)
def test_what_lies_near_and_says_something_else_bears_nothing_out(
    in_other_words: Verification, sentence: str
) -> None:
    """Nearness alone is no support."""
    assert not isinstance(in_other_words.verify(sentence), Supported)

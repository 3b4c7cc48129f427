"""Who says something, told by the way, makes a sentence no truer."""

import pytest

from bot.answering.support.corpus import Corpus
from bot.answering.support.reading.attribution import reported, stated
from bot.answering.support.reading.reader import read
from bot.answering.support.verdict import Supported
from bot.answering.support.verifier import Verifier
from bot.grounding.retrieval.encoder import Encoder
from bot.notes.library import Library


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("It is small, which she says keeps it young.", "It is small, which keeps it young."),
        ("It is small, which, she says, keeps it young.", "It is small, which keeps it young."),
        ("The man who, they said, won is here.", "The man who won is here."),
    ],
)
def test_who_says_what_a_clause_states_is_left_out(sentence: str, bare: str) -> None:
    """With the commas around it."""
    assert stated(sentence) == bare


@pytest.mark.parametrize(
    "sentence",
    [
        "It is small, which she believes keeps it young.",
        "It is small, which Lopez says keeps it young.",
        "She says that it is young.",
        "That is what she says.",
        "It is small, which is what she says.",
        "It is small, which she says.",
    ],
)
def test_what_softens_names_or_ends_a_clause_stays(sentence: str) -> None:
    """A belief is none that the notes state, and whoever is named must be in them."""
    assert stated(sentence) == sentence


@pytest.mark.parametrize(
    "opening",
    [
        "Valenzuela says that ",
        "So he also notes that ",
        "According to Chris Valenzuela, ",
        "Dr. Ada Nkem explained that ",
    ],
)
def test_a_judge_reads_what_is_reported_without_who_says_it(opening: str) -> None:
    """Statements of notes seldom name their speaker."""
    names = read("Dr. Chris Valenzuela and Dr. Ada Nkem").stems
    assert reported(f"{opening}it is young.", names) == "it is young."


@pytest.mark.parametrize(
    "sentence",
    [
        "He believes that it is young.",
        "It is young, he says.",
        "Nobody said that it is young.",
        "No one said that it is young.",
        "They say that it is young.",
        "Investors said that it is young.",
        "According to critics, it is young.",
    ],
)
def test_a_judge_reads_whole_what_is_believed_or_said_behind(sentence: str) -> None:
    """A belief is no report, what stands behind may belong to more, and others are others."""
    assert reported(sentence, read("Chris Valenzuela").stems) == sentence


@pytest.mark.parametrize("detail", ["happy", "in tune"])
def test_a_detail_that_somebody_is_said_to_say_is_refused_like_any_other(
    library: Library, encoder: Encoder, detail: str
) -> None:
    """Whoever reads sentence and claim sees no more of it in the notes."""
    titles = {note.name: note.title for note in library.notes}
    verifier = Verifier(Corpus(library.claims, titles), lambda: encoder)
    claims = [claim for claim in library.claims if "keeping the team small" in claim.text]
    said = f"Runway keeps the team small and focused, which he says keeps it {detail}."
    verdict = verifier.verify(said, claims)
    assert not isinstance(verdict, Supported)
    assert verdict.words == tuple(detail.split()[-1:])


def test_what_others_are_said_to_say_is_not_borne_out(library: Library, encoder: Encoder) -> None:
    """Whoever reads the statement alone does not see that it was the guest who said it."""
    titles = {note.name: note.title for note in library.notes}
    verifier = Verifier(Corpus(library.claims, titles), lambda: encoder)
    claims = [claim for claim in library.claims if "Scale matters immensely" in claim.text]
    said = "said that scale matters immensely."
    assert isinstance(verifier.verify(f"Valenzuela {said}", claims), Supported)
    assert not isinstance(verifier.verify(f"Investors {said}", claims), Supported)

"""Claims are found by what they mean as well as by the words they share."""

from collections.abc import Sequence

import numpy as np
import pytest

from bot.grounding.retrieval import meaning
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.encoder import Encoder, Floats
from bot.grounding.retrieval.meaning import MeaningRanking
from bot.notes.claim import Claim
from bot.notes.library import Library
from bot.notes.timestamp import Timestamp

TEXTS = {
    "a1a": "The bakery moved its ovens to the harbour after the flood",
    "b2b": "Sourdough needs a day of rest before it is baked",
    "c3c": "Two thirds of the customers pay by card",
}
CLAIMS = [Claim(name, text, (Timestamp(1),), "note", "a" * 11) for name, text in TEXTS.items()]


class Counted:
    """The encoder, which counts the texts that it is given."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.texts = 0

    def encode(self, texts: Sequence[str]) -> Floats:
        """Encode texts."""
        self.texts += len(texts)
        return self._encoder.encode(texts)

    def answers(self, question: str, texts: Sequence[str]) -> Floats:
        """Judge texts."""
        return self._encoder.answers(question, texts)


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("where was the shop relocated to?", "a1a"),
        ("how long should dough sit", "b2b"),
        ("do many people use cash?", "c3c"),
        ("SOURDOUGH??", "b2b"),
    ],
)
def test_a_claim_is_found_by_a_question_in_other_words(
    encoder: Encoder, question: str, best: str
) -> None:
    """Someone who shares few words with the notes, or none, is still understood."""
    matches = MeaningRanking(CLAIMS, WordRanking(CLAIMS), encoder).rank(question)
    assert matches[0].claim.id == best


@pytest.mark.parametrize("mark", ["", " ?", "??", "!", "..."])
def test_how_a_question_ends_changes_nothing(encoder: Encoder, mark: str) -> None:
    """Half of all people leave the question mark out."""
    found = MeaningRanking(CLAIMS, WordRanking(CLAIMS), encoder)
    assert found.rank(f"do many people use cash{mark}") == found.rank("do many people use cash?")


def test_every_claim_is_ranked_with_what_speaks_for_it(encoder: Encoder) -> None:
    """Even one that shares no word has a cosine; its words count for nothing."""
    matches = MeaningRanking(CLAIMS, WordRanking(CLAIMS), encoder).rank("a day of rest")
    assert [match.score for match in matches] == sorted(
        (match.score for match in matches), reverse=True
    )
    assert matches[0].coverage == 1
    assert {match.coverage for match in matches[1:]} == {0}
    assert all(match.cosine is not None and match.cosine <= 1.001 for match in matches)


def test_a_claim_that_has_what_is_asked_for_comes_first(encoder: Encoder) -> None:
    """Of two claims alike in words and meaning the one with a number answers "how many"."""
    said = ("Ovens are bought often", "Nine ovens are bought often")
    claims = [
        Claim(f"z{n}z", text, (Timestamp(n),), "note", "a" * 11) for n, text in enumerate(said)
    ]
    ranked = MeaningRanking(claims, WordRanking(claims), encoder).rank("how many ovens are bought?")
    assert ranked[0].claim.text == said[1]


def test_a_word_of_reason_puts_no_claim_first(encoder: Encoder) -> None:
    """That something "led to" another is told of much that nobody asks about."""
    said = (
        "The oven had cracked in the night, so the bakery stayed closed that Monday",
        "Sold out bread at the weekend led the bakery to open on Sunday",
    )
    claims = [
        Claim(f"z{n}z", text, (Timestamp(n),), "note", "a" * 11) for n, text in enumerate(said)
    ]
    question = "why was no bread to be had at the start of the week?"
    best, *_ = MeaningRanking(claims, WordRanking(claims), encoder).rank(question)
    assert best.claim.text == said[0]


def test_among_very_many_claims_only_those_with_common_words_are_read(
    encoder: Encoder, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question to a large library does not wait until all of it is read."""
    monkeypatch.setattr(meaning, "MANY", 10)
    monkeypatch.setattr(meaning, "POOL", 5)
    counted = Counted(encoder)
    claims = library.claims
    matches = MeaningRanking(claims, WordRanking(claims), counted).rank(
        "what did he say about Sora?"
    )
    assert "Sora" in matches[0].claim.text
    assert counted.texts <= 6


@pytest.mark.parametrize("question", ["", "???", "русский", "word " * 3_000])
def test_any_question_can_be_asked(encoder: Encoder, question: str) -> None:
    """Scores stay numbers whatever is typed."""
    matches = MeaningRanking(CLAIMS, WordRanking(CLAIMS), encoder).rank(question)
    assert all(np.isfinite(match.score) for match in matches)


def test_where_there_are_no_claims_no_meaning_finds_any(encoder: Encoder) -> None:
    """A note that nobody knows has none."""
    assert MeaningRanking(CLAIMS, WordRanking(CLAIMS), encoder).rank("rye?", "another") == []


def test_a_claim_that_points_back_is_read_after_the_one_before(encoder: Encoder) -> None:
    """What "this" keeps warm is the wall that was spoken of."""
    wall = "The bakery has a wall of straw and clay"
    back = Claim("d4d", "This keeps it warm", (Timestamp(2),), "note", "a" * 11, before=wall)
    matches = MeaningRanking([*CLAIMS, back], WordRanking([*CLAIMS, back]), encoder).rank(
        "clay and straw?"
    )
    assert matches[0].claim is back

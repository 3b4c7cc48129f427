"""How a stream ends: with the agreed word that declines, or cut off."""

import pytest

from bot.answering.ruling import Draft
from bot.answering.stream.sentence_parser import SentenceParser


@pytest.mark.parametrize("said", ["NO_ANSWER", "The notes are silent. NO_ANSWER", "NO_ANSWER."])
def test_the_agreed_token_declines(said: str) -> None:
    """The model can say that the notes have no answer, and nobody sees the token."""
    parser = SentenceParser()
    drafts = parser.feed(said) + parser.finish()
    assert parser.declined
    assert all("ANSWER" not in draft.text for draft in drafts)


def test_half_a_token_at_the_end_is_dropped() -> None:
    """A stream that is cut inside the token shows nothing of it and declines nothing."""
    parser = SentenceParser()
    assert parser.feed("Scale matters. NO_AN") + parser.finish() == [Draft("Scale matters.")]
    assert not parser.declined


def test_a_cut_stream_keeps_only_sentences_that_have_ended() -> None:
    """Half a sentence can say the opposite of the whole."""
    parser = SentenceParser()
    first = parser.feed("Scale matters [k7f]. Data does not mat")
    assert first + parser.finish(cut=True) == [Draft("Scale matters.", ("k7f",))]
    decimal = SentenceParser()
    assert decimal.feed("It costs $3.") + decimal.finish(cut=True) == []
    marked = SentenceParser()
    assert marked.feed("It costs $3. [k7f]") + marked.finish(cut=True) != []

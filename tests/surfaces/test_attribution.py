"""Which moments of an answer name their interview."""

from collections.abc import Sequence

import pytest

from bot.answering.answer import Citation, Sentence
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from bot.surfaces.attribution import attributed

TITLES = {"night": "Radio at night", "studio": "A studio in Lisbon"}


def said(note: str, *seconds: int) -> Sentence:
    """Return a sentence that cites a claim of a note, said at some moments."""
    times = tuple(map(Timestamp, seconds))
    claim = Claim(f"{note}{seconds}", "It is so", times, note, note)
    return Sentence("It is so.", tuple(Citation(claim, time) for time in times), "\n- ")


def told(sentences: Sequence[Sentence]) -> list[str]:
    """Return each sentence's moments, each behind its interview where that is named."""
    return [
        " ".join(f"{moment.interview}@{moment.citation.timestamp.seconds}" for moment in moments)
        for _, moments in attributed(sentences, TITLES)
    ]


def test_an_answer_from_one_interview_names_it_once() -> None:
    """Beside the first claim."""
    assert told([Sentence("So:"), said("night", 1), said("night", 2)]) == [
        "",
        "Radio at night@1",
        "@2",
    ]


def test_an_answer_from_several_names_each_claims_interview() -> None:
    """Also where the one before was of the same."""
    assert told([said("night", 1), said("night", 2, 3), said("studio", 4)]) == [
        "Radio at night@1",
        "Radio at night@2 @3",
        "A studio in Lisbon@4",
    ]


def test_a_sentence_that_rests_on_two_interviews_names_both() -> None:
    """Each before its own moments."""
    both = Sentence("So.", (*said("night", 1, 2).citations, *said("studio", 3).citations))
    assert told([both]) == ["Radio at night@1 @2 A studio in Lisbon@3"]


def test_a_title_in_the_words_above_is_not_repeated() -> None:
    """Of two answers in one message each has its own words above it."""
    assert told(
        [
            Sentence("From the notes (“Radio at night”):"),
            said("night", 1),
            said("night", 2),
            Sentence("From the notes:"),
            said("night", 3),
            said("studio", 4),
        ]
    ) == ["", "@1", "@2", "", "Radio at night@3", "A studio in Lisbon@4"]


def test_titles_of_several_interviews_above_tell_of_none() -> None:
    """Nobody could tell which claim is whose."""
    above = Sentence("It is said in “Radio at night”, “A studio in Lisbon”:")
    assert told([above, said("night", 1), said("studio", 2)])[1:] == [
        "Radio at night@1",
        "A studio in Lisbon@2",
    ]


def test_a_title_in_the_sentence_itself_is_not_repeated() -> None:
    """Such as where somebody asked for it."""
    whole = Sentence("It is “Radio at night”.", said("night", 1).citations)
    assert told([whole, said("night", 2)]) == ["@1", "@2"]


def test_a_note_that_is_gone_goes_by_its_name() -> None:
    """An old answer may cite it."""
    assert told([said("gone", 1)]) == ["gone@1"]


@pytest.mark.parametrize("notes", [("night", "night"), ("night", "studio"), ("gone", "studio")])
def test_with_one_interview_nothing_is_named(notes: Sequence[str]) -> None:
    """There is nothing to tell apart."""
    shown = attributed([said(note, 1) for note in notes], {})
    assert not any(moment.interview for _, moments in shown for moment in moments)


def test_a_growing_answer_names_what_it_can_tell_so_far() -> None:
    """What stands there is never taken back where nothing new comes of another interview."""
    sentences = [said("night", 1), said("night", 2), said("studio", 3), said("night", 4)]
    grown = [told(sentences[: count + 1])[-1] for count in range(len(sentences))]
    assert grown == ["Radio at night@1", "@2", "A studio in Lisbon@3", "Radio at night@4"]

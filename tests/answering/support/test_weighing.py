"""A sentence brings nothing that its evidence does not hold."""

import pytest

from bot.answering.support.case import SupportCase
from bot.answering.support.checks.examination import examine
from bot.answering.support.verdict import Reason

HELD = "The editors cut every long pause before a show goes out."


@pytest.mark.parametrize(
    "said",
    [
        HELD,
        "Before a show goes out, the editors cut each long pause.",
        "Long pauses are removed by the editors before the show is released to listeners.",
        "The editors cut long pauses.",
        "Each long pause is cut before it goes out.",
    ],
)
def test_other_words_and_fewer_are_no_fault(said: str) -> None:
    """A sentence may be shorter, turned round, or say it in words of like meaning."""
    assert examine(SupportCase(said, (HELD,)))[0] is None


def test_a_word_that_is_said_again_brings_nothing() -> None:
    """Two things that share a word may each have it."""
    held = "To please listeners, the studio needs better tools on the sound and picture sides."
    said = "To please listeners, the studio needs better tools on the sound side and picture side."
    case = SupportCase(said, (held,))
    assert case.pairs.foreign_words == ()
    assert examine(case)[0] is None


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("The editors cut every long pause and every cough before a show goes out.", "cough"),
        ("The editors cut every long pause with a free program before a show goes out.", "program"),
        (f"{HELD[:-1]}, which takes them most of the night.", "night"),
        ("The tired editors cut every long pause before a show goes out.", "tired"),
        ("The host grows tomatoes.", "tomatoes"),
    ],
)
def test_an_added_detail_is_told_by_its_words(said: str, added: str) -> None:
    """However much of a sentence is right, what was added makes it unsupported."""
    fault, _ = examine(SupportCase(said, (HELD,)))
    assert fault is not None
    assert fault.reason is Reason.COVERAGE
    assert added in fault.words


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Lopez hates television.", "Lopez believes that radio will outlive television."),
        ("The studio closed in 1998.", "The studio moved from Porto to Lisbon in 1998."),
        ("The host picks the guests.", "The host picks the music."),
        ("The show is free.", "The show goes out at night."),
        ("Most guests arrive drunk and without notes.", "Most guests arrive without notes."),
        (
            "Radio Lopez Porto was sold to a bank.",
            "A bank in Lisbon lends Radio Lopez Porto money.",
        ),
    ],
)
def test_in_a_brief_sentence_every_word_counts(said: str, held: str) -> None:
    """Where only one word is foreign, it may be the one that makes the statement."""
    assert examine(SupportCase(said, (held,)))[0] is not None


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("The show takes 3 hours.", "The show takes three hours."),
        ("A pause takes 1 second.", "A pause takes one second."),
    ],
)
def test_a_figure_is_no_word_of_its_own(said: str, held: str) -> None:
    """It may stand in letters in the evidence."""
    assert examine(SupportCase(said, (held,)))[0] is None


def test_two_claims_bear_out_one_sentence_together() -> None:
    """Each half may rest on a claim of its own."""
    said = "The editors cut every long pause, and the host picks the music."
    other = "The host picks the music."
    assert examine(SupportCase(said, (HELD,)))[0] is not None
    assert examine(SupportCase(said, (HELD, other)))[0] is None


def test_words_of_the_surroundings_bring_nothing_new() -> None:
    """What the heading says already is not foreign."""
    case = SupportCase("In the podcast studio, the editors cut every long pause.", (HELD,))
    assert case.pairs.foreign_words == ("podcast", "studio")
    assert SupportCase(case.sentence, case.evidence, "Podcast studio").pairs.foreign_words == ()


LETTERS = (
    "In 2019, the host, who had taught for years at a school in Porto, bought a radio station."
)


@pytest.mark.parametrize(
    "said",
    [
        "The host bought a radio station in 2019.",
        "According to the host, a radio station was bought.",
        "A radio station was bought by the host.",
    ],
)
def test_a_brief_sentence_may_be_put_in_another_order(said: str) -> None:
    """What stood in front, a passive, what is told by the way and who says so change nothing."""
    assert examine(SupportCase(said, (LETTERS,)))[0] is None


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Radio draws crowds.", "While radio is cheap, a podcast draws crowds."),
        ("Guests talk after the show.", "Guests talk about the show."),
        ("Guests talk because of the show.", "Guests talk about the show."),
    ],
)
def test_a_brief_sentence_relates_its_words_as_its_evidence_does(said: str, held: str) -> None:
    """It neither joins the two sides of a contrast nor brings a relation of its own."""
    assert examine(SupportCase(said, (held,)))[0] is not None


def test_what_only_leads_on_or_softens_is_no_addition() -> None:
    """Nobody needs the notes for a "moreover" or a "roughly"."""
    held = "The studio sold about 1,000 records."
    assert (
        examine(SupportCase("Moreover, the studio sold roughly 1,000 records.", (held,)))[0] is None
    )


def test_another_name_of_the_same_is_no_addition() -> None:
    """The Fed is the Federal Reserve."""
    held = "A paper of the Federal Reserve warns of losses."
    assert examine(SupportCase("A Fed paper warns of losses.", (held,)))[0] is None

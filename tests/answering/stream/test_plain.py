"""A sentence as a model wrote it becomes plain words, and the ids that it cites."""

import pytest

from bot.answering.ruling import Draft
from bot.answering.stream.plain import plain
from bot.notes.library import Library
from tests.answering.stream.parsing import parse

IDS = frozenset({"k7f", "m2p"})


@pytest.mark.parametrize(
    "ending",
    [
        "[k7f].",
        ". [k7f][m2p]",
        "([k7f, m2p]).",
        "- [k7f].",
        ": it is so [k7f]!",
        "[K7F].",
        "[sic] [k7f].",
        "(see claim k7f).",
        "cite[k7f].",
        "[k7f](there).",
        "( ( [k7f])).",
        ", “so www.example.com says” [k7f].",
        "m2p [k7f].",
        "[k7f] m2p.",
        "[k7f",
    ],
)
def test_a_sentence_of_words_and_marks_reads_as_one_in_which_more_was_taken_out(
    ending: str, library: Library
) -> None:
    """What is looked for in fewer ways must not be read in another."""
    for claim in library.claims:
        raw = f"{claim.text.rstrip('.')} {ending}"
        assert plain(raw, IDS) == plain(f"`{raw}`", IDS)


@pytest.mark.parametrize(
    "written",
    [
        "Runway s\u0336c\u0336a\u0336les [k7f].",
        "Runway sc\u0489ales\u20e0 [k7f].",
        "❌ Runway scales [k7f].",
        "Runway scales \U0001f595 [k7f].",
        "Runway scales [k7f] 🙄🤥.",
        "Runway 🚀 scales [k7f].",
    ],
)
def test_what_is_struck_out_or_pictured_is_not_shown_so(written: str) -> None:
    """A claim bears out words, and no line through them, and no picture beside them."""
    assert parse(written) == [Draft("Runway scales.", ("k7f",))]


@pytest.mark.parametrize("word", ["C++", "C#", "5€", "A$", "20°", "5%", "Sora™", "«so»"])
def test_a_stop_closes_up_to_whatever_a_word_ends_in(word: str) -> None:
    """A mark that stood before the stop leaves no blank there."""
    assert parse(f"It is {word} [k7f].") == [Draft(f"It is {word}.", ("k7f",))]


def test_a_picture_tears_no_greeting() -> None:
    """It leads nowhere."""
    (draft,) = parse("Glad you asked 😊!")
    assert (draft.text, draft.torn) == ("Glad you asked!", False)


def test_accents_stay_as_far_as_a_letter_has_them() -> None:
    """Two stand on a letter of Vietnamese, and a hundred on none; apart or not is one spelling."""
    assert parse("Cafe\u0301 ha\u0323\u0302t \u0928\u093f.") == [Draft("Café hật नि.")]
    stacked = "\u0301\u0316" * 60
    assert parse(f"Ru{stacked}nway.") == [Draft("R\u00fa\u0316nway.")]

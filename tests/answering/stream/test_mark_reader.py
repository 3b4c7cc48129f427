"""Ids are read wherever and however a model writes them, and nothing of a mark is shown."""

import pytest

from bot.answering.ruling import Draft
from tests.answering.stream.parsing import parse


@pytest.mark.parametrize(
    "written",
    [
        "Runway scales [k7f, k9a].",
        "Runway scales [k7f][k9a].",
        "Runway scales [k7f] [k9a].",
        "Runway scales (k7f) (k9a).",
        "Runway scales 【k7f】【k9a】.",
        "Runway scales [[k7f]] [see k9a].",
        "Runway scales [k7f; k9a].",
        "Runway scales. [k7f, k9a]",
        "Runway scales.[k7f][k9a]",
        "Runway scales [k7f]. [k9a]",
        "Runway [k7f] scales [k9a].",
        "[k7f] [k9a] Runway scales.",
        "[Runway scales](k7f)[k9a].",
        "Runway scales (k7f 31:07) (k9a?t=1867).",
        "**Runway** scales [k7f](https://e.tld) \\[k9a\\].",
        "Runway scales (Source: k7f, k9a).",
        "Runway scales (See k7f and k9a).",
        "Runway scales [Claim k7f] (ID: k9a).",
        "Runway scales {k7f} {{k9a}}.",
        "Runway scales \\cite{k7f, k9a}.",
        "Runway scales ([k7f](https://e.tld/x), [k9a](#ref)).",
        "Runway scales ^[k7f]^ ^[k9a]^.",
        "Runway scales (cf. [k7f]; see [k9a]).",
    ],
)
def test_a_mark_is_read_wherever_and_however_it_is_written(written: str) -> None:
    """The words stay, the marks become ids."""
    assert parse(written) == [Draft("Runway scales.", ("k7f", "k9a"))]


@pytest.mark.parametrize(
    "written",
    [
        "Runway scales **k7f** `k9a`.",
        "Runway scales<sup>k7f</sup><cite>k9a</cite>.",
        "Runway scales — k7f, k9a.",
        "k7f, k9a: Runway scales.",
        "Runway scales, see claims k7f and k9a.",
        "According to k7f and k9a, Runway scales.",
        "Runway scales. k7f, k9a",
        "Runway scales^k7f^ ^k9a^.",
    ],
)
def test_an_id_that_a_claim_has_needs_no_brackets(written: str) -> None:
    """It can be nothing else, whatever dresses it; the words that lead to it go with it."""
    assert parse(written, ids={"k7f", "k9a"}) == [Draft("Runway scales.", ("k7f", "k9a"))]


def test_a_word_that_no_claim_has_as_its_id_is_a_word() -> None:
    """It only looks like one."""
    assert parse("Runway sells b2b.", ids={"k7f"}) == [Draft("Runway sells b2b.")]


def test_numbers_of_footnotes_are_no_words_of_a_sentence() -> None:
    """The sentence is judged without them, and what they stand for is no sentence."""
    assert parse(
        "Runway scales [1].[^2] Data too[3, 4]\n[1] k7f\n[2]: k9a\n[^3]: Notes of a talk\n"
        "[^k7f]: the talk\n【4†source】",
        ids={"k7f", "k9a"},
    ) == [Draft("Runway scales."), Draft("Data too", (), " ")]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("It scales, [k7f], while it pays.", "It scales, while it pays."),
        ("It scales - [k7f]", "It scales"),
        ("It scales — [k7f]; [k9a].", "It scales."),
        ("It scales, [k7f] and it pays.", "It scales, and it pays."),
        ("It scales: [k7f] it pays.", "It scales: it pays."),
        ("It is fast - [k7f] and pays - as it must.", "It is fast - and pays - as it must."),
    ],
)
def test_what_led_to_a_mark_goes_with_it_where_nothing_follows(written: str, said: str) -> None:
    """No comma stands before a comma, and no dash before a stop."""
    assert [draft.text for draft in parse(written)] == [said]


def test_marks_after_a_full_stop_belong_to_the_sentence_before() -> None:
    """Each sentence has its own moment, on whichever side of the stop the mark stands."""
    assert parse("Scale matters. [k7f] Data too [k9a]. all lower [k1b].") == [
        Draft("Scale matters.", ("k7f",)),
        Draft("Data too.", ("k9a",), " "),
        Draft("all lower.", ("k1b",), " "),
    ]


@pytest.mark.parametrize("tail", ["[", "[k7", "(k", "[k7f, ", "【k7f", "[see k"])
def test_an_unfinished_mark_at_the_end_is_dropped(tail: str) -> None:
    """A stream that ends inside a mark shows nothing of it."""
    assert parse("Scale matters " + tail) == [Draft("Scale matters")]


def test_an_ordinary_bracket_at_the_end_is_shown() -> None:
    """What could not have become a mark is text."""
    assert parse("See the [2024 report") == [Draft("See the [2024 report")]

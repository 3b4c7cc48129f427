"""What a person sees of a model's stream: whole sentences in plain words, no machinery."""

import pytest
from inline_snapshot import snapshot

from bot.answering.ruling import Draft
from bot.answering.stream.sentence_parser import SentenceParser
from tests.answering.stream.parsing import parse


@pytest.mark.parametrize(
    "sentence",
    [
        "It costs $3.5 million, i.e. 2.5% of approx. 140 million.",
        "Dr. J. R. Smith met Mr. Jones in the U.S. Army.",
        "See [2024 report for No. 5.",
        "Run a.b. C and 2*3 with snake_case.",
        "It is 16:9 (wide), or so (they say).",
        "He gets up at 4:30 am.",
        "Is a < b and b > c?",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    """Abbreviations, decimals, initials and ordinary brackets pass through as they are."""
    assert parse(sentence) == [Draft(sentence)]


def test_code_does_not_end_a_sentence() -> None:
    """A stop between backticks belongs to the code."""
    assert parse("Run `x = 1. Then y` first.") == [Draft("Run x = 1. Then y first.")]


def test_a_sentence_leaves_as_soon_as_nothing_can_change_it() -> None:
    """It waits for its marks and no longer."""
    parser = SentenceParser()
    assert parser.feed("Scale matters.") == []
    assert parser.feed(" [k7f]") == []
    assert parser.feed(" D") == [Draft("Scale matters.", ("k7f",))]


@pytest.mark.parametrize(
    ("first", "stop", "second"),
    [
        ("उसने कंपनी छोड़ी", "।", " वह लौटा"),
        ("उसने कंपनी छोड़ी", "।", "वह लौटा"),
        ("会社を辞めた", "。", "彼は戻った"),
        ("هل عاد", "؟", " هل كبر"),
    ],
)
def test_a_sentence_ends_at_the_stops_of_other_languages(
    first: str, stop: str, second: str
) -> None:
    """It leaves with its own ids, and no blank stands where its mark stood before the stop."""
    parser = SentenceParser()
    assert parser.feed(f"{first} [k7f]{stop}{second} [m2p]{stop}") == [
        Draft(f"{first}{stop}", ("k7f",))
    ]
    assert parser.finish() == [Draft(f"{second.strip()}{stop}", ("m2p",), lead=" ")]


def test_lists_headings_and_paragraphs_keep_their_shape() -> None:
    """The white space and the list marker before a sentence travel with it."""
    assert parse(
        "Drivers are:\n\n* **Scale**: it matters [k7f].\n* Data [k9a]\n\n"
        "1. First. Then more.\n2) Second\n## Next\n> Wrapped\nline of words"
    ) == snapshot(
        [
            Draft("Drivers are:"),
            Draft("Scale: it matters.", ("k7f",), "\n- "),
            Draft("Data", ("k9a",), "\n- "),
            Draft("First.", (), "\n1. "),
            Draft("Then more.", (), " "),
            Draft("Second", (), "\n2) "),
            Draft("Next", (), "\n"),
            Draft("Wrapped line of words", (), "\n"),
        ]
    )


@pytest.mark.parametrize(
    "label",
    ["# Answer\n", "**Answer:**\n", "**Answer**: ", "Answer: ", "assistant\n", "Final answer:\n\n"],
)
def test_an_answer_need_not_say_that_it_is_one(label: str) -> None:
    """What stands before it, and adds nothing, goes."""
    assert parse(f"{label}Scale matters.") == [Draft("Scale matters.")]
    assert parse("Answer the phone: it rings.") == [Draft("Answer the phone: it rings.")]


def test_a_table_is_a_list_of_its_rows() -> None:
    """The first cell says of what the others speak; a stop inside a cell ends no row."""
    assert parse(
        "Two points:\n\n| Point | Why | Source |\n|---|:-:|---|\n| Scale | it matters | [k7f] |\n"
        "| Data | It pays. | [k9a] |\n|  | All lower | | `k7f` |\n\nRun a | b.",
        ids={"k7f"},
    ) == [
        Draft("Two points:"),
        Draft("Point: Why, Source", (), "\n- "),
        Draft("Scale: it matters", ("k7f",), "\n- "),
        Draft("Data: It pays.", ("k9a",), "\n- "),
        Draft("All lower", ("k7f",), "\n- "),
        Draft("Run a | b.", (), "\n\n"),
    ]


def test_signs_that_are_spelled_out_are_read() -> None:
    """Once, and before anything else is looked for."""
    assert parse("R&amp;D isn&#39;t &lt;@1&gt; &quot;cheap&quot; &amp;amp; slow.") == [
        Draft('R&D isn\'t "cheap" &amp; slow.')
    ]

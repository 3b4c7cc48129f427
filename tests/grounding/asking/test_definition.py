"""Questions for what something is, and the sentences that say it."""

from dataclasses import replace

import pytest

from bot.grounding.asking.definition import defined, definitions, first_of_item, named_so
from bot.grounding.text.words import words
from bot.notes.library import Library


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("what is radio", "radio"),
        ("whats an antenna?", "antenna"),
        ("What are short waves?", "short waves"),
        ("so what is the speed of sound", "speed of sound"),
        ("who is Maya?", "Maya"),
        ("who's Maya Lindqvist again?", "Maya Lindqvist"),
        ("what does DAB stand for", "DAB"),
        ("what does the Lisbon studio do?", "Lisbon studio"),
        ("define antenna", "antenna"),
        ("explain antennas to me", "antennas"),
    ],
)
def test_what_something_is_is_asked_by_its_name(text: str, asked: str) -> None:
    """However one asks, nothing but the name is left."""
    found = defined(text)
    assert found is not None
    assert found.of == words(asked)
    assert found.who is text.startswith("who")


@pytest.mark.parametrize(
    "text",
    [
        "what is it?",
        "what is her plan for the studio",
        "what does she do?",
        "what is the problem",
        "what is radio good for if nobody ever listens to any of it",
        "why is radio dying?",
        "is radio dying?",
        "what is",
        "",
    ],
)
def test_what_is_asked_of_something_asks_no_definition(text: str) -> None:
    """Nor does what points back, or names what may be anybody's."""
    assert defined(text) is None


def test_a_long_text_asks_for_no_definition() -> None:
    """It tells something, and is read at once all the same."""
    assert defined(f"what is {'a radio ' * 20_000}") is None


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("what is latency", "Latency is a delay", True),
        ("what is latency", "Latency is how quickly a test is done", True),
        ("what is latency", "Latency refers to the time until a test", True),
        ("what is latency", "Latency, the time until a test, was never measured", True),
        ("what is latency", "Latency, a year later, was gone", False),
        ("what is latency", "Latency was an hour in the end", False),
        ("what is latency", "Latency was the first to be mended", False),
        ("what is latency", "Latency was the first measure of speed", True),
        ("what is latency", "Latency is the problem", False),
        ("what is latency", "Latency means a lot to players", False),
        ("what is latency", "Latency, however, was never measured", False),
        ("what is latency", "Low latency is a dream", False),
        ("what is latency", "Latency is growing", False),
        ("what is latency", "Latency", False),
        ("what are antennas", "Antennas are long wires that sing", True),
        ("what is an antenna", "Antennas (aerials) are long wires that sing", True),
        ("what is an aerial", "Antennas (aerials) are long wires that sing", True),
        ("what are antennas", "Antennas are considered more fragile", False),
        ("what are antennas", "Antennas are seen as relics", False),
        ("what is DAB", "DAB (Digital Audio Broadcasting) is a standard", True),
        ("who is Maya", "Maya Lindqvist, co-founder of Small Radio, moved", True),
        ("who is Lindqvist", "Professor Maya Lindqvist, a Swedish editor, moved", True),
        ("who is Maya", "Maya Lindqvist is also the author of a book", False),
        ("who is Maya", "Maya's mother, a singer, moved", False),
        ("what is sleep", "Deep sleep is a state", False),
    ],
)
def test_a_sentence_that_begins_so_says_what_something_is(
    library: Library, question: str, text: str, *, told: bool
) -> None:
    """Whatever else begins with its name tells something of it."""
    asked = defined(question)
    assert asked is not None
    assert asked.is_told_by(replace(library.claims[0], text=text)) is told


def test_an_item_says_what_its_label_is(library: Library) -> None:
    """Where it begins as a definition does; what it says first need not."""
    bare, kind, more = (
        replace(library.claims[0], id=text, text=text, label="DAB (Digital Radio)")
        for text in ("DAB", "A standard of 1995", "Few listen to it")
    )
    asked = defined("what is DAB?")
    assert asked is not None
    assert definitions(asked, [bare, kind, more]) == [kind]
    assert first_of_item(asked, [bare, more, kind]) == [more]


def test_only_the_first_sentence_of_an_item_says_what_it_is(library: Library) -> None:
    """What comes behind it tells something of it, however it begins."""
    item = replace(library.claims[0], label="Aerials")
    first = replace(item, id="d1", text="Made of wire")
    film = replace(item, id="d2", text="The film showed one on a roof")
    asked = defined("what are aerials?")
    assert asked is not None
    assert definitions(asked, [first, film]) == []
    assert definitions(asked, [film, first]) == [film]


def test_what_is_called_so_is_shown_with_what_is_said_before(library: Library) -> None:
    """That "this" is it tells nothing alone."""
    first = library.claims[0]
    said = replace(first, id="d1", text="Waves bend around hills")
    naming = replace(first, id="d2", text="This is called diffraction", before=said.text)
    asked = defined("what is diffraction?")
    assert asked is not None
    assert named_so(asked, [said, naming]) == [said, naming]
    assert named_so(asked, [naming]) == []

"""What says what something is."""

from dataclasses import replace

import pytest

from bot.grounding.asking.definition import asked_definition
from bot.grounding.picking.definitions import (
    definitions,
    first_of_item,
    is_told_by,
    named_so,
    tells_of,
)
from bot.notes.library import Library


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
        ("who is Maya", "Maya Lindqvist, founder and CEO of Small Radio, moved", True),
        ("who is Maya", "Maya Lindqvist, CTO at Small Radio, moved", True),
        ("who is Maya", "Maya Lindqvist is also the author of a book", False),
        ("who is Maya", "Maya's mother, a singer, moved", False),
        ("what is sleep", "Deep sleep is a state", False),
    ],
)
def test_a_sentence_that_begins_so_says_what_something_is(
    library: Library, question: str, text: str, *, told: bool
) -> None:
    """Whatever else begins with its name tells something of it."""
    asked = asked_definition(question)
    assert asked is not None
    assert is_told_by(asked, replace(library.claims[0], text=text)) is told


def test_an_item_says_what_its_label_is(library: Library) -> None:
    """Where it begins as a definition does; what it says first need not."""
    bare, kind, more = (
        replace(library.claims[0], id=text, text=text, label="DAB (Digital Radio)")
        for text in ("DAB", "A standard of 1995", "Few listen to it")
    )
    asked = asked_definition("what is DAB?")
    assert asked is not None
    assert definitions(asked, [bare, kind, more]) == [kind]
    assert first_of_item(asked, [bare, more, kind]) == [more]


def test_only_the_first_sentence_of_an_item_says_what_it_is(library: Library) -> None:
    """What comes behind it tells something of it, however it begins."""
    item = replace(library.claims[0], label="Aerials")
    first = replace(item, id="d1", text="Made of wire")
    film = replace(item, id="d2", text="The film showed one on a roof")
    asked = asked_definition("what are aerials?")
    assert asked is not None
    assert definitions(asked, [first, film]) == []
    assert definitions(asked, [film, first]) == [film]


def test_what_is_called_so_is_shown_with_what_is_said_before(library: Library) -> None:
    """That "this" is it tells nothing alone."""
    first = library.claims[0]
    said = replace(first, id="d1", text="Waves bend around hills")
    naming = replace(first, id="d2", text="This is called diffraction", before=said.text)
    asked = asked_definition("what is diffraction?")
    assert asked is not None
    assert named_so(asked, [said, naming]) == [said, naming]
    assert named_so(asked, [naming]) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Latency is measured in seconds", True),
        ("Latency refers to the time until a test", True),
        ("Latency, however, was never measured", False),
        ("Low latency is how small firms win", False),
        ("Latency", False),
    ],
)
def test_what_tells_of_a_side_begins_with_its_name(library: Library, text: str, told: bool) -> None:
    """Whatever else holds the name may be about another."""
    assert tells_of(replace(library.claims[0], text=text), "latency") is told

"""Whoever puts in notes of their own is told which files still name the person before."""

import json
import re
from pathlib import Path

import pytest

from bot.cli.cards import imported
from bot.grounding.persona.persona import Persona
from bot.grounding.persona.strangers import strangers
from bot.notes.claim import Note
from bot.notes.library import Library
from tests.notes.writing import read, tag

A = tag("00:01:00")


@pytest.fixture
def folder(own_prompts: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The prompts that ship, as they are named from where they lie."""
    monkeypatch.chdir(own_prompts.parent)
    return Path("prompts")


def note(body: str) -> Note:
    """A note of somebody else."""
    return read(body).note


def test_nothing_is_said_of_the_interview_that_ships(folder: Path, library: Library) -> None:
    """Its notes name whom the personas speak about."""
    assert [*strangers(folder, library.notes)] == []


def test_the_files_that_name_somebody_else_are_named(folder: Path) -> None:
    """All of them in one sentence."""
    (told,) = strangers(folder, [note(f"Rosa learned to cook in Rome {A}.")])
    assert told == (
        "Your notes do not mention Chris Valenzuela, but prompts/personas/guest.md and "
        "prompts/personas/guide.md do. If your interview is with somebody else, change the name "
        "there, best in a copy of the folder (PROMPTS_DIR)."
    )


def test_a_file_that_was_forgotten_is_named_alone(folder: Path) -> None:
    """Where the others name whom the notes name."""
    guide = folder / "personas" / "guide.md"
    text = guide.read_text("utf-8").replace("Chris Valenzuela", "Nonna Rosa")
    guide.write_text(text, "utf-8")
    (told,) = strangers(folder, [note(f"Rosa learned to cook in Rome {A}.")])
    assert "but prompts/personas/guest.md does. If" in told


@pytest.mark.parametrize(
    "body", [f"Valenzuela cooks {A}.", f"## Chris Valenzuela\n\nHe cooks {A}."]
)
def test_a_name_in_a_heading_or_a_claim_is_enough(folder: Path, body: str) -> None:
    """The last name, as notes mostly have it."""
    assert [*strangers(folder, [note(body)])] == []


def test_a_simulation_is_not_left_with_the_name_of_somebody_else(folder: Path) -> None:
    """It would say that it is who was there before, whom another file still speaks about."""
    guest = folder / "personas" / "guest.md"
    text = guest.read_text("utf-8")
    guest.write_text(text.replace("speaker: Chris Valenzuela", "speaker: Maria Lopez"), "utf-8")
    (told,) = strangers(folder, [note(f"Lopez learned to cook in Rome {A}.")])
    assert told.startswith(
        "Your notes do not mention Chris Valenzuela, but prompts/personas/guest.md and "
    )


@pytest.mark.parametrize("name", ["The Voice", "Chris of Acme Labs", "As Chris Valenzuela"])
def test_a_simulation_may_be_named_after_whatever_it_likes(
    folder: Path, library: Library, name: str
) -> None:
    """A firm or a title is nobody whom notes should name, however it is written."""
    guest = folder / "personas" / "guest.md"
    text = guest.read_text("utf-8")
    for key in ("name", "disclosure"):
        text = re.sub(rf"^{key}:.*$", f"{key}: {name}", text, count=1, flags=re.MULTILINE)
    guest.write_text(text, "utf-8")
    assert [*strangers(folder, library.notes)] == []


@pytest.mark.parametrize("name", ["Podcast Host", "Png One"])
def test_a_persona_from_another_tool_is_nobody_whom_notes_should_name(
    folder: Path, library: Library, name: str
) -> None:
    """It plays somebody whom no interview knows."""
    newcomer = Persona.read(folder / "newcomer.md")
    card = {"spec": "chara_card_v2", "spec_version": "2.0", "data": {"name": name}}
    persona = imported(json.dumps(card).encode(), folder / "personas", newcomer)
    persona.path.write_text(str(persona), "utf-8")
    assert [*strangers(folder, library.notes)] == []


def test_files_are_searched_for_the_whole_name(folder: Path) -> None:
    """Any text may hold a word such as "one"."""
    for path in (folder / "personas").iterdir():
        path.write_text(path.read_text("utf-8").replace("Chris Valenzuela", "Nonna One"), "utf-8")
    (told,) = strangers(folder, [note(f"Rosa learned to cook in Rome {A}.")])
    assert "but prompts/personas/guest.md and prompts/personas/guide.md do. If" in told


def test_a_speaker_without_a_name_is_not_looked_for(folder: Path) -> None:
    """Such as "the guests" of many interviews."""
    for path in (folder / "personas").iterdir():
        path.write_text(path.read_text("utf-8").replace("Chris Valenzuela", "the guests"))
    assert [*strangers(folder, [note(f"Rosa cooks {A}.")])] == []

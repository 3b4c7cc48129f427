"""A note by the name that somebody types."""

from pathlib import Path

import pytest

from bot.notes.errors import NotesError
from bot.notes.library import read_library
from bot.notes.named import named
from tests.notes.writing import HEAD, tag


def test_a_note_is_found_with_and_without_its_ending(tmp_path: Path) -> None:
    """Where two are called the same, by the whole name of each; one that is not there is said."""
    for ending in ("markdown", "md"):
        note = tmp_path / f"talk.{ending}"
        note.write_text(f"{HEAD}The {ending} runs {tag('00:01:00')}.")
    (tmp_path / "other.md").write_text(f"{HEAD}It stands {tag('00:02:00')}.")
    library = read_library(tmp_path)
    assert [named(library, typed).name for typed in ("other", "other.md")] == ["other"] * 2
    assert [named(library, typed).name for typed in ("talk", "talk.md")] == ["talk", "talk.md"]
    with pytest.raises(NotesError, match="no note named none"):
        named(library, "none")

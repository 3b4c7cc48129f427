"""Whatever happened to an index, the notes are read from it, or it is made anew."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.grounding.retrieval.indexed import terms
from bot.notes.errors import NotesError
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
from tests.notes.index.indexed_folder import IndexedFolder


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda path: path.write_bytes(b"no database"), id="overwritten"),
        pytest.param(lambda path: os.truncate(path, 5_000), id="cut"),
        pytest.param(lambda path: os.truncate(path, 0), id="emptied"),
        pytest.param(lambda path: _overwrite(path, 4_096, 60_000), id="holes"),
    ],
)
def test_a_damaged_index_is_made_anew(
    folder: IndexedFolder, harm: Callable[[Path], object]
) -> None:
    """With a sentence that says so."""
    harm(folder.index)
    assert folder.update()
    assert "is damaged: reading the notes anew" in folder.said.getvalue()


def _overwrite(path: Path, start: int, stop: int) -> None:
    data = bytearray(path.read_bytes())
    data[start:stop] = b"\xaa" * len(data[start:stop])
    path.write_bytes(data)


def test_an_index_that_cannot_be_written_says_what_to_do(folder: IndexedFolder) -> None:
    """In one sentence, which names the setting."""
    where = folder.notes / "film.md" / "notes.db"
    upkeep = Upkeep(folder.notes, where, terms, Progress(folder.said))
    with pytest.raises(NotesError, match="INDEX_DIR"):
        upkeep.update()


def test_a_lookup_in_a_damaged_index_says_what_to_do(folder: IndexedFolder) -> None:
    """Whoever runs the bot reads one sentence."""
    with closing(IndexedLibrary(folder.index)) as indexed:
        _overwrite(folder.index, 4_096, 60_000)
        with pytest.raises(NotesError, match="delete it"):
            list(indexed.claims)

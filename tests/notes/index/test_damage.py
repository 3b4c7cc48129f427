"""Whatever happened to an index, the notes are read from it, or it is made anew."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from bot.grounding.retrieval.indexed import terms
from bot.notes.errors import NotesError
from bot.notes.index import schema
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
from tests.notes.index.indexed_folder import A, IndexedFolder


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


def test_an_index_without_room_says_so(
    folder: IndexedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not that nothing is left to undo, which SQLite has done by itself."""
    body = " ".join(f"Sentence {at} of many {A}." for at in range(3_000))
    folder.write("long", body)
    with monkeypatch.context() as full:
        full.setattr(schema, "connect", partial(_connect_without_room, schema.connect))
        with pytest.raises(
            NotesError, match=r"\(database or disk is full\): make sure that there is room"
        ):
            folder.upkeep.update()
    assert folder.update()


def _connect_without_room(
    connect: Callable[[Path], sqlite3.Connection], path: Path
) -> sqlite3.Connection:
    connection = connect(path)
    connection.execute("PRAGMA max_page_count = 40")
    return connection


def test_an_index_whose_damage_a_lookup_meets_is_made_anew(folder: IndexedFolder) -> None:
    """Whoever runs the bot reads one sentence, and need not delete anything."""
    with closing(IndexedLibrary(folder.index)) as indexed:
        _overwrite(folder.index, 4_096, 60_000)
        for _ in range(2):
            with pytest.raises(NotesError, match=r"is damaged \(.+\), and is being rebuilt"):
                list(indexed.claims)
        assert folder.update()
        assert indexed.follow()
        assert list(indexed.claims)


def test_damage_that_another_process_has_mended_is_left_to_it(folder: IndexedFolder) -> None:
    """Its index stands where the damaged one stood, which is open here still."""
    sound = folder.index.with_suffix(".sound")
    shutil.copy(folder.index, sound)
    with closing(IndexedLibrary(folder.index)) as indexed:
        _overwrite(folder.index, 4_096, 60_000)
        sound.replace(folder.index)
        with pytest.raises(NotesError, match="is damaged"):
            list(indexed.claims)
        assert folder.index.exists()
        assert indexed.follow()
        assert list(indexed.claims)

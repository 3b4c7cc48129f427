"""What is asked of an index, and of a library in memory, is answered alike."""

from contextlib import closing
from dataclasses import replace

import pytest

from bot.notes.index.library import IndexedLibrary
from bot.notes.library import read_library
from tests.notes.index.indexed_folder import A, IndexedFolder
from tests.notes.writing import VIDEO


def test_lookups_give_what_a_library_in_memory_gives(folder: IndexedFolder) -> None:
    """By note and by video."""
    anew = read_library(folder.notes)
    with closing(IndexedLibrary(folder.index)) as indexed:
        assert indexed.note("none") is None
        film, *_ = indexed.notes
        assert film.claims == indexed.claims.of_note("film") == tuple(indexed.claims)[:2]
        assert [c.text for c in indexed.of_video(VIDEO)] == [c.text for c in anew.of_video(VIDEO)]


def test_a_claim_is_kept_with_all_that_was_read_of_it(folder: IndexedFolder) -> None:
    """Where it stands, and whether its sentence goes on behind it."""
    folder.write("cut", f"# Sea\n\nIt rises. It falls {A}, and rises {A}.\n\n- **Tide**: High {A}.")
    folder.update()
    anew = read_library(folder.notes).note("cut")
    assert anew is not None
    with closing(IndexedLibrary(folder.index)) as indexed:
        kept = indexed.claims.of_note("cut")
    assert [replace(claim, id="") for claim in kept] == [replace(c, id="") for c in anew.claims]
    assert [claim.cut for claim in kept] == [True, False, False]


def test_notes_and_claims_are_found_by_their_place(folder: IndexedFolder) -> None:
    """From either end and as a part, and nowhere beyond."""
    with closing(IndexedLibrary(folder.index)) as indexed:
        assert (indexed.notes[-1].name, len(indexed.notes[:2]), len(indexed.claims)) == (
            "sound",
            2,
            4,
        )
        assert indexed.claims[3].text == "It echoes"
        with pytest.raises(IndexError):
            indexed.claims[4]


def test_a_note_that_says_nothing_yet_is_no_interview(folder: IndexedFolder) -> None:
    """It is not listed, chosen or counted, so that of one other people hear as of one."""
    before = [note.name for note in read_library(folder.notes).notes]
    folder.write("draft", "It is to come.")
    folder.update()
    anew = read_library(folder.notes)
    with closing(IndexedLibrary(folder.index)) as indexed:
        for library in (anew, indexed):
            assert [note.name for note in library.notes] == before
            assert (len(library.notes), library.note("draft")) == (len(before), None)


def test_a_library_sees_what_is_written_while_it_is_open(folder: IndexedFolder) -> None:
    """From the next lookup on."""
    with closing(IndexedLibrary(folder.index)) as indexed:
        assert indexed.note("new") is None
        folder.write("new", f"It is new {A}.")
        folder.update()
        note = indexed.note("new")
        assert note is not None
        assert note.claims[0].text == "It is new"

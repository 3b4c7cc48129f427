"""What is asked of an index, and of a library in memory, is answered alike."""

from contextlib import closing

import pytest

from bot.notes.index.library import IndexedLibrary
from bot.notes.library import read_library
from bot.notes.timestamp import Timestamp
from tests.notes.index.kept import A, Kept
from tests.notes.writing import VIDEO


def test_lookups_give_what_a_library_in_memory_gives(kept: Kept) -> None:
    """By id, note, video, time, section and link."""
    anew = read_library(kept.folder)
    with closing(IndexedLibrary(kept.path)) as indexed:
        (runs, *_) = indexed.claims
        assert indexed.claim(runs.id) == runs
        assert indexed.claim("zzz") is None
        assert indexed.note("none") is None
        film, music, _ = indexed.notes
        assert film.claims == indexed.claims.of_note("film") == tuple(indexed.claims)[:2]
        assert [note.name for note in indexed.linked(film)] == ["music"]
        assert indexed.linked(music) == ()
        assert [c.text for c in indexed.of_video(VIDEO)] == [c.text for c in anew.of_video(VIDEO)]
        near = indexed.near(VIDEO, Timestamp(118))
        assert [c.text for c in near] == [c.text for c in anew.near(VIDEO, Timestamp(118))]
        assert [claim.text for claim in indexed.section("Film")] == ["It runs", "See Music"]
        assert (indexed.notes[-1].name, len(indexed.notes[:2]), len(indexed.claims)) == (
            "sound",
            2,
            4,
        )
        assert indexed.claims[3].text == "It echoes"
        with pytest.raises(IndexError):
            indexed.claims[4]


def test_a_library_sees_what_is_written_while_it_is_open(kept: Kept) -> None:
    """From the next lookup on."""
    with closing(IndexedLibrary(kept.path)) as indexed:
        assert indexed.note("new") is None
        kept.write("new", f"It is new {A}.")
        kept.update()
        note = indexed.note("new")
        assert note is not None
        assert note.claims[0].text == "It is new"

"""An index is what a library read anew would be, whatever happened to the folder."""

import os
from contextlib import closing
from itertools import count

from bot.notes.identity import claim_ids
from bot.notes.index.library import IndexedLibrary
from bot.notes.problem import Kind
from tests.notes.index.indexed_folder import OTHER, A, B, IndexedFolder
from tests.notes.writing import HEAD, tag


def test_an_index_is_what_the_notes_say(folder: IndexedFolder) -> None:
    """And nothing is read when nothing changed."""
    assert not folder.update()


def test_what_is_added_changed_and_removed_is_taken_in(folder: IndexedFolder) -> None:
    """All at once, too."""
    folder.write("new", f"It is new {A}.")
    assert folder.update()
    folder.write("film", f"It stops {A}.")
    folder.write("more", f"It goes on {A}.", OTHER)
    (folder.notes / "sound.md").unlink()
    assert folder.update()
    assert not folder.update()


def test_a_touched_file_is_not_read_again(folder: IndexedFolder) -> None:
    """Its words are what they were."""
    os.utime(folder.notes / "film.md", (2_000, 2_000))
    assert not folder.update()


def test_a_change_that_hides_behind_its_moment_is_found(folder: IndexedFolder) -> None:
    """A file written just now may be written again in the same moment, at the same length."""
    file = folder.notes / "film.md"
    file.write_text(f"{HEAD}One {A}.")
    moment = file.stat().st_mtime_ns
    assert folder.update()
    file.write_text(f"{HEAD}Two {A}.")
    os.utime(file, ns=(moment, moment))
    assert folder.update()


def test_a_claim_keeps_its_id_when_others_change(folder: IndexedFolder) -> None:
    """However much is written around it."""
    before = folder.ids()
    body = " ".join(f"Sentence {number} {A}." for number in range(1000))
    folder.write("film", f"{body}\n\nIt runs {A}.")
    folder.write("crowd", body, OTHER)
    folder.update()
    after = folder.ids()
    assert {text: after[text] for text in ("It runs", "It sounds", "It echoes")} == {
        text: before[text] for text in ("It runs", "It sounds", "It echoes")
    }


def test_a_claim_keeps_its_id_when_a_shorter_one_falls_free(folder: IndexedFolder) -> None:
    """Two claims whose digests begin alike; the one that came first goes, and both notes change."""
    firsts = {claim_ids([f"film\0Run {n}"])[0]: f"Run {n}" for n in range(300)}
    alike = (f"Sound {n}" for n in range(10_000))
    second = next(text for text in alike if claim_ids([f"music\0{text}"])[0] in firsts)
    first = firsts[claim_ids([f"music\0{second}"])[0]]
    folder.write("film", f"{first} {A}.")
    folder.update()
    folder.write("music", f"{second} {A}.", OTHER)
    folder.update()
    before = folder.ids()[second]
    folder.write("film", f"Gone {A}.")
    folder.update()
    folder.write("music", f"{second} {A}. And more {B}.", OTHER)
    folder.update()
    assert folder.ids()[second] == before


def test_a_claim_keeps_its_id_when_a_new_one_beside_it_would_bear_it(folder: IndexedFolder) -> None:
    """The new one takes its next name, and the index can be kept."""
    kept = folder.ids()["It runs"]
    others = (f"Run {n}" for n in count())
    new = next(text for text in others if claim_ids([f"film\0{text}"]) == [kept])
    folder.write("film", f"It runs {A}. {new} {B}.")
    assert folder.update()
    assert folder.ids()["It runs"] == kept


def test_a_note_is_judged_anew_when_its_sibling_comes_and_goes(folder: IndexedFolder) -> None:
    """What another note says of the video can decide on its times."""
    alone, beside = ["41:07", "~01:00"], ["~00:41", "~09:00"]
    ends = "".join(f"Part {n} {tag(f'00:0{n % 10}:{n * 2:02}')}.\n" for n in range(25))
    folder.write("film", f"One {tag('00:41:07', '41:07:00')}. Two {tag('00:01:00', '00:09:00')}.")
    folder.update()
    assert folder.moments("film") == alone
    folder.write("sound", ends + f"There {tag('00:09:00')}.")
    folder.update()
    assert folder.moments("film") == beside
    folder.write("sound", ends, OTHER)
    folder.update()
    assert folder.moments("film") == alone
    (folder.notes / "music.md").unlink()
    folder.update()
    assert folder.moments("film") == alone


def test_a_note_whose_sibling_goes_away_is_read_as_if_it_had_never_been(
    folder: IndexedFolder,
) -> None:
    """What is evident from the note itself stays."""
    shifted = "".join(f"Line {n} {tag(f'{n + 40}:{n * 7 % 60:02}:07')}.\n" for n in range(12))
    sibling = "".join(f"Part {n} {tag(f'00:{n + 40}:{n * 7 % 60:02}')}.\n" for n in range(12))
    folder.write("film", shifted)
    folder.write("sound", sibling)
    folder.update()
    (folder.notes / "sound.md").unlink()
    assert folder.update()
    assert folder.moments("film")[:3] == ["40:00", "41:07", "42:14"]


def test_a_broken_note_is_set_aside_with_a_problem(folder: IndexedFolder) -> None:
    """And comes back when it is mended; the others never go."""
    folder.write("film", f"It runs {A}.", "no video")
    (folder.notes / "odd.md").mkdir()
    (folder.notes / "bytes\udcff.md").write_text(f"{HEAD}Bytes {A}.")
    assert folder.update()
    with closing(IndexedLibrary(folder.index)) as indexed:
        assert {p.kind for p in indexed.problems} >= {Kind.NO_VIDEO, Kind.UNREADABLE}
        assert indexed.note("film") is None
    folder.write("film", f"It runs {A}.")
    assert folder.update()


def test_two_files_of_one_name_are_two_notes(folder: IndexedFolder) -> None:
    """The second keeps its ending."""
    (folder.notes / "film.markdown").write_text(f"{HEAD}Another {A}.")
    folder.update()
    with closing(IndexedLibrary(folder.index)) as indexed:
        assert [note.name for note in indexed.notes] == ["film", "film.md", "music", "sound"]

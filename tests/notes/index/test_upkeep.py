"""An index is what a library read anew would be, whatever happened to the folder."""

import os
from contextlib import closing

from bot.notes.identity import claim_ids
from bot.notes.index.library import IndexedLibrary
from bot.notes.problem import Kind
from tests.notes.index.kept import OTHER, A, B, Kept
from tests.notes.writing import HEAD, tag


def test_an_index_is_what_the_notes_say(kept: Kept) -> None:
    """And nothing is read when nothing changed."""
    assert not kept.update()


def test_what_is_added_changed_and_removed_is_taken_in(kept: Kept) -> None:
    """All at once, too."""
    kept.write("new", f"It is new {A}.")
    assert kept.update()
    kept.write("film", f"It stops {A}.")
    kept.write("more", f"It goes on {A}.", OTHER)
    (kept.folder / "sound.md").unlink()
    assert kept.update()
    assert not kept.update()


def test_a_touched_file_is_not_read_again(kept: Kept) -> None:
    """Its words are what they were."""
    os.utime(kept.folder / "film.md", (2_000, 2_000))
    assert not kept.update()


def test_a_change_that_hides_behind_its_moment_is_found(kept: Kept) -> None:
    """A file written just now may be written again in the same moment, at the same length."""
    file = kept.folder / "film.md"
    file.write_text(f"{HEAD}One {A}.")
    moment = file.stat().st_mtime_ns
    assert kept.update()
    file.write_text(f"{HEAD}Two {A}.")
    os.utime(file, ns=(moment, moment))
    assert kept.update()


def test_a_claim_keeps_its_id_when_others_change(kept: Kept) -> None:
    """However much is written around it."""
    before = kept.ids()
    body = " ".join(f"Sentence {number} {A}." for number in range(1000))
    kept.write("film", f"{body}\n\nIt runs {A}.")
    kept.write("crowd", body, OTHER)
    kept.update()
    after = kept.ids()
    assert {text: after[text] for text in ("It runs", "It sounds", "It echoes")} == {
        text: before[text] for text in ("It runs", "It sounds", "It echoes")
    }


def test_a_claim_keeps_its_id_when_a_shorter_one_falls_free(kept: Kept) -> None:
    """Two claims whose digests begin alike; the one that came first goes, and both notes change."""
    firsts = {claim_ids([f"film\0Run {n}"])[0]: f"Run {n}" for n in range(300)}
    alike = (f"Sound {n}" for n in range(10_000))
    second = next(text for text in alike if claim_ids([f"music\0{text}"])[0] in firsts)
    first = firsts[claim_ids([f"music\0{second}"])[0]]
    kept.write("film", f"{first} {A}.")
    kept.update()
    kept.write("music", f"{second} {A}.", OTHER)
    kept.update()
    before = kept.ids()[second]
    kept.write("film", f"Gone {A}.")
    kept.update()
    kept.write("music", f"{second} {A}. And more {B}.", OTHER)
    kept.update()
    assert kept.ids()[second] == before


SHIFTED = "".join(f"Line {n} {tag(f'{n + 40:02}:{n * 7 % 60:02}:07')}.\n" for n in range(12))
SIBLING = "".join(f"Part {n} {tag(f'00:{n + 40:02}:{n * 7 % 60:02}')}.\n" for n in range(12))


def test_a_note_is_judged_anew_when_its_sibling_changes(kept: Kept) -> None:
    """What another note says of the video can decide on its times."""
    doubted = f"One {tag('00:41:07', '41:07:00')}. Two {tag('00:01:00', '00:09:00')}."
    kept.write("film", doubted)
    kept.update()
    ends = "".join(f"Part {n} {tag(f'00:0{n % 10}:{n * 2:02}')}.\n" for n in range(25))
    kept.write("sound", ends + f"There {tag('00:09:00')}.")
    kept.update()
    kept.write("sound", ends, OTHER)
    kept.update()
    (kept.folder / "music.md").unlink()
    kept.update()
    kept.write("sound", SIBLING)
    kept.write("film", SHIFTED)
    kept.update()
    (kept.folder / "sound.md").unlink()
    kept.update()


def test_a_broken_note_is_set_aside_with_a_problem(kept: Kept) -> None:
    """And comes back when it is mended; the others never go."""
    kept.write("film", f"It runs {A}.", "no video")
    (kept.folder / "odd.md").mkdir()
    (kept.folder / "bytes\udcff.md").write_text(f"{HEAD}Bytes {A}.")
    assert kept.update()
    with closing(IndexedLibrary(kept.path)) as indexed:
        assert {p.kind for p in indexed.problems} >= {Kind.NO_VIDEO, Kind.UNREADABLE}
        assert indexed.note("film") is None
    kept.write("film", f"It runs {A}.")
    assert kept.update()


def test_two_files_of_one_name_are_two_notes(kept: Kept) -> None:
    """The second keeps its ending."""
    (kept.folder / "film.markdown").write_text(f"{HEAD}Another {A}.")
    kept.update()
    with closing(IndexedLibrary(kept.path)) as indexed:
        assert [note.name for note in indexed.notes] == ["film", "film.md", "music", "sound"]

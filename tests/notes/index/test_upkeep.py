"""An index is what a library read anew would be, whatever happened to the folder or to itself."""

import io
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.grounding.word_search import fingerprint, terms
from bot.notes.claim import Note
from bot.notes.errors import NotesError
from bot.notes.identity import claim_ids
from bot.notes.index import schema
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.progress import Progress, Stopped
from bot.notes.index.upkeep import Upkeep
from bot.notes.library import Library, read_library
from bot.notes.problem import Kind
from bot.notes.timestamp import Timestamp
from tests.conftest import ROOT
from tests.notes.writing import HEAD, VIDEO, tag

A, B = tag("00:01:00"), tag("00:02:00")
OTHER = "aaaaaaaaaaa"
BUILD = """
import sys
from pathlib import Path
from bot.grounding.word_search import fingerprint, terms
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
if __name__ == "__main__":
    folder, path = map(Path, sys.argv[1:3])
    print("begun", flush=True)
    Upkeep(folder, path, terms, fingerprint(), Progress(sys.stderr)).update(int(sys.argv[3]))
"""


class Shelf:
    """A folder of notes and its index; `opened` counts the notes that were read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "notes"
        self.folder.mkdir()
        self.path = folder / "index" / "notes.db"
        self.said = io.StringIO()
        self.upkeep = Upkeep(
            self.folder, self.path, terms, fingerprint(), Progress(self.said, lambda: 0.0)
        )

    def write(self, name: str, body: str, video: str = VIDEO) -> None:
        """Write a note, long enough ago for its moment of change to be trusted."""
        file = self.folder / f"{name}.md"
        earlier = file.stat().st_mtime if file.exists() else time.time() - 10_000
        file.write_text(f"{HEAD.replace(VIDEO, video)}{body}")
        os.utime(file, (earlier + 10, earlier + 10))

    def update(self) -> bool:
        """Bring the index up to date, and hold it to a library that is read anew."""
        changed = self.upkeep.update()
        with closing(IndexedLibrary(self.path)) as indexed:
            anew = read_library(self.folder)
            assert told(indexed) == told(anew)
            assert sorted(map(repr, indexed.problems)) == sorted(map(repr, anew.problems))
            assert len({claim.id for claim in indexed.claims}) == len(anew.claims)
        with closing(sqlite3.connect(self.path)) as connection:
            hold_together(connection)
        return changed

    def ids(self) -> dict[str, str]:
        """The ids of all claims, by what they say."""
        with closing(IndexedLibrary(self.path)) as indexed:
            return {claim.text: claim.id for claim in indexed.claims}


def told(library: Library | IndexedLibrary) -> list[tuple[Note, list[str]]]:
    """All that a library says, but for the ids of its claims; equal times may differ in doubt."""
    return [
        (
            Note(
                *(note.name, note.title, note.video_id),
                tuple(replace(claim, id="") for claim in note.claims),
                *(note.sections, note.links),
            ),
            [repr(claim.timestamps) for claim in note.claims],
        )
        for note in library.notes
    ]


def hold_together(connection: sqlite3.Connection) -> None:
    """The counts of words are those of the claims, and no row is left over."""
    stems = [row[0].split() for row in connection.execute("SELECT stems FROM words")]
    assert connection.execute("SELECT * FROM totals").fetchall() == [
        (len(stems), sum(map(len, stems)))
    ]
    counted = connection.execute("SELECT sum(claims) FROM terms").fetchone()[0]
    assert counted == sum(len(set(words)) for words in stems)
    orphans = """
        SELECT note FROM claims UNION ALL SELECT note FROM details
        UNION ALL SELECT note FROM headings UNION ALL SELECT note FROM pages
        EXCEPT SELECT id FROM notes
    """
    assert connection.execute(orphans).fetchall() == []


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Three notes, two of them about one video."""
    shelf = Shelf(tmp_path)
    shelf.write("film", f"# Film\n* **Cost**: It runs {A}. See [[Music]] {B}.")
    shelf.write("music", f"It sounds {B}.", OTHER)
    shelf.write("sound", f"Nothing. It echoes {B}.")
    assert shelf.update()
    return shelf


def test_an_index_is_what_the_notes_say(shelf: Shelf) -> None:
    """And nothing is read when nothing changed."""
    assert not shelf.update()


def test_what_is_added_changed_and_removed_is_taken_in(shelf: Shelf) -> None:
    """All at once, too."""
    shelf.write("new", f"It is new {A}.")
    assert shelf.update()
    shelf.write("film", f"It stops {A}.")
    shelf.write("more", f"It goes on {A}.", OTHER)
    (shelf.folder / "sound.md").unlink()
    assert shelf.update()
    assert not shelf.update()


def test_a_touched_file_is_not_read_again(shelf: Shelf) -> None:
    """Its words are what they were."""
    os.utime(shelf.folder / "film.md", (2_000, 2_000))
    assert not shelf.update()


def test_a_change_that_hides_behind_its_moment_is_found(shelf: Shelf) -> None:
    """A file written just now may be written again in the same moment, at the same length."""
    file = shelf.folder / "film.md"
    file.write_text(f"{HEAD}One {A}.")
    moment = file.stat().st_mtime_ns
    assert shelf.update()
    file.write_text(f"{HEAD}Two {A}.")
    os.utime(file, ns=(moment, moment))
    assert shelf.update()


def test_a_claim_keeps_its_id_when_others_change(shelf: Shelf) -> None:
    """However much is written around it."""
    before = shelf.ids()
    body = " ".join(f"Sentence {number} {A}." for number in range(1000))
    shelf.write("film", f"{body}\n\nIt runs {A}.")
    shelf.write("crowd", body, OTHER)
    shelf.update()
    after = shelf.ids()
    assert {text: after[text] for text in ("It runs", "It sounds", "It echoes")} == {
        text: before[text] for text in ("It runs", "It sounds", "It echoes")
    }


def test_a_claim_keeps_its_id_when_a_shorter_one_falls_free(shelf: Shelf) -> None:
    """Two claims whose digests begin alike; the one that came first goes, and both notes change."""
    firsts = {claim_ids([f"film\0Run {n}"])[0]: f"Run {n}" for n in range(300)}
    alike = (f"Sound {n}" for n in range(10_000))
    second = next(text for text in alike if claim_ids([f"music\0{text}"])[0] in firsts)
    first = firsts[claim_ids([f"music\0{second}"])[0]]
    shelf.write("film", f"{first} {A}.")
    shelf.update()
    shelf.write("music", f"{second} {A}.", OTHER)
    shelf.update()
    before = shelf.ids()[second]
    shelf.write("film", f"Gone {A}.")
    shelf.update()
    shelf.write("music", f"{second} {A}. And more {B}.", OTHER)
    shelf.update()
    assert shelf.ids()[second] == before


SHIFTED = "".join(f"Line {n} {tag(f'{n + 40:02}:{n * 7 % 60:02}:07')}.\n" for n in range(12))
SIBLING = "".join(f"Part {n} {tag(f'00:{n + 40:02}:{n * 7 % 60:02}')}.\n" for n in range(12))


def test_a_note_is_judged_anew_when_its_sibling_changes(shelf: Shelf) -> None:
    """What another note says of the video can decide on its times."""
    doubted = f"One {tag('00:41:07', '41:07:00')}. Two {tag('00:01:00', '00:09:00')}."
    shelf.write("film", doubted)
    shelf.update()
    ends = "".join(f"Part {n} {tag(f'00:0{n % 10}:{n * 2:02}')}.\n" for n in range(25))
    shelf.write("sound", ends + f"There {tag('00:09:00')}.")
    shelf.update()
    shelf.write("sound", ends, OTHER)
    shelf.update()
    (shelf.folder / "music.md").unlink()
    shelf.update()
    shelf.write("sound", SIBLING)
    shelf.write("film", SHIFTED)
    shelf.update()
    (shelf.folder / "sound.md").unlink()
    shelf.update()


def test_a_broken_note_is_set_aside_with_a_problem(shelf: Shelf) -> None:
    """And comes back when it is mended; the others never go."""
    shelf.write("film", f"It runs {A}.", "no video")
    (shelf.folder / "odd.md").mkdir()
    (shelf.folder / "bytes\udcff.md").write_text(f"{HEAD}Bytes {A}.")
    assert shelf.update()
    with closing(IndexedLibrary(shelf.path)) as indexed:
        assert {p.kind for p in indexed.problems} >= {Kind.NO_VIDEO, Kind.UNREADABLE}
        assert indexed.note("film") is None
    shelf.write("film", f"It runs {A}.")
    assert shelf.update()


def test_two_files_of_one_name_are_two_notes(shelf: Shelf) -> None:
    """The second keeps its ending."""
    (shelf.folder / "film.markdown").write_text(f"{HEAD}Another {A}.")
    shelf.update()
    with closing(IndexedLibrary(shelf.path)) as indexed:
        assert [note.name for note in indexed.notes] == ["film", "film.md", "music", "sound"]


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda path: path.write_bytes(b"no database"), id="overwritten"),
        pytest.param(lambda path: os.truncate(path, 5_000), id="cut"),
        pytest.param(lambda path: os.truncate(path, 0), id="emptied"),
        pytest.param(lambda path: _overwrite(path, 4_096, 60_000), id="holes"),
        pytest.param(
            lambda path: _execute(path, "UPDATE reader SET fingerprint = 'old'"), id="older"
        ),
    ],
)
def test_a_damaged_or_older_index_is_made_anew(
    shelf: Shelf, harm: Callable[[Path], object]
) -> None:
    """With a sentence that says so."""
    harm(shelf.path)
    assert shelf.update()
    assert "anew" in shelf.said.getvalue()


def _overwrite(path: Path, start: int, stop: int) -> None:
    data = bytearray(path.read_bytes())
    data[start:stop] = b"\xaa" * len(data[start:stop])
    path.write_bytes(data)


def _execute(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_an_index_that_cannot_be_written_says_what_to_do(shelf: Shelf) -> None:
    """In one sentence, which names the setting."""
    where = shelf.folder / "film.md" / "notes.db"
    upkeep = Upkeep(shelf.folder, where, terms, fingerprint(), Progress(shelf.said))
    with pytest.raises(NotesError, match="INDEX_DIR"):
        upkeep.update()


def test_a_stopped_reading_keeps_what_it_wrote(shelf: Shelf) -> None:
    """And the next one goes on from there."""
    for number in range(100):
        shelf.write(f"note{number}", f"Number {number} {A}.", f"{number:011}")
    shelf.upkeep.progress.stopped = True
    with pytest.raises(Stopped):
        shelf.upkeep.update()
    shelf.upkeep.progress.stopped = False
    assert shelf.update()


def building(shelf: Shelf, processes: int) -> subprocess.Popen[str]:
    """Read the notes into the index in a process of its own, which has begun."""
    command = [sys.executable, "-c", BUILD, str(shelf.folder), str(shelf.path), str(processes)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def many(shelf: Shelf, notes: int) -> None:
    """Write many notes, two about each video."""
    for number in range(notes):
        body = " ".join(f"Sentence {number} of {at} {A}." for at in range(20))
        shelf.write(f"note{number}", body, f"{number // 2:011}")


def test_a_lookup_in_a_damaged_index_says_what_to_do(shelf: Shelf) -> None:
    """Whoever runs the bot reads one sentence."""
    with closing(IndexedLibrary(shelf.path)) as indexed:
        _overwrite(shelf.path, 4_096, 60_000)
        with pytest.raises(NotesError, match="delete it"):
            list(indexed.claims)


def test_two_processes_read_into_one_index(shelf: Shelf) -> None:
    """One waits for the other, and nothing is there twice."""
    many(shelf, 120)
    processes = [building(shelf, 2) for _ in range(2)]
    for process in processes:
        with process:
            assert process.wait() == 0
    assert not shelf.update()


@pytest.mark.parametrize("moment", [0.05, 0.2, 0.4, 0.8])
def test_a_kill_in_the_middle_loses_nothing(shelf: Shelf, moment: float) -> None:
    """The index is sound, and the next reading completes it."""
    many(shelf, 200)
    with building(shelf, 1) as process:
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    shelf.update()
    assert not shelf.update()


def test_lookups_give_what_a_library_in_memory_gives(shelf: Shelf) -> None:
    """By id, note, video, time, section and link."""
    anew = read_library(shelf.folder)
    with closing(IndexedLibrary(shelf.path)) as indexed:
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


def test_a_library_sees_what_is_written_while_it_is_open(shelf: Shelf) -> None:
    """From the next lookup on."""
    with closing(IndexedLibrary(shelf.path)) as indexed:
        assert indexed.note("new") is None
        shelf.write("new", f"It is new {A}.")
        shelf.update()
        note = indexed.note("new")
        assert note is not None
        assert note.claims[0].text == "It is new"


def test_another_reader_is_another_fingerprint(tmp_path: Path) -> None:
    """Code that reads otherwise makes another index."""
    (tmp_path / "code.py").write_text("another = True")
    assert schema.fingerprint() != schema.fingerprint(tmp_path / "code.py")


def made_by(folder: Path) -> str:
    """The fingerprint of the code in a folder."""
    script = "from bot.notes.index.schema import fingerprint; print(fingerprint())"
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def test_another_writer_is_another_fingerprint(tmp_path: Path) -> None:
    """What stands in an index depends on who put it there, too."""
    shutil.copytree(ROOT / "bot" / "notes", tmp_path / "bot" / "notes")
    (tmp_path / "bot" / "__init__.py").touch()
    before = made_by(tmp_path)
    with (tmp_path / "bot" / "notes" / "index" / "writer.py").open("a") as code:
        code.write("# another\n")
    assert made_by(tmp_path) != before

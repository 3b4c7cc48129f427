"""What a folder of notes gives, and what it says when it gives nothing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.notes.errors import NotesError
from bot.notes.library import Library, read_library
from bot.notes.problem import Kind
from bot.notes.timestamp import Timestamp
from tests.notes.writing import HEAD, VIDEO, tag

SEEDS = Path(__file__).parents[2] / "seeds"
A, B = tag("00:01:00"), tag("00:02:00")


@pytest.fixture(scope="module")
def interview() -> Library:
    """The interview that the project ships."""
    return read_library(SEEDS)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Two notes about one video that link to each other, and an index of them."""
    (tmp_path / "film_and_cost.md").write_text(f"{HEAD}# Film\nIt runs {A}. See [[Music]] {B}.")
    (tmp_path / "music.md").write_text(f"{HEAD.replace('A talk', 'Of Music')}It sounds {B}.")
    (tmp_path / "index.md").write_text("---\ntitle: All\n---\n- [[music]]\n")
    return tmp_path


def test_cost_is_said_at_31_58(interview: Library) -> None:
    """Both sentences cited to 31:58 are claims of their own, in the note's words."""
    said = [claim.text for claim in interview.claims if claim.start == Timestamp(1918)]
    assert said == [
        "If generating a 10-second video is too expensive, it disincentivizes experimentation",
        "This focus on cost efficiency and accessibility is crucial for broader adoption",
    ]


def test_sora_is_said_at_41_02(interview: Library) -> None:
    """The claim about Sora stands at 41:02, and the next one can be found by its sentence."""
    (sora,) = (claim for claim in interview.claims if "Sora" in claim.text)
    (after,) = (claim for claim in interview.claims if claim.before == sora.text)
    assert (str(sora.start), str(after.start)) == ("41:02", "42:26")
    assert sora.start.link(sora.video_id) == "https://youtu.be/Y7uzEDEwYTU?t=2462"


def test_both_times_of_a_sentence_are_its_own(interview: Library) -> None:
    """The real-time claim carries the two times written behind it."""
    (claim,) = (claim for claim in interview.claims if "in real-time" in claim.text)
    assert [str(time) for time in claim.timestamps] == ["02:17", "18:05"]
    assert claim.label == "Real-time Generation"


def test_the_interview_has_no_problem(interview: Library) -> None:
    """And 29 claims, each with an id of its own."""
    assert interview.problems == ()
    assert len({claim.id for claim in interview.claims}) == len(interview.claims) == 29


def test_notes_are_found_by_name_and_video(shelf: Path) -> None:
    """Pages without times are no notes."""
    library = read_library(shelf)
    _, music = library.notes
    assert library.note("music") is music
    assert library.note("index") is None
    assert [claim.text for claim in library.of_video(VIDEO)] == [
        "It runs",
        "See Music",
        "It sounds",
    ]


def test_ids_are_unique_among_all_notes_and_stay_when_one_is_added(shelf: Path) -> None:
    """A thousand claims more move none of the old names, or hardly any."""
    before = {(claim.note, claim.text): claim.id for claim in read_library(shelf).claims}
    body = " ".join(f"Sentence {number} {A}." for number in range(1000))
    (shelf / "more.md").write_text(HEAD + body)
    library = read_library(shelf)
    after = {(claim.note, claim.text): claim.id for claim in library.claims}
    assert len(set(after.values())) == len(library.claims) == 1003
    assert sum(after[claim] != name for claim, name in before.items()) <= 1


def test_notes_in_folders_within_are_named_by_their_path(shelf: Path) -> None:
    """Those in hidden folders are nobody's business."""
    for folder in ("channel", ".trash"):
        (shelf / folder).mkdir()
        (shelf / folder / "deep.MD").write_text(f"{HEAD}Deep {A}.")
    assert [note.name for note in read_library(shelf).notes] == [
        "channel/deep",
        "film_and_cost",
        "music",
    ]


def test_a_note_without_a_video_is_set_aside(shelf: Path) -> None:
    """With a problem that names it, for whoever must refuse to start."""
    (shelf / "lost.md").write_text(f"---\ntitle: Lost\n---\nOne {A}.")
    library = read_library(shelf)
    assert library.note("lost") is None
    assert [p.note for p in library.problems if p.kind is Kind.NO_VIDEO] == ["lost"]


@pytest.mark.parametrize(
    ("kind", "make"),
    [
        pytest.param(Kind.UNREADABLE, Path.mkdir, id="a folder"),
        pytest.param(Kind.UNREADABLE, lambda path: path.symlink_to("nowhere"), id="a dead link"),
        pytest.param(Kind.UNREADABLE, lambda path: path.symlink_to(path), id="a circle of links"),
        pytest.param(Kind.UNREADABLE, os.mkfifo, id="a pipe"),
        pytest.param(Kind.TOO_LARGE, lambda path: _sparse(path, 10**8), id="100 MB"),
        pytest.param(Kind.BROKEN_TEXT, lambda path: path.write_bytes(b"\xff\xc3"), id="no UTF-8"),
    ],
)
def test_what_is_no_note_is_told_and_harms_no_other(
    shelf: Path, kind: Kind, make: Callable[[Path], object]
) -> None:
    """Whatever stands where a note should, the others are read."""
    make(shelf / "odd.md")
    library = read_library(shelf)
    assert len(library.claims) == 3
    assert next(p.kind for p in library.problems if p.note == "odd") is kind


def _sparse(path: Path, size: int) -> None:
    path.touch()
    os.truncate(path, size)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    """Some editors write them."""
    (tmp_path / "talk.md").write_text(f"{HEAD}Größer {A}.", encoding=encoding)
    library = read_library(tmp_path)
    assert [claim.text for claim in library.claims] == ["Größer"]
    assert library.problems == ()


def test_a_stray_zero_makes_no_other_encoding(tmp_path: Path) -> None:
    """The note says what it says, and the zero is told as something that nobody sees."""
    head = HEAD.replace("title: ", "title: \0")
    (tmp_path / "talk.md").write_text(f"{head}Größer {A}.")
    library = read_library(tmp_path)
    assert [claim.text for claim in library.claims] == ["Größer"]
    assert [problem.kind for problem in library.problems] == [Kind.INVISIBLE]


def test_a_link_to_a_note_is_a_note(shelf: Path) -> None:
    """People link folders of notes together."""
    (shelf / "twin.md").symlink_to(shelf / "music.md")
    assert read_library(shelf).note("twin") is not None


def test_a_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    """One sentence names the folder and tells how to put it right."""
    with pytest.raises(NotesError, match="There is no folder"):
        read_library(tmp_path / "notes")


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    """A folder with no Markdown in it is as good as none."""
    with pytest.raises(NotesError, match="There is no note"):
        read_library(tmp_path)


def test_a_file_in_place_of_the_folder_says_what_to_do(tmp_path: Path) -> None:
    """The folder is asked for, not one of its notes."""
    (tmp_path / "note.md").touch()
    with pytest.raises(NotesError, match="is not a folder"):
        read_library(tmp_path / "note.md")


def test_notes_that_say_nothing_say_what_to_do(tmp_path: Path) -> None:
    """A library with no claim is no library; `check` knows more."""
    (tmp_path / "note.md").write_text(f"{HEAD}No time at all.")
    with pytest.raises(NotesError, match="python -m bot check"):
        read_library(tmp_path)

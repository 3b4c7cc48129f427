"""`python -m bot check`, as somebody who keeps notes uses it."""

import json
import shutil
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.notes.shelf import FEW
from tests.conftest import ROOT
from tests.notes.writing import files_of_at_most

HEAD = "---\ntitle: Talk\nvideoId: Y7uzEDEwYTU\n---\n\n"
SHIFTED = "".join(
    f'Point {n} is made here <a class="yt-timestamp" data-t="{n:02}:{n + 7:02}:00">'
    f"[{n:02}:{n + 7:02}:00]</a>.\n\n"
    for n in range(12, 40)
)


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A note whose minutes and seconds were written as hours and minutes."""
    path = tmp_path / "talk.md"
    path.write_text(HEAD + SHIFTED)
    return path


def test_sound_notes_are_said_to_be_sound(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The shipped interview: every time read, exit code 0."""
    monkeypatch.chdir(ROOT)
    assert main(["check"]) == 0
    printed = capsys.readouterr().out
    assert printed == (
        "1 note, 29 statements; 33 of 33 times read, 0 of them repaired, 0 in doubt.\n"
        "Nothing to fix.\n"
    )


def test_what_a_person_must_mend_is_listed_with_file_and_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A note without a video: exit code 1, and where to look."""
    path = tmp_path / "talk.md"
    path.write_text("---\ntitle: Talk\n---\n\nIt scales [00:01:00].\n")
    assert main(["check", str(path)]) == 1
    assert f"{path}:1  no usable videoId" in capsys.readouterr().out


def test_a_note_with_few_times_is_named_and_sound(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Nobody must mend it, but its owner may want to."""
    path = tmp_path / "talk.md"
    path.write_text(f"{HEAD}It is big. It is old. It scales [00:01:00].\n")
    assert main(["check", str(path)]) == 0
    told = f"{path}:4  note whose sentences mostly have no time: 2 of 3, which are never quoted\n"
    assert f"Nothing to fix.\n\n{told}" in capsys.readouterr().out


@pytest.mark.parametrize("notes", [1, FEW + 1])
def test_notes_that_say_nothing_are_not_called_sound(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, notes: int
) -> None:
    """Neither by `ask` nor by `check`, to which it sends."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("NOTES_DIR", str(tmp_path))
    monkeypatch.setenv("INDEX_DIR", str(tmp_path / ".index"))
    for number in range(notes):
        (tmp_path / f"talk{number}.md").write_text("")
    assert main(["ask", "Sora?"]) == 2
    assert f"No note in {tmp_path} has a sentence with a time: `" in capsys.readouterr().err
    assert main(["check"]) == 1
    assert "There is no sentence with a time to speak from" in capsys.readouterr().out


def test_pages_that_say_nothing_are_named_where_there_is_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what they lack."""
    (tmp_path / "talk.md").write_text("")
    assert main(["check", str(tmp_path)]) == 1
    assert (
        f"{tmp_path}/talk.md:1  page without times, which is no note: it names no video and no "
        "moment of one\n"
    ) in capsys.readouterr().out


def test_whom_the_notes_do_not_name_is_told(
    note: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the figures, and with the files to change."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("NOTES_DIR", str(note.parent))
    assert main(["check"]) == 0
    assert "prompts/personas/guide.md" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PERSONA", "gest", "There is no persona prompts/personas/gest.md: "),
        (
            "PROMPTS_DIR",
            "nope",
            "The prompt file nope/personas/guide.md cannot be read (No such file or directory): ",
        ),
        ("NOTES_DIR", "README.md", "README.md is not a folder: "),
    ],
)
def test_what_the_bot_would_not_start_with_is_not_approved(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: str,
    said: str,
) -> None:
    """The sentence and the exit code are those of a start."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv(name, value)
    assert main(["check"]) == 2
    assert capsys.readouterr().err.startswith(said)


def test_a_persona_that_would_not_be_offered_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Nobody uses it by itself, and still it is for somebody to mend."""
    shutil.copytree(ROOT / "prompts", tmp_path / "prompts")
    (tmp_path / "prompts/personas/pirate.md").write_text("")
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PROMPTS_DIR", str(tmp_path / "prompts"))
    assert main(["check"]) == 1
    assert capsys.readouterr().err.startswith("The persona pirate is not offered: ")


def test_programs_get_one_object(note: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Counts, kinds and every problem with what stood there and what was read."""
    assert main(["check", str(note), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["citations_written"] == report["citations_read"] == report["repaired"] == 28
    assert report["problems"] == {"shifted": 28}
    assert 'data-t="12:19:00"' in report["details"][0]["stood"]
    assert report["details"][0]["read"] == "00:12:19"


def test_repaired_times_are_written_back_with_a_copy_kept(
    note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Afterwards nothing is left to repair, and the note as it was lies beside it."""
    before = note.read_text()
    assert main(["check", str(note), "--fix"]) == 0
    captured = capsys.readouterr()
    assert "Written back: 28 times;" in captured.err
    assert "28 of 28 times read, 0 of them repaired" in captured.out
    assert 'data-t="00:12:19">[00:12:19]</a>' in note.read_text()
    (copy,) = [path for path in note.parent.iterdir() if path != note]
    assert copy.read_text() == before


def test_a_note_whose_doubts_hang_on_its_other_times_stays_as_it_is(
    note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named, with what is in doubt; the notes beside it are mended."""
    doubt = note.with_name("doubt.md")
    late = "".join(f" Late [{time}]." for time in ("55:10:00", "01:01:24"))
    doubt.write_text((HEAD + SHIFTED).replace("Y7uzEDEwYTU", "aBcDeFgHiJk") + late)
    before = doubt.read_text()
    assert main(["check", str(note.parent), "--fix"]) == 1
    captured = capsys.readouterr()
    assert "Written back: 28 times;" in captured.err
    assert f"{doubt} stays as it is: " in captured.err
    assert "time that is in doubt `01:01:24`, read as 00:01:01" in captured.out
    assert doubt.read_text() == before


def test_a_note_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the system says of it; exit code 1, and the note is what it was."""
    path = tmp_path / "talk.md"
    path.write_text(f"{HEAD}One [0:00:60].\n")
    with files_of_at_most(path.stat().st_size):
        assert main(["check", str(path), "--fix"]) == 1
    assert f"{path} cannot be written (File too large)" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["talk.md"]


def test_what_is_no_note_keeps_no_other_from_being_mended(
    note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dead link, a folder by a note's name."""
    (note.parent / "a.md").symlink_to("nowhere")
    (note.parent / "b.md").mkdir()
    assert main(["check", str(note.parent), "--fix"]) == 1
    assert capsys.readouterr().err == (
        "Written back: 28 times; the notes as they were are kept beside them (NAME.md.bak).\n"
    )


def test_one_time_is_counted_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As people count."""
    path = tmp_path / "talk.md"
    path.write_text(f"{HEAD}One [0:00:60].\n")
    main(["check", str(path), "--fix"])
    assert "Written back: 1 time;" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_said_so_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2; whoever named it on the command line need not look into a setting."""
    path = tmp_path / "nothing"
    assert main(["check", str(path)]) == 2
    assert capsys.readouterr().err == (
        f"There is nothing at {path}: name a folder of notes, or one note.\n"
    )

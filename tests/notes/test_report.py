"""What `check` says of a folder of notes."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from bot.notes.errors import NotesError
from bot.notes.report import marks_written, report_on
from tests.beside import CHANNEL, needs
from tests.notes.writing import HEAD, tag

A, B = tag("00:01:00"), tag("00:02:00")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sound note, one with a repaired, a doubtful and a lost time, and one that is no note."""
    (tmp_path / "good.md").write_text(f"{HEAD}One {A}, {B}.\n")
    body = f"One {tag('00:00:60')}. Two {tag('00:01:00', '00:09:00')}. Three {tag('HH:MM:SS')}."
    (tmp_path / "odd.md").write_text(HEAD + body)
    (tmp_path / "page.md").write_text("Nothing")
    return tmp_path


def test_figures_add_up(folder: Path) -> None:
    """Every mark is read or set aside, and every problem has its line and its reason."""
    figures = json.loads(report_on(folder).as_json())
    for detail in figures["details"]:
        detail["file"] = Path(detail["file"]).name
    assert figures == snapshot(
        {
            "notes": 2,
            "claims": 3,
            "citations_written": 5,
            "citations_read": 4,
            "repaired": 1,
            "doubtful": 1,
            "set_aside": 1,
            "problems": {"unread": 1, "overflow": 1, "doubtful": 1, "odd-time": 1, "page": 1},
            "details": [
                {
                    "file": "odd.md",
                    "line": 1,
                    "kind": "unread",
                    "severity": "mend",
                    "stood": "",
                    "read": "",
                    "why": "1 of the 3 that a plain search finds",
                },
                {
                    "file": "odd.md",
                    "line": 6,
                    "kind": "overflow",
                    "severity": "repaired",
                    "stood": '<a class="yt-timestamp" data-t="00:00:60">[00:00:60]</a>',
                    "read": "00:01:00",
                    "why": "minutes or seconds run over 59",
                },
                {
                    "file": "odd.md",
                    "line": 6,
                    "kind": "doubtful",
                    "severity": "mend",
                    "stood": '<a class="yt-timestamp" data-t="00:01:00">[00:09:00]</a>',
                    "read": "00:01:00",
                    "why": "link and text differ, and nothing decides between them",
                },
                {
                    "file": "odd.md",
                    "line": 6,
                    "kind": "odd-time",
                    "severity": "mend",
                    "stood": '<a class="yt-timestamp" data-t="HH:MM:SS">[HH:MM:SS]</a>',
                    "read": "",
                    "why": "no moment of the video can be guessed from it",
                },
                {
                    "file": "page.md",
                    "line": 1,
                    "kind": "page",
                    "severity": "notice",
                    "stood": "",
                    "read": "",
                    "why": "it names no video and no moment of one",
                },
            ],
        }
    )


def test_a_person_is_needed_where_a_time_is_in_doubt(folder: Path) -> None:
    """A sound note needs nobody."""
    assert not report_on(folder).is_sound
    assert report_on(folder / "good.md").is_sound


def test_one_note_can_be_checked_alone(folder: Path) -> None:
    """Its name is its file's."""
    assert report_on(folder / "good.md").cited.total() == 2


def test_nothing_to_check_says_what_to_do(tmp_path: Path) -> None:
    """As for a library."""
    with pytest.raises(NotesError, match="There is no folder"):
        report_on(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        pytest.param(f"{A} {B}", 2, id="tags"),
        pytest.param("[00:01:00, 00:02:00] (00:01:00) [[00:01:00]]", 4, id="bare"),
        pytest.param(f"[00:01:00]({A})", 2, id="both"),
        pytest.param('<a class="yt-timestamp" data-t="00:01:00]-[00:02:00]</a>.', 1, id="broken"),
        pytest.param('<a class="yt-timestamp" data-t="00:01:00">[00:01:00]. x', 1, id="unclosed"),
        pytest.param("x[1:3] (5:30) <a href='b'>c</a> 00:01:00", 0, id="none"),
    ],
)
def test_marks_are_counted_by_what_they_look_like(text: str, marks: int) -> None:
    """No Markdown is known to the count that the reader is held against."""
    assert marks_written(text) == marks


@needs(CHANNEL)
def test_nearly_all_marks_of_a_real_channel_are_read() -> None:
    """At least 99.5 %, and the rest are told."""
    figures = json.loads(report_on(CHANNEL).as_json())
    assert figures["notes"] == 495
    assert figures["citations_read"] >= 0.995 * figures["citations_written"] > 25_000
    lost = sum(detail["kind"] == "unread" for detail in figures["details"])
    assert bool(lost) == bool(figures["set_aside"])

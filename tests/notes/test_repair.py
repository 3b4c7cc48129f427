"""What `check --fix` writes back, and what it leaves to a person."""

from pathlib import Path

import pytest

from bot.notes.folder import NoteText
from bot.notes.reading.note import read_note
from bot.notes.repair import mend, mended_text, repairs, unsettled
from tests.notes.writing import HEAD, SHIFTED, read, said, tag

A = tag("00:01:00")


def mended(body: str) -> str:
    """The body of a note with its repaired times written back."""
    return mended_text(HEAD + body, read(body).problems)[0].removeprefix(HEAD)


@pytest.mark.parametrize(
    ("body", "after"),
    [
        pytest.param(f"One {tag('00:00:60')}.", f"One {A}.", id="tag"),
        pytest.param("One [00:00:60, 00:02:00].", "One [00:01:00, 00:02:00].", id="bracket"),
        pytest.param("One [0001:00].", "One [00:01:00].", id="colon"),
        pytest.param(f"One {tag('HH:01:00', '00:01:00')}.", f"One {A}.", id="placeholder"),
        pytest.param(
            'One <a class="yt-timestamp" data-t="00:01:00]-[00:02:00]</a>.',
            f"One {A} - {tag('00:02:00')}.",
            id="range",
        ),
        pytest.param(f"One {tag('57:47:04', '00:57:47')}.", f"One {tag('00:57:47')}.", id="shift"),
        pytest.param('Of <a data-t="00:01:00">costs</a>.', f"Of costs {A}.", id="words in a tag"),
        pytest.param(f"One {A}.", f"One {A}.", id="sound"),
        pytest.param(
            f"One {tag('00:01:00', '00:09:00')}.", f"One {tag('00:01:00', '00:09:00')}.", id="doubt"
        ),
    ],
)
def test_repaired_times_are_written_as_they_should_be(body: str, after: str) -> None:
    """Doubtful ones are left as they stand, and so is every word."""
    assert mended(body) == after


def test_what_was_written_back_is_sound() -> None:
    """A shifted note reads the same after it was mended, with nothing left to repair."""
    after = read(mended(SHIFTED))
    assert after.problems == ()
    assert said(after) == [(text, time.rstrip("!")) for text, time in said(read(SHIFTED))]


def test_line_ends_and_byte_order_marks_are_kept(tmp_path: Path) -> None:
    """Nothing but the times changes, and the file as it was lies beside it."""
    path = tmp_path / "talk.md"
    text = (HEAD + f"One {tag('00:00:60')}.\nTwo.\n").replace("\n", "\r\n")
    path.write_bytes(text.encode("utf-8-sig"))
    assert mend(path, read(f"One {tag('00:00:60')}.").problems) == 1
    assert path.read_bytes() == text.replace("00:00:60", "00:01:00").encode("utf-8-sig")
    assert (tmp_path / "talk.md.bak").read_bytes() == text.encode("utf-8-sig")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["talk.md", "talk.md.bak"]


def test_a_second_mending_keeps_the_first_copy(tmp_path: Path) -> None:
    """What a person wrote is never lost to what a program wrote."""
    path = tmp_path / "talk.md"
    for number in range(2):
        path.write_text(f"{HEAD}{number} {tag('00:00:60')}.")
        mend(path, read(f"{number} {tag('00:00:60')}.").problems)
    assert HEAD + "0" in (tmp_path / "talk.md.bak").read_text()
    assert HEAD + "1" in (tmp_path / "talk.md.bak1").read_text()


def test_a_sound_note_is_not_touched(tmp_path: Path) -> None:
    """No copy, no new file."""
    path = tmp_path / "talk.md"
    path.write_text(f"{HEAD}One {A}.")
    assert mend(path, ()) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["talk.md"]


DOUBT = SHIFTED + f"Late {tag('55:10:00')}. Early {tag('01:01:24')}."
"""A time of an hour in a note whose others are minutes: only by these is it in doubt."""


def test_no_doubt_is_written_out_of_a_note() -> None:
    """A note waits where what stays would be read otherwise beside what is written back."""
    problems = read(DOUBT).problems
    assert said(read(DOUBT))[-1] == ("Early", "~01:01")
    assert said(read(mended(DOUBT)))[-1] == ("Early", "1:01:24")
    sound = read_note(HEAD + SHIFTED, "sound").problems
    texts = [NoteText("talk", HEAD + DOUBT), NoteText("sound", HEAD + SHIFTED)]
    assert unsettled(texts, repairs([*problems, *sound])) == {"talk"}

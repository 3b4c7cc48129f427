"""How notes are written, for tests that write some."""

import resource
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from bot.notes.claim import Claim
from bot.notes.problem import Kind
from bot.notes.reading.note import NoteReading, read_note
from bot.notes.timestamp import Certainty

VIDEO = "Y7uzEDEwYTU"
HEAD = f"---\ntitle: A talk\nvideoId: {VIDEO}\n---\n\n"
MARKS = {Certainty.STRICT: "", Certainty.REPAIRED: "!", Certainty.DOUBTFUL: ""}


def tag(linked: str, shown: str | None = None) -> str:
    """A time as notes should write it, or with a text of its own."""
    return f'<a class="yt-timestamp" data-t="{linked}">[{linked if shown is None else shown}]</a>'


SHIFTED = "".join(f"Line {n} {tag(f'{n + 7:02}:{n * 7 % 60:02}:00')}.\n" for n in range(1, 9))
"""The words of a note that writes minutes and seconds where hours and minutes belong."""


def read(body: str, head: str = HEAD) -> NoteReading:
    """Read a note that is called `talk`."""
    return read_note(head + body, "talk")


def times(claim: Claim) -> str:
    """The times of a claim: `01:00`, `01:00!` when repaired, `~01:00` when in doubt."""
    return " ".join(f"{time}{MARKS[time.certainty]}" for time in claim.timestamps)


def said(reading: NoteReading) -> list[tuple[str, str]]:
    """What a note says: its claims, each with its times."""
    return [(claim.text, times(claim)) for claim in reading.note.claims]


def kinds(reading: NoteReading) -> set[Kind]:
    """What kinds of problems a note has."""
    return {problem.kind for problem in reading.problems}


@contextmanager
def files_of_at_most(size: int) -> Generator[None]:
    """Let no file grow beyond so many bytes, as on a disk that is full."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


def write(folder: Path, name: str, body: str, video: str = VIDEO) -> None:
    """Write a note."""
    (folder / f"{name}.md").write_text(HEAD.replace(VIDEO, video) + body)

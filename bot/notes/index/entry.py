"""A note as the rows of an index, and back: everything that a file gave, ready to be written."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.notes.claim import Claim
from bot.notes.folder import NoteFile
from bot.notes.problem import Kind, Problem
from bot.notes.reading.note import NoteReading
from bot.notes.reading.witnessed import read_texts
from bot.notes.timestamp import Certainty, Timestamp

# The words by which a claim is found, in the form in which questions are asked.
Terms = Callable[[Claim], list[str]]

_SIGNS = {Certainty.STRICT: "", Certainty.REPAIRED: "!", Certainty.DOUBTFUL: "~"}
_CERTAINTIES = {sign: certainty for certainty, sign in _SIGNS.items()}


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as it is written, but for its id and its note; `stems` are its words."""

    text: str
    times: str
    section: str
    label: str
    before: str
    line: int
    cut: bool
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """All that an index keeps of one note; `problems` is JSON."""

    name: str
    title: str
    video_id: str
    sections: tuple[tuple[str, ...], ...]
    problems: str
    claims: tuple[ClaimRow, ...]


def entries(files: Sequence[NoteFile], terms: Terms) -> list[Entry]:
    """Read notes that judge each other's times; blocking, never raises."""
    return [_entry(reading, terms) for reading in read_texts(file.read() for file in files)]


def _entry(reading: NoteReading, terms: Terms) -> Entry:
    note = reading.note
    return Entry(
        name=note.name,
        title=note.title,
        video_id=note.video_id,
        sections=note.sections,
        problems=json.dumps([_as_row(problem) for problem in reading.problems]),
        claims=tuple(_row(claim, terms) for claim in note.claims if note.video_id),
    )


def _as_row(problem: Problem) -> tuple[int, str, str, str, str]:
    return (problem.line, problem.kind.name, problem.stood, problem.read, problem.why)


def problems(note: str, told: str) -> list[Problem]:
    """Return the problems of a note as they were kept."""
    return [
        Problem(note, line, Kind[kind], stood, read, why)
        for line, kind, stood, read, why in json.loads(told)
    ]


def _row(claim: Claim, terms: Terms) -> ClaimRow:
    return ClaimRow(
        text=claim.text,
        times=" ".join(f"{time.seconds}{_SIGNS[time.certainty]}" for time in claim.timestamps),
        section=json.dumps(claim.section, ensure_ascii=False),
        label=claim.label,
        before=claim.before,
        line=claim.line,
        cut=claim.cut,
        stems=tuple(terms(claim)),
    )


def times(written: str) -> tuple[Timestamp, ...]:
    """Return the times of a claim as they were kept: `1867 1890! 2000~`."""
    return tuple(
        Timestamp(int(time.rstrip("!~")), _CERTAINTIES[time.lstrip("0123456789")])
        for time in written.split(" ")
    )

"""What is sound and what is not in a folder of notes, as figures and as a table for people.

The marks written are counted by a plain search for what they look like, which knows nothing of
Markdown, of sentences or of how times are judged: it is the measure the reader is held against.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.notes.claim import Note
from bot.notes.folder import NoteFile, note_files
from bot.notes.problem import Kind, Problem, left_to_mend
from bot.notes.reading.note import NoteReading
from bot.notes.reading.witnessed import read_texts
from bot.notes.timestamp import Certainty

_TAG = re.compile(
    r"<a(?:\s|%20)[^<>\n]{0,300}?(?:yt|data-)[^<>\n]{0,300}"
    r"(?:>[^<>\n]{0,120}</a>|>\s?\[[0-9:]+\]|>|(?=<)|$)",
    re.MULTILINE,
)
_BRACKET = re.compile(r"[\[(](?:[0-9:,;|/&~\s\u2013\u2014-]|and|to)++[\])]")
_TIME = re.compile(r"[0-9]+:[0-9]{2}(?::[0-9]+)*|[0-9]+(?::[0-9]+){2,}")


def marks_written(text: str) -> int:
    """Count the marks of a note: tags, and times that stand alone in brackets."""
    rest, tags = _TAG.subn(" ", text)
    brackets: list[str] = _BRACKET.findall(rest)
    times = [(bracket, str(time)) for bracket in brackets for time in _TIME.findall(bracket)]
    return tags + sum(bracket[0] == "[" or time.count(":") > 1 for bracket, time in times)


@dataclass(frozen=True, slots=True)
class Report:
    """The problems of some notes and how much of them was read; `files` maps names to paths.

    `notes` are those that say something that can be cited.
    """

    files: dict[str, str]
    notes: tuple[Note, ...]
    written: int
    cited: Counter[Certainty]
    problems: tuple[Problem, ...]

    @property
    def claims(self) -> int:
        """How many claims there are."""
        return sum(len(note.claims) for note in self.notes)

    @property
    def is_sound(self) -> bool:
        """Whether there is something to speak from, and nothing that only a person can mend."""
        return self.claims > 0 and not left_to_mend(self.problems)

    def as_json(self) -> str:
        """Return the figures and every problem as one JSON object."""
        read = self.cited.total()
        kinds = Counter(problem.kind for problem in self.problems)
        told = {
            "notes": len(self.files) - kinds[Kind.PAGE],
            "claims": self.claims,
            "citations_written": self.written,
            "citations_read": read,
            "repaired": self.cited[Certainty.REPAIRED],
            "doubtful": self.cited[Certainty.DOUBTFUL],
            "set_aside": max(0, self.written - read),
            "problems": {_slug(kind): count for kind, count in kinds.most_common()},
            "details": [self._detail(problem) for problem in self.problems],
        }
        return json.dumps(told, ensure_ascii=False)

    def _detail(self, problem: Problem) -> dict[str, str | int]:
        return {
            "file": self.files[problem.note],
            "line": problem.line,
            "kind": _slug(problem.kind),
            "severity": problem.kind.severity.name.lower(),
            "stood": problem.stood,
            "read": problem.read,
            "why": problem.why,
        }


def report_on(path: Path) -> Report:
    """Read a folder of notes, or one note, and report on it; blocking.

    Raises:
        NotesError: There is nothing to report on.
    """
    files = [NoteFile(path, path.stem)] if path.is_file() else note_files(path)
    texts = [file.read() for file in files]
    written = {note.name: marks_written(note.text or "") for note in texts}
    readings = read_texts(texts)
    usable = [reading for reading in readings if reading.note.video_id]
    problems = [problem for reading in readings for problem in _problems_of(reading, written)]
    return Report(
        files={file.name: str(file.path) for file in files},
        notes=tuple(reading.note for reading in usable if reading.note.claims),
        written=sum(written.values()),
        cited=sum((Counter(reading.cited) for reading in usable), Counter()),
        problems=tuple(sorted(problems, key=lambda problem: (problem.note, problem.line))),
    )


def _problems_of(reading: NoteReading, written: dict[str, int]) -> Iterator[Problem]:
    """Yield the problems of a note, with the marks that it does not account for."""
    yield from reading.problems
    marks = written[reading.note.name]
    lost = marks - sum(reading.cited.values()) if reading.note.video_id else marks
    if lost > 0:
        why = f"{lost} of the {marks} that a plain search finds"
        yield Problem(reading.note.name, 1, Kind.UNREAD, why=why)


def _slug(kind: Kind) -> str:
    return kind.name.lower().replace("_", "-")

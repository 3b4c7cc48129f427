"""Writing repaired times back into the notes they stand in.

Only what was read on clear evidence is written, as every note should write it; doubtful times are
left to a person, and so is a note in which the rest would be read otherwise from then on. The file
as it was is kept beside it, and the new one takes its place in one step, so that whoever reads
meanwhile finds either the one or the other, whole.
"""

import os
import re
import shutil
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bot.notes.folder import NoteText
from bot.notes.markdown.marks import CITATIONS, cited, wording
from bot.notes.markdown.source import decode, encoding_of
from bot.notes.problem import Problem, Severity
from bot.notes.reading.witnessed import read_texts

_LINE_END = re.compile(r"(\r\n|\r|\n)")


def repairs(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """Return, for each note, the times that can be written back."""
    told: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.kind.severity is Severity.REPAIRED:
            told[problem.note].append(problem)
    return dict(told)


def unsettled(texts: Sequence[NoteText], told: Mapping[str, Sequence[Problem]]) -> set[str]:
    """Return the notes of which another moment would be named once their repairs are written.

    A time may be in doubt only by those around it: where these are mended, it would count as sound.
    """
    before, waiting = _moments(texts), set[str]()
    while True:
        written = told.keys() - waiting
        after = _moments(
            replace(text, text=mended_text(text.text, told[text.name])[0])
            if text.text and text.name in written
            else text
            for text in texts
        )
        if not (moved := {name for name in written if after.get(name) != before.get(name)}):
            return waiting
        waiting |= moved


def _moments(texts: Iterable[NoteText]) -> dict[str, list[tuple[str, list[str]]]]:
    """Return what each note says, and when, as the bot shows it."""
    return {
        reading.note.name: [(c.text, [*map(str, c.timestamps)]) for c in reading.note.claims]
        for reading in read_texts(texts)
    }


def mend(path: Path, problems: Iterable[Problem]) -> int:
    """Write the repaired times of one note back, keeping a copy; return how many; blocking.

    Raises:
        OSError: The note cannot be read or written; it is left as it was.
    """
    path = path.resolve()
    data = path.read_bytes()
    text, whole = decode(data)
    mended, count = mended_text(text, problems)
    if not whole or not count:
        return 0
    _replace(path, mended.encode(encoding_of(data)))
    return count


def _replace(path: Path, data: bytes) -> None:
    """Keep a copy of a file, and put another in its place in one step, or neither."""
    new = path.with_name(f".{path.name}.mended")
    try:
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, new)
        shutil.copy2(path, _free(path))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def mended_text(text: str, problems: Iterable[Problem]) -> tuple[str, int]:
    """Return a note with its repaired times written as they were read, and how many were."""
    lines: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.kind.severity is Severity.REPAIRED and problem.read:
            lines[problem.line].append(problem)
    parts = _LINE_END.split(text)
    count = 0
    for number, told in lines.items():
        at = 2 * (number - 1)
        parts[at], mended = _mended_line(parts[at], told)
        count += mended
    return "".join(parts), count


def _mended_line(line: str, problems: list[Problem]) -> tuple[str, int]:
    """Mend the marks of a line whose every occurrence was read in the same way."""
    marks = Counter(time.stood for mark in CITATIONS.finditer(line) for time in cited(mark, 0))
    told = Counter(problem.stood for problem in problems)
    reads: dict[str, deque[str]] = defaultdict(deque)
    for problem in problems:
        if marks[problem.stood] == told[problem.stood]:
            reads[problem.stood].append(problem.read)
    count = sum(map(len, reads.values()))
    return CITATIONS.sub(lambda mark: _mended_mark(mark, reads), line), count


def _mended_mark(mark: re.Match[str], reads: dict[str, deque[str]]) -> str:
    times = cited(mark, 0)
    if mark.lastgroup != "anchor":
        written = str(mark[0])
        for time in times:
            if reads[time.stood]:
                written = written.replace(time.stood, reads[time.stood].popleft(), 1)
        return written
    if not times or len(reads[mark[0]]) < len(times):
        return mark[0]
    tags = " - ".join(_tag(reads[mark[0]].popleft()) for _ in times)
    return f"{wording(mark)} {tags}".lstrip()


def _tag(time: str) -> str:
    return f'<a class="yt-timestamp" data-t="{time}">[{time}]</a>'


def _free(path: Path) -> Path:
    """Return a name for a copy that no earlier copy has."""
    copy, number = path.with_name(f"{path.name}.bak"), 1
    while copy.exists():
        copy, number = path.with_name(f"{path.name}.bak{number}"), number + 1
    return copy

"""The files of a notes folder, whatever lies in it: each gives a text, or a problem.

A note is a Markdown file of at most a few megabytes. Folders are searched to the bottom, but for
those whose name begins with a dot; a note in a folder within is named by its path.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from bot.notes.errors import NotesError
from bot.notes.markdown.source import decode
from bot.notes.problem import Kind, Problem

_ENDINGS = (".md", ".markdown")
# Bytes that a note may have; the largest of 21,189 public ones has a ninth of it.
LARGEST = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class NoteText:
    """The text of a note, or nothing where it cannot be read, and what was wrong with its file."""

    name: str
    text: str | None
    problems: tuple[Problem, ...] = ()


class Stamp(NamedTuple):
    """The size of a file in bytes and when it was last written, in nanoseconds."""

    size: int = -1
    modified: int = -1


@dataclass(frozen=True, slots=True)
class NoteFile:
    """Where a note lies, and what it is called: its path below the folder, without its ending.

    Where two files would be called the same, the second keeps its ending.
    """

    path: Path
    name: str

    def stamp(self) -> Stamp:
        """Return what tells a changed file from one that stayed as it was; blocking."""
        try:
            status = self.path.stat()
        except OSError:
            return Stamp()
        return Stamp(status.st_size, status.st_mtime_ns)

    def read(self) -> NoteText:
        """Return the text of the file; blocking, never raises."""
        try:
            status = self.path.stat()
            if not stat.S_ISREG(status.st_mode):
                return self._lost(Kind.UNREADABLE, "it is not a file")
            if status.st_size > LARGEST:
                return self._lost(Kind.TOO_LARGE, f"{status.st_size / 1e6:.0f} MB")
            text, whole = decode(self.path.read_bytes())
        except OSError as error:
            return self._lost(Kind.UNREADABLE, error.strerror or "it cannot be opened")
        broken = Problem(self.name, 1, Kind.BROKEN_TEXT, why="save it as UTF-8")
        return NoteText(self.name, text, () if whole else (broken,))

    def _lost(self, kind: Kind, why: str) -> NoteText:
        return NoteText(self.name, None, (Problem(self.name, 1, kind, why=why),))


def note_files(folder: Path) -> list[NoteFile]:
    """Return the notes of a folder by name; blocking.

    Raises:
        NotesError: The folder is missing, is no folder, cannot be read or holds no note.
    """
    try:
        found = sorted(_paths(str(folder), ""))
    except FileNotFoundError as error:
        raise NotesError.missing(folder) from error
    except NotADirectoryError as error:
        raise NotesError.no_folder(folder) from error
    except OSError as error:
        raise NotesError.unreadable(folder, error.strerror or "") from error
    if not found:
        raise NotesError.empty(folder)
    names: dict[str, NoteFile] = {}
    for below, path in found:
        name = _plain(below.rpartition(".")[0])
        name = name if name not in names else _plain(below)
        names[name] = NoteFile(Path(path), name)
    return list(names.values())


def holds_more(folder: Path, count: int) -> bool:
    """Tell whether a folder holds more than so many notes; blocking, never raises."""
    try:
        return any(islice(_paths(str(folder), ""), count, None))
    except OSError:
        return False


def _paths(folder: str, above: str) -> Iterator[tuple[str, str]]:
    """Yield the path of every note, below the folder and as a whole."""
    with os.scandir(folder) as entries:
        for entry in entries:
            below = f"{above}{entry.name}"
            if entry.name.startswith("."):
                continue
            if entry.name.lower().endswith(_ENDINGS):
                yield below, entry.path
            elif entry.is_dir(follow_symlinks=False):
                yield from _paths(entry.path, f"{below}/")


def _plain(name: str) -> str:
    """Return a name that can be written anywhere, whatever bytes the file's has."""
    return name.encode("utf-8", "backslashreplace").decode()

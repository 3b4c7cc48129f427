"""The notes of a folder while the bot runs: a library now, and another when the folder changes.

A few notes are read whole and kept in memory, which takes no longer than opening an index and
leaves no file behind. More are read into an index, and from then on only what changed.
"""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.notes.claim import Note
from bot.notes.errors import NotesError
from bot.notes.folder import NoteFile, Stamp, holds_more, note_files
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.plan import trusted
from bot.notes.index.upkeep import Upkeep
from bot.notes.library import Library, read_library

# Notes up to which reading them anew takes less than half a second (`make bench-notes`).
FEW = 30

# Notes in memory or on disk: the same lookups.
AnyLibrary = Library | IndexedLibrary


def note_called(library: AnyLibrary, typed: str) -> Note:
    """Return the note of this name, which may have its file's ending.

    Raises:
        NotesError: There is no such note.
    """
    for name in (typed, typed.removesuffix(".md")):
        if note := library.note(name):
            return note
    raise NotesError.unknown(typed)


class Shelf(Protocol):
    """Where the notes stand."""

    @property
    def library(self) -> AnyLibrary:
        """The notes as they were read last."""
        ...

    def refresh(self) -> bool:
        """Take in what changed in the folder, and tell whether anything had; blocking.

        Raises:
            NotesError: The folder cannot be read; the library stays as it was.
        """
        ...


class SmallShelf:
    """A few notes, in memory."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stamps: dict[NoteFile, Stamp] = {}
        self.library = Library(())
        self.refresh()

    def refresh(self) -> bool:
        """Read all notes anew when one looks otherwise than before; blocking."""
        now = time.time_ns()
        stamps = {file: file.stamp() for file in note_files(self._folder)}
        if stamps == self._stamps:
            return False
        library = read_library(self._folder)
        changed = library != self.library
        self.library = library
        self._stamps = {file: trusted(stamp, now) for file, stamp in stamps.items()}
        return changed


@dataclass(frozen=True, slots=True)
class LargeShelf:
    """Many notes, in an index."""

    library: IndexedLibrary
    upkeep: Upkeep

    def refresh(self) -> bool:
        """Read what changed into the index, which may have to be made anew; blocking."""
        changed = self.upkeep.update()
        return self.library.follow() or changed


@asynccontextmanager
async def large_shelf(upkeep: Upkeep, processes: int) -> AsyncGenerator[LargeShelf]:
    """Bring an index up to date, which takes minutes the first time, and open it."""
    try:
        await asyncio.to_thread(upkeep.update, processes)
        library = await asyncio.to_thread(IndexedLibrary, upkeep.path)
        try:
            yield LargeShelf(library, upkeep)
        finally:
            await asyncio.to_thread(library.close)
    finally:
        # A thread cannot be cancelled: one that still reads notes learns here that nobody waits.
        upkeep.progress.stopped = True


def is_large(folder: Path) -> bool:
    """Tell whether a folder holds too many notes to read them anew at each start."""
    return holds_more(folder, FEW)

"""A folder of notes as one body of claims, found by note and by video."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from bot.notes.claim import Claim, ReadNote
from bot.notes.errors import NotesError
from bot.notes.folder import note_files
from bot.notes.identity import with_ids
from bot.notes.problem import Kind, Problem, set_aside
from bot.notes.reading.note import NoteReading
from bot.notes.reading.witnessed import read_texts


@dataclass(frozen=True)
class Library:
    """The notes that the bot speaks from, with everything that was wrong with them."""

    notes: tuple[ReadNote, ...]
    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, readings: Iterable[NoteReading]) -> Self:
        """Join readings into a library; a note that cannot be cited or says nothing is left out."""
        read = list(readings)
        notes = [reading.note for reading in read if reading.note.video_id and reading.note.claims]
        problems = tuple(problem for reading in read for problem in reading.problems)
        return cls(tuple(with_ids(notes)), problems)

    @property
    def set_aside(self) -> Iterator[Problem]:
        """What left whole notes out."""
        return set_aside(self.problems)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim, note by note in the order written."""
        return tuple(claim for note in self.notes for claim in note.claims)

    def note(self, name: str) -> ReadNote | None:
        """Return the note of this name, if there is one."""
        return self._notes.get(name)

    def of_video(self, video_id: str) -> tuple[Claim, ...]:
        """Return the claims of every note about a video, by time."""
        return tuple(self._videos.get(video_id, ()))

    @cached_property
    def _notes(self) -> dict[str, ReadNote]:
        return {note.name: note for note in self.notes}

    @cached_property
    def _videos(self) -> dict[str, list[Claim]]:
        videos: dict[str, list[Claim]] = defaultdict(list)
        for claim in sorted(self.claims, key=lambda claim: claim.start):
            videos[claim.video_id].append(claim)
        return videos


def read_library(folder: Path) -> Library:
    """Read every note of a folder; blocking.

    Raises:
        NotesError: The folder is missing, is no folder, cannot be read, or no note in it says
            anything that can be cited. A note without a usable `videoId` is left out beside others,
            and told as a problem.
    """
    library = Library.of(read_texts(file.read() for file in note_files(folder)))
    if not library.claims:
        for problem in library.problems:
            if problem.kind is Kind.NO_VIDEO:
                raise NotesError.without_video(problem.note)
        raise NotesError.nothing_said(folder)
    return library

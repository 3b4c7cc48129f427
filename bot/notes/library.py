"""A folder of notes as one body of claims, found by id, note, video, time and section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from bot.notes.claim import Claim, Note
from bot.notes.errors import NotesError
from bot.notes.identity import claim_ids
from bot.notes.problem import Problem
from bot.notes.reading import Reading, read_note
from bot.notes.timestamp import Timestamp


@dataclass(frozen=True)
class Library:
    """The notes that the bot speaks from, with everything that was wrong with them."""

    notes: tuple[Note, ...]
    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> Library:
        """Join readings into a library; a note without a video is left out."""
        read = list(readings)
        notes = [reading.note for reading in read if reading.note.video_id]
        problems = tuple(problem for reading in read for problem in reading.problems)
        return cls(tuple(_named(notes)), problems)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim, note by note in the order written."""
        return tuple(claim for note in self.notes for claim in note.claims)

    @cached_property
    def _by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    def claim(self, claim_id: str) -> Claim | None:
        """Return the claim of this id, if there is one."""
        return self._by_id.get(claim_id)

    def note(self, name: str) -> Note | None:
        """Return the note of this name, if there is one."""
        return next((note for note in self.notes if note.name == name), None)

    def of_video(self, video_id: str) -> tuple[Claim, ...]:
        """Return the claims of every note about a video, by time."""
        claims = (claim for claim in self.claims if claim.video_id == video_id)
        return tuple(sorted(claims, key=lambda claim: claim.start))

    def near(self, video_id: str, moment: Timestamp, within: int = 15) -> tuple[Claim, ...]:
        """Return the claims with a time at most `within` seconds away, the nearest first."""

        def distance(claim: Claim) -> int:
            return min(abs(time.seconds - moment.seconds) for time in claim.timestamps)

        near = (claim for claim in self.of_video(video_id) if distance(claim) <= within)
        return tuple(sorted(near, key=distance))

    def section(self, title: str) -> tuple[Claim, ...]:
        """Return the claims that stand under a heading of this title, in any note."""
        return tuple(claim for claim in self.claims if title in claim.section)


def read_library(folder: Path) -> Library:
    """Read every note of a folder; blocking.

    Raises:
        NotesError: The folder is missing, is no folder, cannot be read or holds no note.
    """
    return Library.of(read_note(text, path.stem) for path, text in _texts(folder))


def _texts(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in _files(folder):
        try:
            yield path, path.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            msg = f"The note {path} cannot be read ({error.strerror}): make it readable."
            raise NotesError(msg) from error


def _files(folder: Path) -> list[Path]:
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix == ".md")
    except FileNotFoundError as error:
        msg = f"There is no folder {folder}: set NOTES_DIR to the folder that holds your notes."
        raise NotesError(msg) from error
    except NotADirectoryError as error:
        msg = f"{folder} is not a folder: set NOTES_DIR to the folder that holds your notes."
        raise NotesError(msg) from error
    except OSError as error:
        msg = f"The folder {folder} cannot be read ({error.strerror}): make it readable."
        raise NotesError(msg) from error
    if not files:
        msg = f"There is no note (*.md) in {folder}: put one there, or set NOTES_DIR elsewhere."
        raise NotesError(msg)
    return files


def _named(notes: list[Note]) -> Iterator[Note]:
    """Give every claim an id that no other claim of these notes has."""
    claims = [claim for note in notes for claim in note.claims]
    ids = iter(claim_ids([f"{claim.note}\0{claim.text}" for claim in claims]))
    for note in notes:
        yield replace(note, claims=tuple(replace(claim, id=next(ids)) for claim in note.claims))

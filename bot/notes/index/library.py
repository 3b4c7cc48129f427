"""A library that stays on disk: what is asked for is read, and nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from typing import Self, overload

from bot.notes.claim import Claim, Note
from bot.notes.errors import NotesError
from bot.notes.index import schema
from bot.notes.index.entry import problems
from bot.notes.index.rows import CLAIM, NOTE, claim_of, note_of
from bot.notes.index.words import Words
from bot.notes.library import nearest_first
from bot.notes.links import page_key
from bot.notes.problem import Problem
from bot.notes.timestamp import Timestamp

_CACHE = 32 * 1024
"""KiB of the file that are kept in memory."""

_PAGE = """
AND id = (
    SELECT pages.note FROM pages JOIN notes ON id = pages.note
    WHERE page = ? ORDER BY is_name DESC, name DESC
)
"""


class IndexedLibrary:
    """The lookups of a `Library` over an index; every one of them is a few reads of a file.

    It may be asked from any thread, one question at a time. What a question sees is one state of
    the index, though it may be changed meanwhile.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._lock = Lock()

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[Self]:
        """Open the index at `path`, which must be there."""
        with closing(schema.connect(path)) as connection:
            connection.execute("PRAGMA query_only = ON")
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            yield cls(path, connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Hold one state of the index.

        Raises:
            NotesError: The index cannot be read.
        """
        with self._lock:
            try:
                self._connection.execute("BEGIN")
                try:
                    yield self._connection
                finally:
                    self._connection.execute("COMMIT")
            except sqlite3.Error as error:
                raise NotesError.no_index(self._path, error) from error

    @property
    def notes(self) -> Notes:
        """The notes, by name, each read when it is asked for."""
        return Notes(self)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that was wrong with the notes."""
        with self.reading() as connection:
            query = "SELECT name, problems FROM notes JOIN details ON note = id ORDER BY name"
            rows = connection.execute(query).fetchall()
        return tuple(problem for name, told in rows for problem in problems(name, told))

    def claim(self, claim_id: str) -> Claim | None:
        """Return the claim of this id, if there is one."""
        return next(iter(self._claims("WHERE claims.id = ?", claim_id)), None)

    def note(self, name: str) -> Note | None:
        """Return the note of this name, if there is one."""
        return next(iter(self.some_notes("AND name = ?", name)), None)

    def of_video(self, video_id: str) -> tuple[Claim, ...]:
        """Return the claims of every note about a video, by time."""
        found = self._claims("WHERE video = ? ORDER BY name, place", video_id)
        return tuple(sorted(found, key=lambda claim: claim.start))

    def near(self, video_id: str, moment: Timestamp, within: int = 15) -> tuple[Claim, ...]:
        """Return the claims with a time at most `within` seconds away, the nearest first."""
        return nearest_first(self.of_video(video_id), moment, within)

    def section(self, title: str) -> tuple[Claim, ...]:
        """Return the claims that stand under a heading of this title, in any note."""
        under = "WHERE note IN (SELECT note FROM headings WHERE title = ?) ORDER BY name, place"
        return tuple(claim for claim in self._claims(under, title) if title in claim.section)

    def linked(self, note: Note) -> tuple[Note, ...]:
        """Return the notes that a note points to, in the order of its wikilinks."""
        keys = dict.fromkeys(page_key(link) for link in note.links)
        pages = {page.name: page for key in keys for page in self.some_notes(_PAGE, key)}
        return tuple(page for name, page in pages.items() if name != note.name)

    def some_notes(self, where: str, *values: object) -> list[Note]:
        """Return the notes that an SQL condition finds, with their claims."""
        with self.reading() as connection:
            rows = connection.execute(f"{NOTE} {where}", values).fetchall()
            said = [
                connection.execute(f"{CLAIM} WHERE note = ? ORDER BY place", row[:1]).fetchall()
                for row in rows
            ]
        return [note_of(row, map(claim_of, claims)) for row, claims in zip(rows, said, strict=True)]

    def _claims(self, where: str, *values: object) -> list[Claim]:
        with self.reading() as connection:
            return [claim_of(row) for row in connection.execute(f"{CLAIM} {where}", values)]

    @contextmanager
    def words(self) -> Iterator[Words]:
        """Hold one state of the words by which claims are found."""
        with self.reading() as connection:
            yield Words(connection)


class Notes(Sequence[Note]):
    """The notes of an index in the order of their names."""

    def __init__(self, library: IndexedLibrary) -> None:
        self._library = library

    def __len__(self) -> int:
        with self._library.reading() as connection:
            query = "SELECT count(*) FROM notes WHERE video <> ''"
            return int(connection.execute(query).fetchone()[0])

    def __iter__(self) -> Iterator[Note]:
        name = ""
        while found := self._library.some_notes("AND name > ? ORDER BY name LIMIT 1", name):
            yield found[0]
            name = found[0].name

    @overload
    def __getitem__(self, place: int) -> Note: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Note]: ...
    def __getitem__(self, place: int | slice) -> Note | Sequence[Note]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        at = place if place >= 0 else len(self) + place
        found = self._library.some_notes("ORDER BY name LIMIT 1 OFFSET ?", at) if at >= 0 else []
        if not found:
            raise IndexError(place)
        return found[0]

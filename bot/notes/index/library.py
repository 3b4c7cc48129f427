"""A library that stays on disk: what is asked for is read, and nothing else."""

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

from bot.notes.claim import Claim, Note
from bot.notes.errors import NotesError
from bot.notes.index import schema
from bot.notes.index.entry import problems
from bot.notes.index.postings import Postings
from bot.notes.index.rows import CLAIM, NOTE, SPEAKING, claim_of
from bot.notes.index.sequences import Claims, IndexedNote, Notes
from bot.notes.problem import Problem, set_aside

# KiB of the file that are kept in memory.
_CACHE = 32 * 1024


class IndexedLibrary:
    """The lookups of a `Library` over an index; each of them is a few reads of a file.

    It may be asked from any thread. What one lookup sees is one state of the index, though notes
    may be written meanwhile. Every lookup blocks, and raises `NotesError` when the index cannot be
    read.
    """

    def __init__(self, path: Path) -> None:
        """Open the index at `path`, which must be there."""
        self._path = path
        self._lock = Lock()
        self._file = _identity(path)
        self._connection = self._opened()

    def close(self) -> None:
        """Close it; nothing can be asked any more."""
        with self._lock:
            self._connection.close()

    def follow(self) -> bool:
        """Open the index anew when it is another file than before, and tell whether it was."""
        file = _identity(self._path)
        if file in {self._file, None}:
            return False
        with self._lock:
            earlier, self._connection = self._connection, self._opened()
            earlier.close()
        self._file = file
        return True

    def _opened(self) -> sqlite3.Connection:
        connection = schema.connect(self._path)
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        except sqlite3.Error as error:
            connection.close()
            raise NotesError.unread(self._path, error) from error
        return connection

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """Hold one state of the index."""
        with self._lock:
            try:
                self._connection.execute("BEGIN")
                try:
                    yield self._connection
                finally:
                    self._connection.rollback()
            except sqlite3.DatabaseError as error:
                raise self._told_of(error) from error

    def _told_of(self, error: sqlite3.DatabaseError) -> NotesError:
        """Return what to say of an error; a damaged index goes, so that it is made anew."""
        if schema.is_damage(error):
            with suppress(OSError):
                # Another process may have put a sound one in its place.
                if _identity(self._path) == self._file:
                    schema.remove(self._path)
                return NotesError.made_anew(self._path, error)
        return NotesError.unread(self._path, error)

    @contextmanager
    def postings(self) -> Generator[Postings]:
        """Hold one state of the words by which claims are found."""
        with self.reading() as connection:
            yield Postings(connection)

    @property
    def notes(self) -> Notes:
        """The notes that can be cited, by name."""
        return Notes(self)

    @property
    def claims(self) -> Claims:
        """Every claim, note by note in the order written."""
        return Claims(self)

    @property
    def problems(self) -> Iterator[Problem]:
        """Everything that was wrong with the notes, of a few notes at a time."""
        return self._told()

    @property
    def set_aside(self) -> Iterator[Problem]:
        """What left whole notes out; only such notes are looked at."""
        return set_aside(self._told("AND video = ''"))

    def _told(self, also: str = "") -> Iterator[Problem]:
        query = (
            "SELECT name, problems FROM notes JOIN details ON note = id"  # noqa: S608
            f" WHERE name > ? {also} ORDER BY name LIMIT 500"
        )
        name = ""
        while told := self._rows(query, name):
            for name, kept in told:
                yield from problems(name, kept)

    def _rows(self, query: str, value: str) -> list[tuple[str, str]]:
        with self.reading() as connection:
            return connection.execute(query, (value,)).fetchall()

    def note(self, name: str) -> Note | None:
        """Return the note of this name, if there is one."""
        return next(iter(self.some_notes(f"WHERE name = ? AND {SPEAKING}", name)), None)

    def of_video(self, video_id: str) -> tuple[Claim, ...]:
        """Return the claims of every note about a video, by time."""
        found = self.some_claims("WHERE video = ? ORDER BY name, place", video_id)
        return tuple(sorted(found, key=lambda claim: claim.start))

    def some_notes(self, where: str, *values: str | int) -> list[IndexedNote]:
        """Return the notes that the end of an SQL query finds."""
        with self.reading() as connection:
            return [
                IndexedNote(self, *row) for row in connection.execute(f"{NOTE} {where}", values)
            ]

    def some_claims(self, where: str, *values: str | int) -> list[Claim]:
        """Return the claims that the end of an SQL query finds."""
        with self.reading() as connection:
            return [claim_of(row) for row in connection.execute(f"{CLAIM} {where}", values)]


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from one put in its place; nothing where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino

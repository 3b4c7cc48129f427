"""The notes and the claims of an index as sequences, of which only what is looked at is read."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from typing import Protocol, TypeVar, overload

from bot.notes.claim import Claim, Note
from bot.notes.index.rows import SPEAKING

T_co = TypeVar("T_co", covariant=True)


class Shelves(Protocol):
    """What the sequences ask: a library's notes and claims, by the end of an SQL query."""

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """Hold one state of the index."""
        ...

    def some_notes(self, where: str, *values: str | int) -> list["IndexedNote"]:
        """Return notes."""
        ...

    def some_claims(self, where: str, *values: str | int) -> list[Claim]:
        """Return claims."""
        ...


class IndexedNote:
    """A note whose claims and sections are read each time they are asked for."""

    def __init__(self, library: Shelves, number: int, name: str, title: str, video_id: str) -> None:
        self.name = name
        self.title = title
        self.video_id = video_id
        self._library = library
        self._number = number

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the note says."""
        return tuple(self._library.some_claims("WHERE note = ? ORDER BY place", self._number))

    @property
    def sections(self) -> tuple[tuple[str, ...], ...]:
        """The note's headings, each with those above it."""
        query = "SELECT sections FROM details WHERE note = ?"
        with self._library.reading() as connection:
            found = connection.execute(query, (self._number,)).fetchone()
        return tuple(map(tuple, json.loads(found[0]))) if found else ()


class Lazy(Sequence[T_co]):
    """A sequence that can be gone through.

    One place of it is found by going there: go through it once rather than ask for many.
    """

    @overload
    def __getitem__(self, place: int) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T_co]: ...
    def __getitem__(self, place: int | slice) -> T_co | Sequence[T_co]:
        places = range(len(self))[place]
        if isinstance(places, range):
            found = dict(zip(range(max(places, default=-1) + 1), self, strict=False))
            return [found[at] for at in places]
        return next(islice(self, places, None))


class Notes(Lazy[Note]):
    """The notes of an index in the order of their names."""

    def __init__(self, library: Shelves) -> None:
        self._library = library

    def __len__(self) -> int:
        with self._library.reading() as connection:
            query = f"SELECT count(*) FROM notes WHERE {SPEAKING}"  # noqa: S608  it is constant
            return int(connection.execute(query).fetchone()[0])

    def __iter__(self) -> Iterator[Note]:
        name: str | None = ""
        while name is not None:
            where = f"WHERE name > ? AND {SPEAKING} ORDER BY name LIMIT 500"
            notes = self._library.some_notes(where, name)
            yield from notes
            name = notes[-1].name if notes else None


class Claims(Lazy[Claim]):
    """The claims of an index, note by note."""

    def __init__(self, library: Shelves) -> None:
        self._library = library

    def __len__(self) -> int:
        with self._library.reading() as connection:
            return int(connection.execute("SELECT claims FROM totals").fetchone()[0])

    def __iter__(self) -> Iterator[Claim]:
        return (claim for note in Notes(self._library) for claim in note.claims)

    def of_note(self, name: str) -> Sequence[Claim]:
        """Return the claims of one note."""
        found = self._library.some_notes("WHERE name = ?", name)
        return found[0].claims if found else ()

"""Keeping an index up to date with its folder: nothing is read that did not change."""

import sqlite3
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.lock import alone
from bot.notes.errors import NotesError
from bot.notes.folder import NoteFile, Stamp, note_files
from bot.notes.index import schema, versions
from bot.notes.index.entry import Entry, Terms, entries
from bot.notes.index.plan import Plan, Sighting, plan, sight, suspects
from bot.notes.index.processes import spread
from bot.notes.index.progress import Progress
from bot.notes.index.writer import Writer

# Notes from which on starting processes takes less time than it saves.
_WORTH_PROCESSES = 64
# Files that a process looks into at a time.
_HANDFUL = 64
# Notes of one transaction, which is what a crash costs at most.
_TRANSACTION = 512
# Notes after which the word index is worth packing.
_MANY = 2_000


@dataclass(frozen=True, slots=True)
class Upkeep:
    """An index at `path` of the notes in `folder`, found by their `terms`."""

    folder: Path
    path: Path
    terms: Terms
    progress: Progress

    def update(self, processes: int = 1) -> bool:
        """Take in what changed since, and tell whether anything had; blocking.

        Raises:
            NotesError: The folder holds no note, or the index cannot be written.
        """
        files = note_files(self.folder)
        try:
            if schema.is_there(self.path) and not self._differs(files):
                return False
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with alone(versions.lock_of(self.path), self._wait):
                return self._update_or_mend(files, processes)
        except (sqlite3.Error, OSError) as error:
            raise NotesError.no_index(self.path, error) from error

    def _update_or_mend(self, files: Sequence[NoteFile], processes: int) -> bool:
        try:
            return self._update(files, processes)
        except sqlite3.DatabaseError as error:
            if not schema.is_damage(error):
                raise
            self._make()
            return self._update(files, processes)

    def _make(self) -> None:
        """Make an empty index in place of what is no sound one, if anything stands there."""
        if self.path.exists():
            self.progress.say(f"The index {self.path} is damaged: reading the notes anew.")
        schema.create(self.path)
        versions.remove_unused(self.path)

    def _wait(self) -> None:
        self.progress.say("Another process is reading these notes; waiting for it …")

    def _differs(self, files: Sequence[NoteFile]) -> bool:
        """Tell whether a file looks otherwise than the index knows it, or the index is damaged."""
        try:
            with closing(schema.connect(self.path)) as connection:
                rows = connection.execute("SELECT name, size, modified FROM notes")
                known = {name: stamp for name, *stamp in rows}
        except sqlite3.DatabaseError as error:
            if schema.is_damage(error):
                return True
            raise
        return len(known) != len(files) or any(
            known.get(file.name) != list(file.stamp()) for file in files
        )

    def _update(self, files: Sequence[NoteFile], processes: int) -> bool:
        if not schema.is_there(self.path):
            self._make()
        now = time.time_ns()
        with closing(schema.connect(self.path)) as connection:
            connection.execute("PRAGMA synchronous = NORMAL")
            known = _known(connection)
            todo = list(suspects(files, known))
            processes = processes if len(todo) >= _WORTH_PROCESSES else 1
            sighted = zip(todo, spread(sight, todo, processes, _HANDFUL), strict=True)
            work = plan(files, known, {file.name: seen for file, seen in sighted}, now)
            self._write(connection, work, processes)
        return bool(work.count or work.gone)

    def _write(self, connection: sqlite3.Connection, work: Plan, processes: int) -> None:
        """Read unit by unit and write what was read, many units to a transaction."""
        writer = Writer(connection)
        with closing(spread(partial(entries, terms=self.terms), work.units, processes)) as units:
            with _transaction(connection, writer):
                first = next(units)
                _put_first(writer, first, work)
            for batch in _batches(self._reporting(units, len(first), work.count)):
                with _transaction(connection, writer):
                    _put(writer, batch, work)
        if work.count >= _MANY:
            connection.execute("INSERT INTO words (words) VALUES ('optimize')")

    def _reporting(
        self, units: Iterator[list[Entry]], done: int, total: int
    ) -> Iterator[list[Entry]]:
        for unit in units:
            done += len(unit)
            if total >= _WORTH_PROCESSES:
                self.progress.at(done, total)
            yield unit


def _put_first(writer: Writer, first: list[Entry], work: Plan) -> None:
    """Write the first unit, with what became of the notes that are not read again."""
    for name in work.gone:
        writer.remove(name)
    for name, stamp in work.touched.items():
        writer.touch(name, stamp)
    _put(writer, first, work)


def _put(writer: Writer, read: list[Entry], work: Plan) -> None:
    for entry in read:
        writer.put(entry, work.seen[entry.name])


def _batches(units: Iterator[list[Entry]]) -> Iterator[list[Entry]]:
    batch: list[Entry] = []
    for unit in units:
        batch += unit
        if len(batch) >= _TRANSACTION:
            yield batch
            batch = []
    if batch:
        yield batch


@contextmanager
def _transaction(connection: sqlite3.Connection, writer: Writer) -> Generator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        writer.finish()
    except BaseException:
        # On a full disk SQLite has rolled back by itself; then there is nothing to undo.
        connection.rollback()
        raise
    connection.execute("COMMIT")


def _known(connection: sqlite3.Connection) -> dict[str, Sighting]:
    """Return every file of the index as it was when it was read."""
    rows = connection.execute("SELECT name, size, modified, digest, video FROM notes")
    return {
        name: Sighting(Stamp(size, modified), digest, video_id)
        for name, size, modified, digest, video_id in rows
    }

"""A folder of notes and its index, held to a library that reads the notes anew."""

import io
import os
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.grounding.retrieval.indexed import terms
from bot.notes.claim import ReadNote
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
from bot.notes.library import Library, read_library
from tests.notes.writing import HEAD, VIDEO, tag

A, B = tag("00:01:00"), tag("00:02:00")
OTHER = "aaaaaaaaaaa"


class IndexedFolder:
    """Notes in one folder and their index in another; `said` is the progress shown."""

    def __init__(self, folder: Path) -> None:
        self.notes = folder / "notes"
        self.notes.mkdir()
        self.index = folder / "index" / "notes.db"
        self.said = io.StringIO()
        self.upkeep = Upkeep(self.notes, self.index, terms, Progress(self.said, lambda: 0.0))

    def write(self, name: str, body: str, video: str = VIDEO) -> None:
        """Write a note, long enough ago for its moment of change to be trusted."""
        file = self.notes / f"{name}.md"
        earlier = file.stat().st_mtime if file.exists() else time.time() - 10_000
        file.write_text(f"{HEAD.replace(VIDEO, video)}{body}")
        os.utime(file, (earlier + 10, earlier + 10))

    def update(self) -> bool:
        """Bring the index up to date, and hold it to a library that is read anew."""
        changed = self.upkeep.update()
        with closing(IndexedLibrary(self.index)) as indexed:
            anew = read_library(self.notes)
            assert told(indexed) == told(anew)
            assert sorted(map(repr, indexed.problems)) == sorted(map(repr, anew.problems))
            assert sorted(map(repr, indexed.set_aside)) == sorted(map(repr, anew.set_aside))
            assert len({claim.id for claim in indexed.claims}) == len(anew.claims)
        with closing(sqlite3.connect(self.index)) as connection:
            hold_together(connection)
        return changed

    def moments(self, name: str) -> list[str]:
        """The moments of a note as they are read; a doubtful one has a "~" before it."""
        with closing(IndexedLibrary(self.index)) as indexed:
            note = indexed.note(name)
            assert note is not None
            return [str(moment) for claim in note.claims for moment in claim.timestamps]

    def ids(self) -> dict[str, str]:
        """The ids of all claims, by what they say."""
        with closing(IndexedLibrary(self.index)) as indexed:
            return {claim.text: claim.id for claim in indexed.claims}


def told(library: Library | IndexedLibrary) -> list[tuple[ReadNote, list[str]]]:
    """All that a library says, but for the ids of its claims; equal times may differ in doubt."""
    return [
        (
            ReadNote(
                *(note.name, note.title, note.video_id),
                tuple(replace(claim, id="") for claim in note.claims),
                note.sections,
            ),
            [repr(claim.timestamps) for claim in note.claims],
        )
        for note in library.notes
    ]


def hold_together(connection: sqlite3.Connection) -> None:
    """The counts of words are those of the claims, and no row is left over."""
    stems = [row[0].split() for row in connection.execute("SELECT stems FROM words")]
    assert connection.execute("SELECT * FROM totals").fetchall() == [
        (len(stems), sum(map(len, stems)))
    ]
    counted = connection.execute("SELECT sum(claims) FROM terms").fetchone()[0]
    assert counted == sum(len(set(words)) for words in stems)
    orphans = """
        SELECT note FROM claims UNION ALL SELECT note FROM details
        EXCEPT SELECT id FROM notes
    """
    assert connection.execute(orphans).fetchall() == []

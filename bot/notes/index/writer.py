"""Writing notes into an index. Whoever calls holds the transaction.

A claim that says what it said before keeps its id, whatever else changes in its note; a new one
takes the first of its ids that no claim of the index bears.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.notes.folder import Stamp
from bot.notes.identity import claim_ids, content, told_apart
from bot.notes.index.entry import ClaimRow, Entry
from bot.notes.index.plan import Sighting


class Writer:
    """Puts notes into an index and takes them out; `finish` ends what a transaction holds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._terms: Counter[str] = Counter()
        self._claims = self._words = 0

    def put(self, entry: Entry, seen: Sighting) -> None:
        """Write a note in place of what was there under its name."""
        claims = entry.claims
        # While the earlier claims still stand there, no new one takes an id that they keep.
        ids = self._ids(entry.name, claims)
        self.remove(entry.name)
        note = self._note(entry, seen)
        first = self._next("SELECT max(place) FROM claims")
        self._connection.executemany(
            "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (_columns(first + at, ids[at], note, claim) for at, claim in enumerate(claims)),
        )
        self._connection.executemany(
            "INSERT INTO words (rowid, stems) VALUES (?, ?)",
            ((first + at, " ".join(claim.stems)) for at, claim in enumerate(claims)),
        )
        for claim in claims:
            self._count(claim.stems, 1)

    def remove(self, name: str) -> None:
        """Take a note out, if it is there."""
        found = self._connection.execute("SELECT id FROM notes WHERE name = ?", (name,)).fetchone()
        if not found:
            return
        words = self._connection.execute(
            "SELECT stems FROM claims JOIN words ON words.rowid = place WHERE note = ?", found
        )
        for (stems,) in words:
            self._count(stems.split(), -1)
        for statement in (
            "DELETE FROM words WHERE rowid IN (SELECT place FROM claims WHERE note = ?)",
            "DELETE FROM claims WHERE note = ?",
            "DELETE FROM details WHERE note = ?",
            "DELETE FROM notes WHERE id = ?",
        ):
            self._connection.execute(statement, found)

    def touch(self, name: str, stamp: Stamp) -> None:
        """Remember how a file looks now, whose text is as it was."""
        self._connection.execute(
            "UPDATE notes SET size = ?, modified = ? WHERE name = ?",
            (stamp.size, stamp.modified, name),
        )

    def finish(self) -> None:
        """Write how many claims there are and in how many each word stands."""
        self._connection.execute(
            "UPDATE totals SET claims = claims + ?, words = words + ?", (self._claims, self._words)
        )
        self._connection.executemany(
            "INSERT INTO terms VALUES (?1, ?2) "
            "ON CONFLICT DO UPDATE SET claims = claims + excluded.claims",
            ((term, change) for term, change in self._terms.items() if change),
        )
        self._terms.clear()
        self._claims = self._words = 0

    def _count(self, stems: Sequence[str], sign: int) -> None:
        """Count a claim in or out."""
        self._claims += sign
        self._words += sign * len(stems)
        for term in set(stems):
            self._terms[term] += sign

    def _note(self, entry: Entry, seen: Sighting) -> int:
        """Write all of a note but its claims; return its number."""
        note = self._next("SELECT max(id) FROM notes")
        self._connection.execute(
            "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                note,
                entry.name,
                seen.stamp.size,
                seen.stamp.modified,
                seen.digest,
                entry.title,
                entry.video_id,
            ),
        )
        self._connection.execute(
            "INSERT INTO details VALUES (?, ?, ?)",
            (note, json.dumps(entry.sections), entry.problems),
        )
        return note

    def _earlier(self, name: str) -> dict[str, str]:
        """Return the ids of a note's claims as they are, by what the claims say."""
        rows = self._connection.execute(
            "SELECT text, claims.id FROM claims JOIN notes ON notes.id = note "
            "WHERE name = ? ORDER BY place",
            (name,),
        ).fetchall()
        contents = told_apart(content(name, text) for text, _ in rows)
        return {said: row[1] for said, row in zip(contents, rows, strict=True)}

    def _ids(self, name: str, claims: Iterable[ClaimRow]) -> list[str]:
        earlier = self._earlier(name)
        contents = list(told_apart(content(name, claim.text) for claim in claims))
        new = [said for said in contents if said not in earlier]
        ids = earlier | dict(zip(new, claim_ids(new, self), strict=True))
        return [ids[said] for said in contents]

    def __contains__(self, id_: object) -> bool:
        """Tell whether a claim of the index bears this id."""
        found = self._connection.execute("SELECT 1 FROM claims WHERE id = ?", (id_,))
        return found.fetchone() is not None

    def _next(self, query: str) -> int:
        (last,) = self._connection.execute(query).fetchone()
        return int(last or 0) + 1


def _columns(place: int, id_: str, note: int, claim: ClaimRow) -> tuple[int | str, ...]:
    return (
        place,
        id_,
        note,
        claim.text,
        claim.times,
        claim.section,
        claim.label,
        claim.before,
        claim.line,
        claim.cut,
    )

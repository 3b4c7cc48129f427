"""Postings: the words of an index, and in which of its claims each of them stands."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.notes.claim import Claim
from bot.notes.index.rows import CLAIM, claim_of


@dataclass(frozen=True, slots=True)
class Postings:
    """One state of them; claims are named by their places in the index."""

    connection: sqlite3.Connection

    def totals(self) -> tuple[int, int]:
        """Return how many claims there are, and words in them."""
        claims, words = self.connection.execute("SELECT claims, words FROM totals").fetchone()
        return claims, words

    def frequencies(self, terms: Collection[str]) -> dict[str, int]:
        """Return in how many claims each of these words stands; those of none are left out."""
        found = self.connection.execute(
            "SELECT term, claims FROM terms "
            "WHERE claims > 0 AND term IN (SELECT value FROM json_each(?))",
            (json.dumps(list(terms)),),
        )
        return dict(found)

    def holding(self, term: str, among: Sequence[str], most: int) -> list[int]:
        """Return claims that hold a word and, where any are given, one of those `among`."""
        either = " OR ".join(map(_quoted, among))
        query = f"{_quoted(term)} AND ({either})" if among else _quoted(term)
        found = self.connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?", (query, most)
        )
        return [place for (place,) in found]

    def stems(self, places: Collection[int]) -> dict[int, list[str]]:
        """Return the words of claims."""
        found = self.connection.execute(
            "SELECT rowid, stems FROM words WHERE rowid IN (SELECT value FROM json_each(?))",
            (json.dumps(list(places)),),
        )
        return {place: stems.split() for place, stems in found}

    def claims(self, places: Collection[int]) -> dict[int, Claim]:
        """Return the claims themselves."""
        query = f"{CLAIM} WHERE place IN (SELECT value FROM json_each(?))"  # noqa: S608  constants
        found = self.connection.execute(query, (json.dumps(list(places)),))
        return {row[0]: claim_of(row) for row in found}


def _quoted(term: str) -> str:
    """Return a word as FTS5 takes it, whatever characters it has."""
    return '"' + term.replace('"', '""') + '"'

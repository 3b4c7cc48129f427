"""Who was forgotten, in a file beside the database.

A database that is put back from a backup knows nothing of what was forgotten since. This file
does: it holds pseudonyms and moments, is only ever added to, and is read at each start.
"""

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

# Seconds after being forgotten at which a person may be known again, at the earliest.
APART = 0.001

# What the name of such a file ends in.
ENDING = ".forgotten"

_LINE = re.compile(r"([0-9a-f]{32}) ([0-9]+(?:\.[0-9]+)?)")


@dataclass(frozen=True, slots=True)
class Tombstones:
    """A file of tombstones; with no path, none are kept."""

    path: Path | None

    def add(self, pseudonym: str, at: float) -> None:
        """Keep that somebody was forgotten at a moment, in seconds since 1970."""
        self.add_all([(pseudonym, at)])

    def add_all(self, forgotten: Collection[tuple[str, float]]) -> None:
        """Keep that some were forgotten, each at a moment."""
        if self.path is None or not forgotten:
            return
        self.path.touch(mode=0o600)
        with self.path.open("a", encoding="ascii") as file:
            for pseudonym, at in forgotten:
                # It begins a line of its own, even where a power cut has left half of another.
                file.write(f"\n{pseudonym} {at!r}\n")
            file.flush()
            os.fsync(file.fileno())

    def read(self) -> list[tuple[str, float]]:
        """Return everyone who was forgotten, with the moment."""
        if self.path is None or not self.path.exists():
            return []
        # What a disk has spoilt is no line of ours.
        text = self.path.read_text(encoding="ascii", errors="replace")
        lines = map(_LINE.fullmatch, text.splitlines())
        return [(line[1], float(line[2])) for line in lines if line]

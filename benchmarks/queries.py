"""Fifteen kinds of question to an index of notes, and what each of them takes."""

import random
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.machine import Taken, timed
from bot.grounding.retrieval.indexed import IndexedWordRanking
from bot.notes.index.library import IndexedLibrary

ASKED = 100
COMMON = "model companies data people product customers team agents".split()
Query = Callable[[], object]


class Queries:
    """Fifteen kinds of question, each with what it asks for drawn anew each time."""

    def __init__(self, library: IndexedLibrary) -> None:
        self._library = library
        self.retrieval = IndexedWordRanking(library)
        self._chance = random.Random(1)  # noqa: S311  nothing is secret here
        titles = [note.name for note in library.notes]
        notes = [library.note(name) for name in self._chance.sample(titles, min(200, len(titles)))]
        self._notes = [note for note in notes if note and note.claims]
        self._claims = [self._chance.choice(note.claims) for note in self._notes]
        spoken = {word for claim in self._claims for word in claim.text.split()}
        self._rare = sorted(word for word in spoken if len(word) > 9)  # noqa: PLR2004

    def kinds(self) -> dict[str, Query]:
        """Return what can be asked, by its name."""
        library, rank, pick = self._library, self.retrieval.rank, self._chance.choice
        return {
            "a note by its name": lambda: library.note(pick(self._notes).name),
            "a name that no note has": lambda: library.note("no such note"),
            "the claims of a note": lambda: pick(self._notes).claims,
            "the headings of a note": lambda: pick(self._notes).sections,
            "all that is said in a video": lambda: library.of_video(pick(self._claims).video_id),
            "one rare word": lambda: rank(pick(self._rare)),
            "one common word": lambda: rank(pick(COMMON)),
            "two common words": lambda: rank(" ".join(self._chance.sample(COMMON, 2))),
            "eight common words": lambda: rank(" ".join(COMMON)),
            "a rare and a common word": lambda: rank(f"{pick(self._rare)} {pick(COMMON)}"),
            "five words of a claim": lambda: rank(self.words(5)),
            "a whole claim": lambda: rank(pick(self._claims).text),
            "a question in one note": lambda: rank(self.words(5), pick(self._notes).name),
            "words that no note has": lambda: rank("qwertzuiop asdfghjkl yxcvbnm"),
            "marks of a query language": lambda: rank('"(" OR NEAR/2 * -col:x'),
        }

    def between(self, least: int, most: int) -> int:
        """Return a number."""
        return self._chance.randint(least, most)

    def words(self, count: int) -> str:
        """Return words of a claim."""
        words = self._chance.choice(self._claims).text.split()
        return " ".join(self._chance.sample(words, min(count, len(words))))


def asked(path: Path) -> Iterator[tuple[str, list[Taken]]]:
    """Yield what each kind of question to an index takes, and all of them together."""
    every: list[Taken] = []
    with closing(IndexedLibrary(path)) as library:
        for name, query in Queries(library).kinds().items():
            times = [timed(query) for _ in range(ASKED)]
            every += times
            yield name, times
    yield "all fifteen kinds", every

"""What owners may know: figures, transcripts, and what is found in them.

Everything here reads the views that leave direct messages out, unless their person lets owners read
them; only what answers cost is counted whole. Functions run on any connection to the database.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any, NamedTuple, Self

from bot.conversations.told import COLUMN, Told, told

# How many of the newest answers tell the usual time, and what people thought of them.
RECENT = 1000
# How many topics are shown.
SHOWN = 10


# An exchange of the view `transcripts`, with its sentences.
_EXCHANGE = f"SELECT transcripts.*, {COLUMN} FROM transcripts"  # noqa: S608  our own words

Row = tuple[Any, ...]


class Topic(NamedTuple):
    """Something that people asked about and the notes do not answer; with the newest question."""

    declines: int
    question: str


class Transcript(NamedTuple):
    """An exchange as owners may read it; `person` and `conversation` are pseudonyms."""

    number: int
    person: str | None
    conversation: str
    surface: str
    asked_at: float
    question: str
    outcome: str
    answer: str
    model: str
    prompt_tokens: int
    completion_tokens: int
    cost: float
    first_ms: float
    elapsed_ms: float
    sentences: tuple[Told, ...]

    @classmethod
    def of(cls, row: Row) -> Self:
        """Return the exchange of a row that ends with its sentences as JSON."""
        *columns, sentences = row
        return cls._make([*columns, told(sentences)])


@dataclass(frozen=True, slots=True)
class Stats:
    """Figures over everything; times in milliseconds and feedback are of the newest answers."""

    people: int
    outcomes: dict[str, int]
    tokens: int
    cost: float
    median_ms: float
    p99_ms: float
    helpful: int
    unhelpful: int
    topics: list[Topic]


def usual_and_slow(times: Iterable[float]) -> tuple[float, float]:
    """Return the median of times, and the one that 99 in 100 do not exceed; of none, nought."""
    ordered = sorted(times) or [0.0]
    return median(ordered), ordered[-1 - len(ordered) // 100]


def stats(connection: sqlite3.Connection) -> Stats:
    """Return figures over all that owners may know."""
    (people,) = connection.execute("SELECT count(*) FROM people").fetchone()
    tokens, cost = connection.execute("SELECT total(tokens), total(cost) FROM days").fetchone()
    usual, slow = usual_and_slow(_times(connection))
    helpful, unhelpful = _feedback(connection)
    return Stats(
        people=people,
        outcomes=_outcomes(connection),
        tokens=int(tokens),
        cost=cost,
        median_ms=usual,
        p99_ms=slow,
        helpful=helpful,
        unhelpful=unhelpful,
        topics=_topics(connection),
    )


def search(connection: sqlite3.Connection, text: str, limit: int) -> list[Transcript]:
    """Return the newest exchanges in whose question or answer all words of a text stand."""
    words = " ".join(f'"{word}"' for word in re.findall(r"\w+", text))
    if not words:
        return []
    rows = connection.execute(
        f"{_EXCHANGE} JOIN search ON transcripts.id = search.rowid "
        "WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?",
        (words, limit),
    )
    return [Transcript.of(row) for row in rows]


def transcript(connection: sqlite3.Connection, number: int) -> Transcript | None:
    """Return the exchange of this number, if owners may read it."""
    row = connection.execute(f"{_EXCHANGE} WHERE transcripts.id = ?", (number,)).fetchone()
    return Transcript.of(row) if row else None


def newest(connection: sqlite3.Connection, limit: int) -> list[Transcript]:
    """Return the newest exchanges that owners may read, oldest first."""
    rows = connection.execute(f"{_EXCHANGE} ORDER BY transcripts.id DESC LIMIT ?", (limit,))
    return [Transcript.of(row) for row in rows][::-1]


def transcripts(connection: sqlite3.Connection) -> Iterator[Transcript]:
    """Yield every exchange that owners may read, oldest first."""
    for row in connection.execute(f"{_EXCHANGE} ORDER BY transcripts.id"):
        yield Transcript.of(row)


def _times(connection: sqlite3.Connection) -> Iterator[float]:
    query = "SELECT elapsed_ms FROM answers ORDER BY question_id DESC LIMIT ?"
    return (elapsed for (elapsed,) in connection.execute(query, (RECENT,)))


def _feedback(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return how often an answer was found helpful, and how often not."""
    helpful, unhelpful = connection.execute(
        "SELECT total(helpful), total(unhelpful) FROM "
        "(SELECT * FROM feedback_by_answer ORDER BY id DESC LIMIT ?)",
        (RECENT,),
    ).fetchone()
    return int(helpful), int(unhelpful)


def _outcomes(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(
        connection.execute(
            "SELECT outcome, sum(answers) FROM days WHERE visible GROUP BY outcome "
            "ORDER BY sum(answers) DESC"
        )
    )


def _topics(connection: sqlite3.Connection) -> list[Topic]:
    rows = connection.execute(
        "SELECT declines, text FROM (SELECT declines, latest FROM declines_by_topic "
        "ORDER BY declines DESC LIMIT ?) JOIN questions ON id = latest ORDER BY declines DESC",
        (SHOWN,),
    )
    return [Topic(*row) for row in rows]

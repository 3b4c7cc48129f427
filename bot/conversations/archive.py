"""What owners may know: figures, transcripts, and what is found in them.

Direct messages are left out, unless their person lets owners read them; only what answers cost is
counted whole.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any, NamedTuple, Self

from bot.conversations.told import Told, told

# How many of the newest answers tell the usual time, and what people thought of them.
RECENT = 1000
# How many topics are shown.
SHOWN = 10

# As the engines hand it over, without the types of its columns.
Row = tuple[Any, ...]


class Topic(NamedTuple):
    """Something that people asked about and the notes do not answer; with the newest question."""

    declines: int
    question: str


class Transcript(NamedTuple):
    """An exchange as owners may read it; `person` and `conversation` are pseudonyms.

    `reasons` are what people said was wrong with the answer.
    """

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
    reasons: tuple[str, ...]

    @classmethod
    def of(cls, row: Row) -> Self:
        """Return the exchange of a row that ends with its sentences and its reasons as JSON."""
        *columns, sentences, reasons = row
        return cls._make([*columns, told(sentences), tuple(json.loads(reasons))])


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

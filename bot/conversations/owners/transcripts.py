"""Exchanges as owners may read them, and what became of each sentence of an answer.

Direct messages are left out, unless their person lets owners read them.
"""

import json
from dataclasses import asdict, dataclass
from typing import NamedTuple, Self

from pydantic import TypeAdapter

from bot.conversations.rows import Row


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that a sentence links to, in seconds, and its note."""

    note: str
    seconds: int


@dataclass(frozen=True, slots=True)
class TranscribedSentence:
    """A sentence of an answer: its `text` as it was shown, empty when it was dropped, and why.

    `draft` is what the model wrote where that is not what was shown.
    """

    text: str
    draft: str | None
    decision: str
    reason: str | None
    moments: tuple[Moment, ...]


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
    sentences: tuple[TranscribedSentence, ...]
    reasons: tuple[str, ...]

    @classmethod
    def of(cls, row: Row) -> Self:
        """Return the exchange of a row that ends with its sentences and its reasons as JSON."""
        *columns, sentences, reasons = row
        return cls._make([*columns, transcribed(sentences), tuple(json.loads(reasons))])


_SENTENCES = TypeAdapter(tuple[TranscribedSentence, ...])


def transcribed(rows: str) -> tuple[TranscribedSentence, ...]:
    """Return the sentences that a query gives as a JSON array."""
    return _SENTENCES.validate_json(rows)


def as_json(value: object) -> str:
    """Return sentences, or whatever has some in it, as JSON."""
    return json.dumps(value, ensure_ascii=False, default=asdict)

"""What became of each sentence of an answer, as owners read it."""

import json
from dataclasses import asdict, dataclass

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that a sentence links to, in seconds, and its note."""

    note: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of an answer: its `text` as it was shown, empty when it was dropped, and why.

    `draft` is what the model wrote where that is not what was shown.
    """

    text: str
    draft: str | None
    decision: str
    reason: str | None
    moments: tuple[Moment, ...]


_SENTENCES = TypeAdapter(tuple[Told, ...])


def told(rows: str) -> tuple[Told, ...]:
    """Return the sentences that a query gives as a JSON array."""
    return _SENTENCES.validate_json(rows)


def as_json(value: object) -> str:
    """Return sentences, or whatever has some in it, as JSON."""
    return json.dumps(value, ensure_ascii=False, default=asdict)

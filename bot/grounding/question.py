"""A question and what was said before it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question that was answered earlier in the same conversation, and its answer's words."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a person wants to know; `note` names the one note to answer from, or none for all."""

    text: str
    history: tuple[Exchange, ...] = ()
    note: str | None = None

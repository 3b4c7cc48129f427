"""A question as it was asked and answered, to be asked again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from bot.conversations.asked import Asked
from bot.notes.timestamp import Timestamp


class LoggedRow(NamedTuple):
    """A question as it is kept; `conversation` is a pseudonym, `follows` a number."""

    number: int
    question: str
    conversation: str
    note: str | None
    follows: int | None


@dataclass(frozen=True, slots=True)
class Logged:
    """A question as it was asked, and its answer sentence by sentence, with the moments."""

    number: int
    asked: Asked
    answer: tuple[str, ...]

    @classmethod
    def of(cls, row: LoggedRow, sentences: Iterable[tuple[str, Sequence[int]]]) -> Self:
        """Return what was logged, from a question and its sentences with their seconds."""
        event = f"replay:{row.follows}" if row.follows else ""
        return cls(
            row.number,
            Asked(
                row.question,
                f"replay:{row.number}",
                row.conversation,
                asker="",
                surface="replay",
                note=row.note,
                follows=event,
            ),
            tuple(
                with_moments(text, [str(Timestamp(second)) for second in seconds])
                for text, seconds in sentences
            ),
        )


def with_moments(text: str, moments: Sequence[str]) -> str:
    """Return a sentence with the moments that it links to behind it."""
    return f"{text} ({', '.join(moments)})" if moments else text

"""A question, what was said before it, and what may come of it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple, Self

from bot.grounding.text.markup import without_markup
from bot.notes.claim import Claim

# The word by which a model says that the claims do not answer a question.
NO_ANSWER = "NO_ANSWER"


class Outcome(StrEnum):
    """What an answer amounts to."""

    ANSWERED = "answered"
    RELATED = "related"
    DECLINED = "declined"
    SMALLTALK = "smalltalk"
    FAILED = "failed"


class Cited(NamedTuple):
    """A claim that an answer rested on, by names that outlast a restart: its note's and its own."""

    note: str
    claim: str

    @classmethod
    def of(cls, claim: Claim) -> Self:
        """Return the names of a claim."""
        return cls(claim.note, claim.id)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question that was answered earlier in the same conversation, and its answer's words.

    `outcome` is what the answer amounted to, and `cited` what it rested on, in its order.
    """

    question: str
    answer: str
    outcome: Outcome = Outcome.ANSWERED
    cited: tuple[Cited, ...] = ()


@dataclass(frozen=True)
class Question:
    """What a person wants to know; `note` names the one note to answer from, or none for all.

    `reference` is what a person can quote of it, and the log knows it by.
    """

    text: str
    history: tuple[Exchange, ...] = ()
    note: str | None = None
    reference: str = ""

    @cached_property
    def plain(self) -> str:
        """The text's words alone, as they are looked up; `text` stays as it was typed."""
        return without_markup(self.text)

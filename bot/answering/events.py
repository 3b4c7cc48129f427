"""What an answerer yields while it works: sentences as they stand, then one end.

An answerer that has its answer at once yields the end alone; a reader shows what it has not shown.
"""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Protocol

from bot.answering.answer import Answer, Sentence
from bot.answering.ruling import Ruling
from bot.grounding.question import Question


@dataclass(frozen=True, slots=True)
class SentenceShown:
    """A sentence that was let out and may be seen from now on."""

    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Usage:
    """Which model worded an answer, and what that cost: in tokens and in dollars.

    `cached_tokens` are among those of the prompt.
    """

    model: str
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of a turn: the whole answer, which holds every sentence shown before it.

    `rulings` tell, for each sentence that a model wrote, what became of it; none where none wrote.
    `first` and `elapsed` are the seconds from the question to the first sentence and to the end,
    `number` and `mark` are the question's in the log; the turn fills them in.
    """

    answer: Answer
    usage: Usage
    first: float = 0.0
    elapsed: float = 0.0
    rulings: tuple[Ruling, ...] = ()
    number: int = 0
    mark: str = ""


Event = SentenceShown | Finished


class Answerer(Protocol):
    """Whoever can answer from the notes."""

    @property
    def name(self) -> str:
        """What the log and the JSON call it."""
        ...

    def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Yield sentences as they stand, then the end; read it under `aclosing`."""
        ...

"""The port to a language model: messages in, pieces of text out."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.grounding.prompt import Message


@dataclass(frozen=True, slots=True)
class Delta:
    """The next piece of the text."""

    text: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The stream's end: whether the model stopped by itself, and the tokens it counted, if any."""

    whole: bool
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class ModelError(Exception):
    """A model that gave no answer or stopped in the middle of one; never shown to people."""


class Model(Protocol):
    """A language model behind some server."""

    @property
    def name(self) -> str:
        """What the log and the JSON call it."""
        ...

    def stream(self, messages: Sequence[Message]) -> AsyncGenerator[Delta | Ended]:
        """Yield the text in pieces, then `Ended`; raise `ModelError` for whatever goes wrong."""
        ...

"""The port to a language model: messages in, pieces of text out."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Prompts count tokens; whoever only names a model need not load that.
    from bot.grounding.prompt.messages import Message


@dataclass(frozen=True, slots=True)
class Delta:
    """The next piece of the text."""

    text: str


class Trouble(StrEnum):
    """Why a model gave no answer, or stopped in the middle of one."""

    REFUSED = "refused"
    """The server does not accept the key."""
    UNKNOWN = "unknown"
    """The server does not have the model."""
    EXHAUSTED = "exhausted"
    """The account's quota or credit is used up."""
    UNFIT = "unfit"
    """The server does not take the request as it is; most often the prompt is too long for it."""
    BUSY = "busy"
    """Too many ask at once."""
    SILENT = "silent"
    """It took too long, to begin or to go on."""
    UNREACHABLE = "unreachable"
    """The connection was not made, or was cut."""
    STOPPED = "stopped"
    """The server stopped the model before it had said all."""
    BROKEN = "broken"
    """What came was no answer."""


# Asking again changes nothing until a person has done something.
HOPELESS = frozenset({Trouble.REFUSED, Trouble.UNKNOWN, Trouble.EXHAUSTED, Trouble.UNFIT})


@dataclass(frozen=True, slots=True)
class Ended:
    """The stream's end: whether the model stopped by itself, and the tokens it counted, if any.

    `cached_tokens` are those of the prompt that the server had read before. `limited` tells that
    the text came to the most tokens that it may have, `trouble` what it broke off with.
    """

    whole: bool
    prompt_tokens: int | None = None
    cached_tokens: int | None = None
    completion_tokens: int | None = None
    limited: bool = False
    trouble: Trouble | None = None


class ModelError(Exception):
    """A model that gave no answer or broke off; for the log, never for people.

    `detail` is what its server said, without secrets.
    """

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail


class Model(Protocol):
    """A language model behind some server."""

    @property
    def name(self) -> str:
        """What the log and the JSON call it."""
        ...

    def stream(self, messages: "Sequence[Message]") -> AsyncGenerator[Delta | Ended]:
        """Yield the text in pieces, then `Ended`; raise `ModelError` for whatever goes wrong."""
        ...

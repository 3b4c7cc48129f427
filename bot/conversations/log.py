"""The port to the log: a question is claimed before any work, its answer kept before its end."""

from dataclasses import dataclass
from typing import Protocol

from bot.answering.events import Finished
from bot.grounding.question import Exchange


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it arrived.

    `event` names what brought it, such as a Discord message id: a second arrival under the same
    name is a replay. `conversation` is where follow-ups belong, `asker` who asked (empty for a
    program), `surface` where. `note` limits the answer to one note.
    """

    text: str
    event: str
    conversation: str
    asker: str
    surface: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Claimed:
    """A question that is now ours to answer: its number, and whether it is its asker's first."""

    number: int
    first_contact: bool


class Log(Protocol):
    """Where conversations are kept. Every method raises `LogError` when it cannot be done."""

    async def claim(self, asked: Asked) -> Claimed | None:
        """Keep a question, or return `None` when its event was claimed before."""
        ...

    async def finish(self, number: int, finished: Finished) -> None:
        """Keep the answer to a question; a second answer to the same question changes nothing."""
        ...

    async def history(self, conversation: str, limit: int) -> tuple[Exchange, ...]:
        """Return the newest answered exchanges of a conversation, oldest first."""
        ...

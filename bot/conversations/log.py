"""The port to the log: a question is claimed before any work, its answer kept before its end."""

from dataclasses import dataclass
from typing import Protocol

from bot.answering.answer import Citation
from bot.answering.events import Finished
from bot.conversations.budget import Spent
from bot.conversations.quotas import Limit, Refused
from bot.conversations.server_stats import ServerStats
from bot.grounding.question import Exchange


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it arrived.

    `event` names what brought it, such as a Discord message id: a second arrival under the same
    name is a replay. `conversation` is where follow-ups belong, `asker` who asked (empty for a
    program), `surface` where. `note` limits the answer to one note. `direct` says that nobody else
    was there: owners do not get to read it. `place` is what the surface needs to find its reply
    again after a restart; it is forgotten once the question has its answer. `server` is where it
    was asked, if on one. `follows` names the event of the question that this one replies to, and
    `again` the number of the one that it takes the place of; else it follows the last of its
    conversation. `limits` are those that it counts against.
    """

    text: str
    event: str
    conversation: str
    asker: str
    surface: str
    note: str | None = None
    direct: bool = False
    place: str = ""
    server: str = ""
    follows: str = ""
    again: int = 0
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Claimed:
    """A question that is now ours to answer: its number, and whether it is its asker's first.

    One that `follows` none has no history.
    """

    number: int
    first_contact: bool
    follows: bool


@dataclass(frozen=True, slots=True)
class Pending:
    """A question without an answer: asked, and left behind when the bot that claimed it died."""

    claimed: Claimed
    text: str
    note: str | None
    place: str
    asked_at: float


@dataclass(frozen=True, slots=True)
class KeptExchange:
    """An exchange as it is kept, for one person: `own` tells whether they asked."""

    number: int
    question: str
    note: str | None
    own: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much was erased; that nothing is left was counted before it was kept."""

    questions: int
    answers: int


class Log(Protocol):
    """Where conversations are kept. Every method raises `LogError` when it cannot be done."""

    @property
    def passing(self) -> bool:
        """Whether all of it is gone when it is closed, so that people can be told."""
        ...

    async def claim(self, asked: Asked) -> Claimed | Refused | None:
        """Keep a question, or return `None` when its event was claimed before.

        One that is over a limit is refused and leaves nothing behind.
        """
        ...

    async def finish(self, number: int, finished: Finished) -> None:
        """Keep the answer to a question.

        A second answer to the same question changes nothing, and neither does an answer to one that
        was forgotten meanwhile.
        """
        ...

    async def pending(self, surface: str) -> tuple[Pending, ...]:
        """Return a surface's questions that have no answer, oldest first.

        Right after the start these are what an earlier process left behind; later, also those whose
        answers are under way. What another bot on the same log is about to answer is not among
        them.
        """
        ...

    async def exchange(self, number: int, person: str) -> KeptExchange | None:
        """Return an answered question, or `None` when it is gone or somebody else's direct one."""
        ...

    async def rate(
        self, number: int, person: str, *, helpful: bool, reason: str | None = None
    ) -> bool:
        """Keep what a person thinks of an answer, in place of what they thought before.

        The reason stays when the same is thought again without one. Tells whether there is such an
        answer.
        """
        ...

    async def server_stats(self, server: str) -> ServerStats:
        """Return what those who manage a server may know of the last 30 days there."""
        ...

    async def spent_since(self, moment: float) -> Spent:
        """Return what answers have cost since the day of a moment began, those forgotten included.

        The moment is in seconds since 1970, the day in UTC.
        """
        ...

    async def expire(self, days: float) -> int:
        """Erase the questions that are older than some days; return how many those were."""
        ...

    async def forget(self, person: str) -> Forgotten:
        """Erase all that is kept of a person, in every copy under the log's care."""
        ...

    async def export(self, person: str) -> str:
        """Return all that is kept of a person, as a JSON object."""
        ...

    async def share_direct(self, person: str, *, shares: bool) -> None:
        """Keep whether owners may read a person's direct messages; by default they may not."""
        ...

    async def history(self, number: int, limit: int) -> tuple[Exchange, ...]:
        """Return the answered exchanges that a question follows, the newest few, oldest first."""
        ...

    async def holds(self, conversation: str) -> bool:
        """Tell whether anything was asked in a conversation."""
        ...

    async def setting(self, name: str, server: str = "") -> str | None:
        """Return what was set under a name for a server, or for the bot itself."""
        ...

    async def set(self, name: str, value: str, server: str = "") -> None:
        """Keep a setting of a server, or of the bot itself, in place of the one before."""
        ...

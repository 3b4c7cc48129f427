"""A question as the log has it: asked, claimed, pending, kept, and forgotten."""

from dataclasses import dataclass

from bot.answering.answer import Citation
from bot.conversations.quotas import Limit


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it arrived.

    `event` names what brought it, such as a Discord message id: a second arrival under the same
    name is a replay. `conversation` is where follow-ups belong, `asker` who asked (empty for a
    program), `surface` where. `note` limits the answer to one note. `direct` says that nobody else
    was there: owners do not get to read it. `place` is what the surface needs to find its reply
    again after a restart; it is forgotten once the answer is kept, or shown if that is later.
    `server` is where it was asked, if on one. `follows` names the event of the question that this
    one replies to, and `again` the number of the one that it takes the place of; else it follows
    the last of its conversation. `limits` are those that it counts against.
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

    One that `follows` none has no history. The buttons under its answer will say its `mark`.
    """

    number: int
    first_contact: bool
    follows: bool
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """A question that was left behind when the bot that claimed it died.

    It has no answer, or one that was not shown; which of them, its place tells.
    """

    claimed: Claimed
    text: str
    note: str | None
    place: str
    asked_at: float


@dataclass(frozen=True, slots=True)
class Sought:
    """An answer as its buttons name it, to a person who wants something of it, on a server or not.

    Numbers begin anew with another database, and go on from a copy that was put back: the `mark`
    tells an answer from another one that had its number. Those from before there were marks have
    none, and neither have their buttons.
    """

    number: int
    mark: str
    person: str
    server: str


@dataclass(frozen=True, slots=True)
class KeptExchange:
    """An exchange as it is kept, for one person: `own` tells whether they asked."""

    question: str
    note: str | None
    own: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much was erased; that nothing is left was counted before it was kept."""

    questions: int
    answers: int

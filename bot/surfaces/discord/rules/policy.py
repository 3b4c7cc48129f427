"""What is settled by whoever runs the bot, as far as people on Discord notice it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.conversations.quotas import DAY, MINUTE, Limit
from bot.surfaces.discord.rules.limiter import RATE


@dataclass(frozen=True, slots=True)
class Quota:
    """How many questions a minute and a day; 0 sets no limit."""

    a_minute: int = 0
    a_day: int = 0

    def __and__(self, other: "Quota") -> "Quota":
        """Return the stricter limits of two quotas that both hold."""
        return Quota(_stricter(self.a_minute, other.a_minute), _stricter(self.a_day, other.a_day))

    def limits(self, kind: Literal["person", "server"], id_: int) -> Iterator[Limit]:
        """Yield the limits that this sets for a person or a server."""
        for span, most in ((MINUTE, self.a_minute), (DAY, self.a_day)):
            if most:
                yield Limit(kind, str(id_), span, most)


def _stricter(one: int, other: int) -> int:
    return min(filter(None, (one, other)), default=0)


@dataclass(frozen=True, slots=True)
class Pauses:
    """Seconds that the bot waits.

    `edits`: between two in a channel, of which Discord allows about five in five seconds. `again`:
    before what must arrive is sent once more, each time that Discord is out of order; `outage`:
    after those, for what is worth waiting for as long. `leaving`: before the answers that are under
    way when the bot leaves are cut off.
    """

    edits: float = 1.2
    again: tuple[float, ...] = (1.0, 3.0, 9.0)
    outage: tuple[float, ...] = (30.0, 60.0, 120.0, 240.0, 480.0)
    leaving: float = 8.0


@dataclass(frozen=True, slots=True)
class Policy:
    """What people are told, how much they may ask and where, and how fast the bot writes.

    After `retention_days` questions are erased, or never after 0; the `provider` of a model reads
    them too, if there is one; what that costs may be `priced`. A `person` and a `server` have a
    quota each. With `message_content`, a privileged intent, no mention is needed in the bot's own
    threads; with `direct_messages` people may ask in them.
    """

    retention_days: int = 0
    provider: str = ""
    person: Quota = Quota()
    server: Quota = Quota()
    message_content: bool = False
    direct_messages: bool = True
    priced: bool = False
    requests_a_second: float = RATE
    pauses: Pauses = Pauses()

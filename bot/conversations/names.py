"""The pseudonyms under which a question is kept."""

from dataclasses import dataclass
from typing import Self

from bot.conversations.asked import Asked
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.quotas import Limit

# Digits of a mark: that two answers with one number have the same is one in four billion.
MARK = 8


@dataclass(frozen=True, slots=True)
class Names:
    """A pseudonym for all that a question names; `person` is `None` where a program asks."""

    person: str | None
    conversation: str
    event: str
    server: str | None
    follows: str | None
    limits: tuple[tuple[Limit, str], ...]

    @property
    def mark(self) -> str:
        """What tells a question from another one that had its number."""
        return self.event[:MARK]

    @classmethod
    def of(cls, asked: Asked, pseudonyms: Pseudonyms) -> Self:
        """Return the names for a question."""
        return cls(
            pseudonyms.of("person", asked.asker) if asked.asker else None,
            pseudonyms.of("conversation", asked.conversation),
            pseudonyms.of("event", asked.event),
            pseudonyms.of("server", asked.server) if asked.server else None,
            pseudonyms.of("event", asked.follows) if asked.follows else None,
            tuple((limit, pseudonyms.of(limit.kind, limit.name)) for limit in asked.limits),
        )

"""What the bot on Discord speaks from: the opened parts of the app, as it sees them."""

from collections.abc import Mapping
from typing import Protocol, Self

from bot.conversations.turn import Conversations
from bot.notes.library import Library


class Host(Protocol):
    """Notes and personas, which can be read anew while the bot runs."""

    @property
    def library(self) -> Library:
        """The interviews."""
        ...

    @property
    def conversations(self) -> Conversations:
        """Those of the usual persona."""
        ...

    @property
    def personas(self) -> Mapping[str, Conversations]:
        """Those of every persona, by its name."""
        ...

    async def reload(self) -> Self:
        """Read notes and prompts anew; raise `BotError` when they cannot be used."""
        ...

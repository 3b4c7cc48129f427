"""What the bot on Discord speaks from: the opened parts of the app, as it sees them."""

from collections.abc import Collection, Mapping
from typing import Protocol

from bot.answering.checking.checker import Checker
from bot.conversations.turn import Conversations
from bot.errors import BotError
from bot.notes.shelf import AnyLibrary


class Host(Protocol):
    """Notes and personas, which may change while the bot runs."""

    @property
    def library(self) -> AnyLibrary:
        """The notes as they are now."""
        ...

    @property
    def conversations(self) -> Conversations:
        """Those of the usual persona."""
        ...

    @property
    def personas(self) -> Mapping[str, Conversations]:
        """Those of every persona, by its name."""
        ...

    @property
    def broken(self) -> Mapping[str, BotError]:
        """The personas that cannot be used, and why."""
        ...

    @property
    def absent(self) -> Collection[str]:
        """The personas that would speak as somebody whom no note names."""
        ...

    async def reload(self) -> None:
        """Read notes and prompts anew; raises `BotError` when they cannot be used."""
        ...

    def checker(self) -> Checker:
        """Return what checks statements."""
        ...

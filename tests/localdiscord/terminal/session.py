"""Somebody at a terminal, whose lines a test types."""

from collections.abc import AsyncGenerator, AsyncIterator
from os import terminal_size
from typing import Protocol

from bot.localdiscord import LocalDiscord, Person
from bot.localdiscord.terminal import Chat, Pipe, Screen
from bot.localdiscord.world.guild_channels import GuildChannel


async def typed(*lines: str) -> AsyncGenerator[str]:
    """Type these lines, then end the input."""
    for line in lines:
        yield line


class Seat(Protocol):
    """Where ann sits: in a channel, with a bot that comes to an end with its answers."""

    @property
    def discord(self) -> LocalDiscord:
        """The place that all of it is on."""
        ...

    @property
    def ann(self) -> Person:
        """Who types."""
        ...

    @property
    def channel(self) -> GuildChannel:
        """Where she begins."""
        ...

    async def settled(self) -> None:
        """Wait until the bot has no answer under way."""
        ...


class Session:
    """Ann at a terminal; `written` is all that came out of it."""

    def __init__(self, seat: Seat, *, interactive: bool = False) -> None:
        self.written = ""
        self._seat = seat
        self._interactive = interactive

    async def run(self, lines: AsyncIterator[str]) -> str:
        """Type these lines, and return what was written."""
        screen = Screen(self._write, self._size, interactive=self._interactive)
        chat = Chat(
            self._seat.discord,
            self._seat.ann,
            self._seat.channel,
            screen=screen,
            settled=self._seat.settled,
        )
        await chat.run(Pipe(lines, self._write, typed=self._interactive), "Hello.")
        return self.written

    def _write(self, text: str) -> None:
        self.written += text

    def _size(self) -> terminal_size:
        return terminal_size((40, 10))

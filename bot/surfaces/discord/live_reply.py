"""One reply that grows in place.

Discord allows few edits, so one editor makes them: it always sends the newest text, never the same
text twice, and pauses between two. Whoever has new text does not wait for it. The last text is
sent whatever the pace.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

import aiohttp
import discord

# Seconds between two edits: Discord allows about five in five seconds to a whole channel.
PACE = 1.2
# Seconds without a text before people are shown that the bot is at work, and for how long it shows.
TYPING_AFTER = 0.5
TYPING_LASTS = 8.0

# What a request to Discord may end in, after discord.py's own retries.
UNDELIVERED = (discord.DiscordException, aiohttp.ClientError, OSError)

Pause = Callable[[float], Awaitable[None]]

logger = logging.getLogger(__name__)


class Place(Protocol):
    """Where a reply stands on Discord."""

    async def typing(self) -> None:
        """Show that an answer is under way."""
        ...

    async def show(self, text: str) -> None:
        """Send the reply, or change its text when it was sent before."""
        ...

    async def more(self, text: str) -> None:
        """Send what the reply has no room for."""
        ...


class LiveReply:
    """A reply whose text may change until it is finished."""

    def __init__(self, place: Place, pause: Pause) -> None:
        self._place = place
        self._pause = pause
        self._newest = ""
        self._shown = ""
        self._changed = asyncio.Event()
        self._sending = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def begun(cls, place: Place, pause: Pause = asyncio.sleep) -> AsyncGenerator["LiveReply"]:
        """Begin a reply; its editor works until the block ends."""
        reply = cls(place, pause)
        tasks = [asyncio.create_task(reply._type()), asyncio.create_task(reply._edit())]
        try:
            yield reply
        finally:
            # Under the lock, so that no request is cut of which nobody would know whether
            # Discord took it.
            async with reply._sending:
                for task in tasks:
                    task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def show(self, text: str) -> None:
        """Take the newest text; it is sent as soon as the pace allows."""
        self._newest = text
        self._changed.set()

    async def finish(self, pages: Sequence[str]) -> None:
        """Send the last text now, and what has no room in one message after it."""
        first, *others = pages
        self._newest = first
        self._changed.clear()
        await self._send()
        for page in others:
            await self._place.more(page)

    async def _type(self) -> None:
        await self._pause(TYPING_AFTER)
        while not self._newest:
            await self._place.typing()
            await self._pause(TYPING_LASTS)

    async def _edit(self) -> None:
        while await self._changed.wait():
            self._changed.clear()
            try:
                await self._send()
            except UNDELIVERED as error:
                logger.warning("An edit was lost, the next will bring its text: %s", error)
            await self._pause(PACE)

    async def _send(self) -> None:
        async with self._sending:
            newest = self._newest
            if newest != self._shown:
                await self._place.show(newest)
                self._shown = newest

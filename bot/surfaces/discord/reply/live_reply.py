"""One reply that grows in place.

Discord allows few edits, so one editor makes them: it always sends the newest text, never the same
text twice, and pauses between two. Whoever has new text does not wait for it. The first text and
the last are sent as soon as Discord takes them; an edit in between is left out when others need it
more.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial

from bot.surfaces.discord.components.buttons import Buttons
from bot.surfaces.discord.reply.debt import Debt
from bot.surfaces.discord.reply.place import Place
from bot.surfaces.discord.reply.undelivered import UNDELIVERED, passes, pause_before
from bot.surfaces.discord.rules.limiter import FIRST, LAST
from bot.surfaces.discord.rules.pacing import Share

# Seconds without a text before people are shown that the bot is at work, and for how long it shows.
TYPING_AFTER = 0.5
TYPING_LASTS = 8.0

# An answer that needs more messages than these ends in a file.
MOST_MESSAGES = 5

Pause = Callable[[float], Awaitable[None]]

logger = logging.getLogger(__name__)


class LiveReply:
    """A reply whose text may change until it is finished."""

    def __init__(self, place: Place, share: Share, pause: Pause) -> None:
        self._place = place
        self._share = share
        self._pause = pause
        self._newest = ""
        self._buttons: Buttons = None
        self._shown: tuple[str, Buttons] = ("", None)
        self._changed = asyncio.Event()
        self._sending = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def begun(
        cls, place: Place, share: Share, pause: Pause = asyncio.sleep
    ) -> AsyncGenerator["LiveReply"]:
        """Begin a reply; its editor works until the block ends."""
        reply = cls(place, share, pause)
        tasks = [asyncio.create_task(reply._type()), asyncio.create_task(reply._edit())]
        try:
            yield reply
        finally:
            try:
                # Of a request that is cut, nobody would know whether Discord took it.
                async with reply._sending:
                    pass
            finally:
                for task in tasks:
                    task.cancel()
            for broken in await asyncio.gather(*tasks, return_exceptions=True):
                if isinstance(broken, Exception):
                    logger.error("A reply stopped growing before its end", exc_info=broken)

    def show(self, text: str, buttons: Buttons = None) -> None:
        """Take the newest text, and what stands under it; sent as soon as the pace allows."""
        self._newest, self._buttons = text, buttons
        self._changed.set()

    async def finish(
        self, pages: Sequence[str], buttons: Buttons = None, debt: Debt | None = None
    ) -> None:
        """Send the last text now, and what has no room in one message after it.

        The buttons stand under the last message. After so many messages, the rest is a file. What
        is a debt is sent for as long as an outage lasts, within reason.
        """
        file = ""
        if len(pages) > MOST_MESSAGES:
            pages, file = pages[:MOST_MESSAGES], "\n\n".join(pages[MOST_MESSAGES - 1 :])
        first, *others = pages
        self._newest, self._buttons = first, None if others else buttons
        self._changed.clear()
        await self._surely(partial(self._send, last=True), debt)
        for number, page in enumerate(others, start=2):
            last = number == len(pages)
            below, rest = (buttons, file) if last else (None, "")
            await self._surely(partial(self._more, page, below, rest), debt)

    async def refuse(self, text: str, directly: str = "") -> None:
        """Say to the asker alone that there will be no reply."""
        # Nothing is typed any more.
        self._newest = text
        await self._share.turn(FIRST)
        await self._surely(partial(self._place.refuse, text, directly))

    async def _type(self) -> None:
        await self._pause(TYPING_AFTER)
        while not self._newest:
            if self._share.take_spare():
                with suppress(*UNDELIVERED):
                    await self._place.typing()
                await self._pause(TYPING_LASTS)
            else:
                await self._pause(TYPING_AFTER)

    async def _edit(self) -> None:
        while await self._changed.wait():
            if not self._stands or self._share.take_spare():
                self._changed.clear()
                try:
                    await self._send()
                except UNDELIVERED as error:
                    logger.warning("An edit was lost, the next will bring its text: %s", error)
            await self._pause(self._share.pause())

    @property
    def _stands(self) -> bool:
        """Whether the asker has a text before them."""
        return bool(self._shown[0])

    async def _send(self, *, last: bool = False) -> None:
        async with self._sending:
            if (self._newest, self._buttons) == self._shown:
                return
            if last or not self._stands:
                await self._share.turn(LAST if self._stands else FIRST)
            newest = self._newest, self._buttons
            await self._place.show(*newest)
            self._shown = newest

    async def _more(self, text: str, buttons: Buttons, file: str) -> None:
        await self._share.turn(LAST)
        await self._place.more(text, buttons, file)

    async def _surely(self, send: Callable[[], Awaitable[None]], debt: Debt | None = None) -> None:
        """Send what must arrive, again and again while Discord is out of order."""
        pauses = self._share.pauses
        for wait in (*pauses.again, *(pauses.outage if debt else ())):
            try:
                return await send()
            except UNDELIVERED as error:
                if not passes(error):
                    raise
                logger.warning("Discord is out of order, it is sent again: %s", error)
                if debt:
                    await debt.keep()
                with self._share.rest():
                    await self._pause(pause_before(wait, error))
        return await send()

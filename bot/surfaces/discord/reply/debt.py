"""An answer that is whole, and owed to its asker until Discord has taken it.

Where Discord does not take it at once, the log keeps it with its place, so that a later process
shows it if this one gives up or ends before.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Self

from bot.conversations.errors import LogError
from bot.conversations.failure import known_as
from bot.conversations.log import Log
from bot.surfaces.discord.components.buttons import Buttons, in_row
from bot.surfaces.discord.reply.place import Place
from bot.surfaces.discord.reply.spot import Owed, Spot
from bot.surfaces.discord.reply.undelivered import passes

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Debt:
    """The answer to the question of a `number`; `kept` while the log tells of it."""

    log: Log
    number: int
    spot: Spot
    place: Place
    owed: Owed
    kept: bool = False

    @classmethod
    def of(
        cls,
        log: Log,
        number: int,
        spot: Spot,
        place: Place,
        pages: Sequence[str],
        buttons: Buttons,
    ) -> Self:
        """Return what is owed of an answer of which nothing is kept but its row."""
        below = tuple((button.says, button.label) for button in in_row(buttons))
        return cls(log, number, spot, place, Owed(tuple(pages), below))

    @asynccontextmanager
    async def until_shown(self) -> AsyncGenerator[None]:
        """Owe the answer until the block ends, which shows it; if it cannot yet, keep on owing."""
        try:
            yield
        except asyncio.CancelledError:
            await self.keep()
            raise
        except Exception as error:
            if passes(error):
                await self.keep()
                logger.warning("%s is left to the next start", known_as(self.number))
            else:
                await self._settle()
            raise
        await self._settle()

    async def keep(self) -> None:
        """Let a later process show it, should this one not come to that."""
        if not self.kept:
            await leave(self.log, self.number, replace(self.spot, owed=self.owed), self.place)
            self.kept = True

    async def _settle(self) -> None:
        if self.kept:
            await _keep(self.log, self.number, None)


async def leave(log: Log, number: int, spot: Spot, place: Place) -> None:
    """Leave a question to a later process, which finds what stands there, or that it is gone."""
    await _keep(log, number, replace(spot, standing=place.standing()).line())


async def _keep(log: Log, number: int, line: str | None) -> None:
    try:
        await log.keep_place(number, line)
    except LogError as error:
        logger.warning("Where the answer to %s stands is not kept: %s", known_as(number), error)

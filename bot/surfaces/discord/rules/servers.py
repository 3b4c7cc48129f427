"""What those who manage a server have settled for it."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf

from pydantic import TypeAdapter

from bot.conversations.errors import LogError
from bot.conversations.log import Log
from bot.surfaces.discord.rules.policy import Quota

NAME = "server"
# Seconds for which what was read is relied on.
FRESH = 10.0
# Seconds that reading may take: Discord waits three for whoever has used a command.
PATIENCE = 1.0

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Where the bot answers and whom (nothing chosen: everywhere, everybody), and how.

    `threads` opens a thread for each question of a channel; `private` shows the answers to commands
    to their askers alone, unless they say otherwise; `persona` names who speaks, if not the usual.
    """

    channels: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()
    threads: bool = False
    private: bool = False
    persona: str = ""
    person: Quota = field(default_factory=Quota)


Change = Callable[[ServerSettings], ServerSettings]

_JSON = TypeAdapter(ServerSettings)


class Servers:
    """Keeps each server's settings in the log, where other bots may change them too."""

    def __init__(self, log: Log, clock: Callable[[], float] = time.monotonic) -> None:
        self._log = log
        self._clock = clock
        self._known: dict[int, tuple[float, ServerSettings]] = {}

    async def of(self, server: int | None) -> ServerSettings:
        """Return a server's settings, some seconds old at most; direct messages have none.

        While the log cannot be read in time, they are what they were. `LogError` is raised where
        nobody knows what they were: the bot would answer where it was told not to.
        """
        if not server:
            return ServerSettings()
        read_at, known = self._known.get(server, (-inf, None))
        if known and self._clock() - read_at <= FRESH:
            return known
        try:
            return await self._soon(server)
        except LogError as error:
            if known is None:
                raise
            logger.warning("The settings of a server could not be read: %s", error)
            return known

    def known(self, server: int | None) -> ServerSettings:
        """Return a server's settings as they were last read, to tell somebody why not."""
        return self._known.get(server or 0, (-inf, ServerSettings()))[1]

    async def _soon(self, server: int) -> ServerSettings:
        try:
            async with asyncio.timeout(PATIENCE):
                return await self.newest(server)
        except TimeoutError:
            raise LogError.late(PATIENCE) from None

    async def newest(self, server: int) -> ServerSettings:
        """Read a server's settings as they are now, however long that takes.

        At the start nothing else is known, and nobody has used a command whose time runs out.
        """
        if not server:
            return ServerSettings()
        began = self._clock()
        settings = _read(await self._log.setting(NAME, str(server)))
        # They may have been changed meanwhile.
        if self._known.get(server, (-inf, None))[0] <= began:
            self._known[server] = began, settings
        return settings

    async def change(self, server: int, changed: Change) -> ServerSettings:
        """Change a server's settings, and return what they were just before.

        What somebody else keeps between the reading and the writing is not overwritten: the change
        is made anew, of that.
        """
        while True:
            kept = await self._log.setting(NAME, str(server))
            before = _read(kept)
            after = changed(before)
            if await self._log.replace(NAME, kept, _JSON.dump_json(after).decode(), str(server)):
                self._known[server] = self._clock(), after
                return before


def _read(kept: str | None) -> ServerSettings:
    return _JSON.validate_json(kept) if kept else ServerSettings()

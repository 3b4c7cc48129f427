"""What those who manage a server have settled for it."""

import logging
from collections.abc import Collection
from dataclasses import dataclass, field

from pydantic import TypeAdapter

from bot.conversations.errors import LogError
from bot.conversations.failure import Failure
from bot.conversations.log import Log
from bot.surfaces.discord.policy import Quota

NAME = "server"

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

    def bars(self, channels: Collection[int], roles: Collection[int]) -> Failure | None:
        """Return why somebody may not ask here, if they may not.

        `channels` are the channel and the one that it is a thread of, `roles` the asker's.
        """
        if self.channels and self.channels.isdisjoint(channels):
            return Failure.CHANNEL
        if self.roles and self.roles.isdisjoint(roles):
            return Failure.ROLE
        return None


_JSON = TypeAdapter(ServerSettings)


class Servers:
    """Reads each server's settings once, and keeps what is changed in the log."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._known: dict[int, ServerSettings] = {}

    async def of(self, server: int | None) -> ServerSettings:
        """Return a server's settings; direct messages have the usual ones."""
        if not server:
            return ServerSettings()
        if server not in self._known:
            try:
                kept = await self._log.setting(NAME, str(server))
            except LogError as error:
                # Nothing is answered then, and whoever asks is told so.
                logger.warning("The settings of a server could not be read: %s", error)
                return ServerSettings()
            self._known[server] = _JSON.validate_json(kept) if kept else ServerSettings()
        return self._known[server]

    async def change(self, server: int, settings: ServerSettings) -> None:
        """Keep a server's settings."""
        await self._log.set(NAME, _JSON.dump_json(settings).decode(), str(server))
        self._known[server] = settings

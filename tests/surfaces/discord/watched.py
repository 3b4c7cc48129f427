"""A Discord on loopback that watches what our bot sends."""

from asyncio import CancelledError
from types import TracebackType

from bot.localdiscord.server import LocalDiscord
from tests.surfaces.discord.payloads import offences


class WatchedDiscord(LocalDiscord):
    """The place; when it closes, nothing may have passed that our bot may not send."""

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the port, and raise `AssertionError` for what should not have been sent."""
        await super().__aexit__(kind, error, traceback)
        # What broke otherwise is told by itself; who leaves by Ctrl-C breaks nothing.
        if kind is None or issubclass(kind, CancelledError):
            found = offences(self.api.exchanges)
            assert not found, "\n".join(found)

"""Where a reply stands: what can be done there, whatever it is on Discord."""

from typing import Protocol

from bot.surfaces.discord.components.buttons import Buttons
from bot.surfaces.discord.reply.spot import Standing


class Place(Protocol):
    """Where a reply stands on Discord."""

    async def typing(self) -> None:
        """Show that an answer is under way."""
        ...

    async def show(self, text: str, buttons: Buttons) -> None:
        """Send the reply, or change it when it was sent before."""
        ...

    async def more(self, text: str, buttons: Buttons, file: str = "") -> None:
        """Send what the reply has no room for; what even that has none for goes into a file."""
        ...

    async def refuse(self, text: str, directly: str = "") -> None:
        """Say, to the asker alone if that can be, that there will be no reply.

        In a direct message it reads otherwise: nothing there tells what it is about.
        """
        ...

    def standing(self) -> Standing | None:
        """Return which messages stand there, if it takes that to find them again."""
        ...

    def stay(self) -> None:
        """Stay where it was asked, though a thread was to be opened: nobody will go on from it."""
        ...

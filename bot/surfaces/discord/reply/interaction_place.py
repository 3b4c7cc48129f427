"""The answer to a command or a button, which Discord keeps open for fifteen minutes."""

from functools import partial
from typing import Self

import discord
from discord.utils import MISSING

from bot.surfaces.discord.components.buttons import Buttons
from bot.surfaces.discord.reply.attached import attached
from bot.surfaces.discord.reply.spot import Spot, Standing
from bot.surfaces.discord.reply.undelivered import OUT_OF_REACH


class InteractionPlace:
    """The answer to a command that was deferred."""

    def __init__(self, client: discord.Client, webhook: discord.Webhook, spot: Spot) -> None:
        self._channel = client.get_partial_messageable(spot.channel)
        self._message = self._channel.get_partial_message(spot.reply)
        self._webhook = webhook
        self._spot = spot
        self._thinks = True

    @classmethod
    def of(cls, interaction: discord.Interaction, spot: Spot) -> Self:
        """Return the place of the answer to a command or a button."""
        return cls(interaction.client, interaction.followup, spot)

    async def typing(self) -> None:
        """Do nothing: Discord shows that a deferred answer is under way."""

    async def show(self, text: str, buttons: Buttons) -> None:
        """Fill the deferred answer, or change it."""
        try:
            await self._webhook.edit_message(self._spot.reply, content=text, view=buttons)
        except discord.HTTPException as error:
            self._require_other_way(error)
            await self._message.edit(content=text, view=buttons)

    async def more(self, text: str, buttons: Buttons, file: str = "") -> None:
        """Send what the answer has no room for."""
        send = partial(self._webhook.send, ephemeral=self._spot.private)
        view = buttons or MISSING
        try:
            await send(text, suppress_embeds=True, view=view, files=attached(file))
        except discord.HTTPException as error:
            self._require_other_way(error)
            await self._channel.send(text, suppress_embeds=True, view=view, files=attached(file))

    async def refuse(
        self,
        text: str,
        directly: str = "",  # noqa: ARG002  it is shown where they asked
    ) -> None:
        """Take "is thinking…" away, and say to the asker alone what there is to say."""
        if self._spot.private:
            await self.show(text, None)
            return
        try:
            await self._stop_thinking()
            await self._webhook.send(text, ephemeral=True, suppress_embeds=True)
        except discord.HTTPException as error:
            self._require_other_way(error)
            await self.show(text, None)

    def standing(self) -> Standing | None:
        """Return nothing: the spot tells it."""
        return None

    def stay(self) -> None:
        """Do nothing: a command opens no thread."""

    async def _stop_thinking(self) -> None:
        if self._thinks:
            # While it is pending, what is sent next would go into it and be as public as it is.
            await self.show("…", None)
            await self._webhook.delete_message(self._spot.reply)
            self._thinks = False

    def _require_other_way(self, error: discord.HTTPException) -> None:
        """Raise an error, unless the fifteen minutes are over and all may see what there is."""
        if error.code not in OUT_OF_REACH or self._spot.private:
            raise error

"""Where a reply can stand: under a person's message, or in answer to a command."""

import io
from collections.abc import Sequence

import discord
from discord.utils import MISSING

from bot.surfaces.discord.live_reply import Buttons, Place
from bot.surfaces.discord.spot import Spot

# How many messages after a question its reply is looked for.
REACH = 50
# What Discord says when the fifteen minutes of a command are over.
OUT_OF_REACH = {10015, 50027}


class MessagePlace:
    """A reply to a message.

    The nonce is made from the message's id, so that a request repeated after a fault, even by
    another process, gives one reply.
    """

    def __init__(self, message: discord.Message, reply: discord.Message | None = None) -> None:
        self._message = message
        self._reply = reply
        self._sent = 0

    async def typing(self) -> None:
        """Show that an answer is under way."""
        await self._message.channel.typing()

    async def show(self, text: str, buttons: Buttons) -> None:
        """Send the reply, or change it when it was sent before."""
        if self._reply is None:
            self._reply = await self._send(text, buttons)
        else:
            await self._reply.edit(content=text, view=buttons)

    async def more(self, text: str, buttons: Buttons, file: str = "") -> None:
        """Send what the reply has no room for, as further replies."""
        await self._send(text, buttons, attached(file))

    async def refuse(self, text: str) -> None:
        """Write to the asker directly; who takes no direct messages reads it where they asked."""
        try:
            await self._message.author.send(text, suppress_embeds=True)
        except discord.Forbidden:
            await self._send(text, None)

    async def _send(
        self, text: str, buttons: Buttons, files: Sequence[discord.File] = ()
    ) -> discord.Message:
        sent = await self._message.channel.send(
            text,
            # A question that is deleted meanwhile keeps nobody from its answer.
            reference=self._message.to_reference(fail_if_not_exists=False),
            nonce=f"{self._message.id:x}.{self._sent + 1}",
            suppress_embeds=True,
            view=buttons or MISSING,
            files=files,
        )
        self._sent += 1
        return sent


class InteractionPlace:
    """The answer to a command that was deferred."""

    def __init__(self, client: discord.Client, webhook: discord.Webhook, spot: Spot) -> None:
        channel = client.get_partial_messageable(spot.channel)
        self._message = channel.get_partial_message(spot.reply)
        self._webhook = webhook
        self._spot = spot

    async def typing(self) -> None:
        """Do nothing: Discord shows that a deferred answer is under way."""

    async def show(self, text: str, buttons: Buttons) -> None:
        """Fill the deferred answer, or change it."""
        try:
            await self._webhook.edit_message(self._spot.reply, content=text, view=buttons)
        except discord.HTTPException as error:
            if error.code not in OUT_OF_REACH:
                raise
            await self._message.edit(content=text, view=buttons)

    async def more(self, text: str, buttons: Buttons, file: str = "") -> None:
        """Send what the answer has no room for."""
        await self._webhook.send(
            text,
            suppress_embeds=True,
            ephemeral=self._spot.private,
            view=buttons or MISSING,
            files=attached(file),
        )

    async def refuse(self, text: str) -> None:
        """Take "is thinking…" away, and say to the asker alone what there is to say."""
        if self._spot.private:
            await self.show(text, None)
            return
        await self._webhook.delete_message(self._spot.reply)
        await self._webhook.send(text, ephemeral=True, suppress_embeds=True)


def attached(text: str) -> list[discord.File]:
    """Return a text as the file that a message carries; none for no text."""
    return [discord.File(io.BytesIO(text.encode()), "answer.md")] if text else []


async def find(client: discord.Client, spot: Spot) -> Place:
    """Return a place again, with the reply that stands there if one does."""
    if spot.token:
        application = client.application_id or 0
        webhook = discord.Webhook.partial(application, spot.token, client=client)
        return InteractionPlace(client, webhook, spot)
    channel = client.get_partial_messageable(spot.channel)
    message = await channel.fetch_message(spot.event)
    async for later in channel.history(after=message, limit=REACH):
        reference = later.reference
        if later.author == client.user and reference and reference.message_id == message.id:
            return MessagePlace(message, later)
    return MessagePlace(message)

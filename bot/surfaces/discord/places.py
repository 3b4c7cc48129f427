"""Where a reply can stand: under a person's message, or in answer to a command."""

import io
from collections.abc import Sequence

import discord
from discord.utils import MISSING

from bot.surfaces.discord.live_reply import Buttons, Place
from bot.surfaces.discord.spot import Spot

# How many messages after a question its reply is looked for.
REACH = 50


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

    async def _send(
        self, text: str, buttons: Buttons, files: Sequence[discord.File] = ()
    ) -> discord.Message:
        # A question that is deleted meanwhile keeps nobody from its answer.
        question = self._message.to_reference(fail_if_not_exists=False)
        return await self._message.channel.send(
            text,
            reference=question,
            nonce=self._nonce(),
            suppress_embeds=True,
            view=buttons or MISSING,
            files=files,
        )

    def _nonce(self) -> str:
        self._sent += 1
        return f"{self._message.id:x}.{self._sent}"


class InteractionPlace:
    """The answer to a command that was deferred."""

    def __init__(self, webhook: discord.Webhook, spot: Spot) -> None:
        self._webhook = webhook
        self._spot = spot

    async def typing(self) -> None:
        """Do nothing: Discord shows that a deferred answer is under way."""

    async def show(self, text: str, buttons: Buttons) -> None:
        """Fill the deferred answer, or change it."""
        await self._webhook.edit_message(self._spot.reply, content=text, view=buttons)

    async def more(self, text: str, buttons: Buttons, file: str = "") -> None:
        """Send what the answer has no room for."""
        await self._webhook.send(
            text,
            suppress_embeds=True,
            ephemeral=self._spot.private,
            view=buttons or MISSING,
            files=attached(file),
        )


def attached(text: str) -> list[discord.File]:
    """Return a text as the file that a message carries; none for no text."""
    return [discord.File(io.BytesIO(text.encode()), "answer.md")] if text else []


async def find(client: discord.Client, spot: Spot) -> Place:
    """Return a place again, with the reply that stands there if one does."""
    if spot.token:
        application = client.application_id or 0
        webhook = discord.Webhook.partial(application, spot.token, client=client)
        return InteractionPlace(webhook, spot)
    channel = client.get_partial_messageable(spot.channel)
    message = await channel.fetch_message(spot.event)
    async for later in channel.history(after=message, limit=REACH):
        reference = later.reference
        if later.author == client.user and reference and reference.message_id == message.id:
            return MessagePlace(message, later)
    return MessagePlace(message)

"""Where a reply can stand: under a person's message, or in answer to a command."""

import discord

from bot.surfaces.discord.live_reply import Place
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

    async def show(self, text: str) -> None:
        """Send the reply, or change its text when it was sent before."""
        if self._reply is None:
            self._reply = await self._message.reply(text, nonce=self._nonce(), suppress_embeds=True)
        else:
            await self._reply.edit(content=text)

    async def more(self, text: str) -> None:
        """Send what the reply has no room for."""
        await self._message.channel.send(text, nonce=self._nonce(), suppress_embeds=True)

    def _nonce(self) -> str:
        self._sent += 1
        return f"{self._message.id:x}.{self._sent}"


class InteractionPlace:
    """The answer to a command that was deferred."""

    def __init__(self, client: discord.Client, spot: Spot) -> None:
        application = client.application_id or 0
        self._webhook = discord.Webhook.partial(application, spot.token, client=client)
        self._reply = spot.reply

    async def typing(self) -> None:
        """Do nothing: Discord shows that a deferred answer is under way."""

    async def show(self, text: str) -> None:
        """Fill the deferred answer, or change its text."""
        await self._webhook.edit_message(self._reply, content=text)

    async def more(self, text: str) -> None:
        """Send what the answer has no room for."""
        await self._webhook.send(text, suppress_embeds=True)


async def find(client: discord.Client, spot: Spot) -> Place:
    """Return a place again, with the reply that stands there if one does."""
    if spot.token:
        return InteractionPlace(client, spot)
    channel = client.get_partial_messageable(spot.channel)
    message = await channel.fetch_message(spot.event)
    async for later in channel.history(after=message, limit=REACH):
        reference = later.reference
        if later.author == client.user and reference and reference.message_id == message.id:
            return MessagePlace(message, later)
    return MessagePlace(message)

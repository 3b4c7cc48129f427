"""Where a reply can stand: under a person's message, or in answer to a command."""

import discord


class MessagePlace:
    """A reply to a message.

    The nonce is made from the message's id, so that a request repeated after a fault, even by
    another process, gives one reply.
    """

    def __init__(self, message: discord.Message) -> None:
        self._message = message
        self._reply: discord.Message | None = None
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

    def __init__(self, interaction: discord.Interaction) -> None:
        self._interaction = interaction

    async def typing(self) -> None:
        """Do nothing: Discord shows that a deferred answer is under way."""

    async def show(self, text: str) -> None:
        """Fill the deferred answer, or change its text."""
        await self._interaction.edit_original_response(content=text)

    async def more(self, text: str) -> None:
        """Send what the answer has no room for."""
        await self._interaction.followup.send(text, suppress_embeds=True)

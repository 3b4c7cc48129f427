"""Where a reply can stand: under a person's message, or in answer to a command."""

import io
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Self

import discord
from discord.utils import MISSING

from bot.surfaces.discord.components.buttons import Buttons
from bot.surfaces.discord.reply.place import Place
from bot.surfaces.discord.reply.spot import Spot
from bot.surfaces.discord.reply.thread import opened
from bot.surfaces.discord.reply.undelivered import ARCHIVED, OUT_OF_REACH, UNDELIVERED, UNREADABLE

# How many messages after a question its reply is looked for.
REACH = 50


@dataclass(slots=True)
class MessagePlace:
    """A reply to a message, under it or in the thread that is opened for it.

    `thread` opens that one, with the first words: nobody finds a thread that stays empty.

    The nonce is made from the message's id and how many messages were `sent` for it, so that a
    request repeated after a fault, even by another process, gives one of them.
    """

    channel: discord.abc.Messageable
    event: int
    author: discord.abc.Messageable
    question: discord.MessageReference | None
    thread: Callable[[], Awaitable[discord.Thread | None]] | None = None
    messages: list[discord.Message] = field(default_factory=list)
    outdated: list[discord.Message] = field(default_factory=list)
    sent: int = 0

    @classmethod
    def under(cls, message: discord.Message) -> Self:
        """Return the place under a message."""
        # A question that is deleted meanwhile keeps nobody from its answer.
        question = message.to_reference(fail_if_not_exists=False)
        return cls(message.channel, message.id, message.author, question)

    @classmethod
    def within(cls, message: discord.Message, asked: str) -> Self:
        """Return the place in the thread of what a message asks, which need not be open."""
        place = cls.under(message)
        place.thread = partial(opened, message, asked)
        return place

    async def typing(self) -> None:
        """Show that an answer is under way."""
        await self.channel.typing()

    async def show(self, text: str, buttons: Buttons) -> None:
        """Send the reply, or change it; further messages of it that stand there are taken away."""
        if not self.messages:
            await self.enter()
            self.messages = [await self._send(text, buttons)]
            return
        first, *others = self.messages
        try:
            await first.edit(content=text, view=buttons)
        except discord.HTTPException as error:
            if error.code != ARCHIVED:
                raise
            # A message wakes a thread that was put away, an edit does not.
            others, first = self.messages, await self._send(text, buttons)
        self.messages = [first]
        self.outdated += others
        await self._take_away()

    async def more(self, text: str, buttons: Buttons, file: str = "") -> None:
        """Send what the reply has no room for, as further replies."""
        self.messages.append(await self._send(text, buttons, file))

    async def stands(self) -> bool:
        """Tell whether the reply has not been taken away since it was sent, or its thread."""
        try:
            for first in self.messages[:1]:
                await first.fetch()
        except discord.NotFound:
            return False
        except UNDELIVERED:
            # The next request will tell.
            return True
        return True

    async def refuse(self, text: str, directly: str = "") -> None:
        """Write to the asker directly; who takes no direct messages reads it where they asked.

        What has no text for there is said directly or not at all.
        """
        try:
            await self.author.send(directly or text, suppress_embeds=True)
        except discord.Forbidden:
            if not text:
                raise
            await self._send(text, None)

    async def enter(self) -> None:
        """Go into the thread, if there is to be one; where it cannot be opened, stay."""
        thread, self.thread = self.thread and await self.thread(), None
        if thread:
            self.channel, self.question = thread, None

    def stay(self) -> None:
        """Open no thread."""
        self.thread = None

    async def _send(self, text: str, buttons: Buttons, file: str = "") -> discord.Message:
        send = self.channel.send
        try:
            sent = await (partial(send, reference=self.question) if self.question else send)(
                text,
                nonce=f"{self.event:x}.{self.sent + 1}",
                suppress_embeds=True,
                view=buttons or MISSING,
                files=attached(file),
            )
        except discord.Forbidden as error:
            if error.code != UNREADABLE or not self.question:
                raise
            self.question = None
            return await self._send(text, buttons, file)
        self.sent += 1
        return sent

    async def _take_away(self) -> None:
        """Delete the replies that another stands for; where that fails, the next `show` does it."""
        while self.outdated:
            with suppress(discord.NotFound):
                await self.outdated[-1].delete()
            self.outdated.pop()


class InteractionPlace:
    """The answer to a command that was deferred."""

    def __init__(self, client: discord.Client, webhook: discord.Webhook, spot: Spot) -> None:
        self._channel = client.get_partial_messageable(spot.channel)
        self._message = self._channel.get_partial_message(spot.reply)
        self._webhook = webhook
        self._spot = spot
        self._thinks = True

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


def attached(text: str) -> list[discord.File]:
    """Return a text as the file that a message carries; none for no text."""
    return [discord.File(io.BytesIO(text.encode()), "answer.md")] if text else []


async def find(client: discord.Client, spot: Spot, asked: str) -> Place:
    """Return a place again, with what stands there of the reply.

    A thread that has not been opened yet is named after what was asked.
    """
    if spot.token:
        application = client.application_id or 0
        webhook = discord.Webhook.partial(application, spot.token, client=client)
        return InteractionPlace(client, webhook, spot)
    if spot.opens:
        # For threads, discord.py has to know the server.
        await client.wait_until_ready()
    channel = client.get_partial_messageable(spot.channel, guild_id=spot.server or None)
    message = await channel.fetch_message(spot.event)
    place = MessagePlace.within(message, asked) if spot.opens else MessagePlace.under(message)
    await place.enter()
    async for later in place.channel.history(after=discord.Object(spot.event), limit=REACH):
        if later.author == client.user and answered_by(later) == spot.event:
            place.messages.append(later)
    place.sent = len(place.messages)
    return place


def answered_by(message: discord.Message) -> int | None:
    """Return the id of what a message of ours answers: a command, or a message.

    Without either it is the message for which its thread was opened, which has the thread's id. The
    message that begins a thread answers nothing.
    """
    if message.type is discord.MessageType.thread_starter_message:
        return None
    if message.interaction_metadata:
        return message.interaction_metadata.id
    return message.reference.message_id if message.reference else message.channel.id

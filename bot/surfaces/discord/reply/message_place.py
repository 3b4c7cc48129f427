"""A reply to a message, under it or in the thread that is opened for it."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Self

import discord
from discord.utils import MISSING

from bot.surfaces.discord.components.buttons import Buttons
from bot.surfaces.discord.reply.attached import attached
from bot.surfaces.discord.reply.spot import Standing
from bot.surfaces.discord.reply.thread import opened
from bot.surfaces.discord.reply.undelivered import ARCHIVED, UNDELIVERED, UNREADABLE


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
    messages: list[discord.Message | discord.PartialMessage] = field(default_factory=list)
    outdated: list[discord.Message | discord.PartialMessage] = field(default_factory=list)
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
            if self.messages:
                await self.messages[0].fetch()
        except discord.NotFound:
            return False
        except UNDELIVERED:
            pass  # The next request will tell.
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

    def standing(self) -> Standing | None:
        """Return which messages stand there, if any do."""
        if not self.messages:
            return None
        return Standing(self.messages[0].channel.id, tuple(each.id for each in self.messages))

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

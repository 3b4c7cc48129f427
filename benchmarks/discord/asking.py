"""People who ask, each something else."""

import asyncio
from contextlib import suppress

from bot.localdiscord import LocalDiscord, Person
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.message_events import MessageEdited, MessagePosted
from bot.localdiscord.world.messages import Message

QUIET_SECONDS = 4.0
"""When nothing was said or changed for so long, every answer has had its last edit."""

ENDED_SECONDS = 0.05
"""The same, where only one answer is under way and its model writes at once."""

PATIENCE = 60.0
"""Seconds after which a question counts as unanswered."""

Answered = tuple[Message, Message]
"""A question and the reply to it."""


class Asking:
    """Asks, and hears the replies itself: to look for them at each event would cost the place."""

    def __init__(self, place: LocalDiscord) -> None:
        self._place = place
        self._waiting: dict[int, asyncio.Future[Message]] = {}
        self._heard = asyncio.Event()
        place.world.history.listen(self._hear)

    async def ask(self, person: Person, room: Channel, question: str) -> Answered | None:
        """Ask once, and return question and reply, or None where none came."""
        asked = await person.say(room, f"{self._place.bot.mention} {question}")
        reply = asyncio.get_running_loop().create_future()
        self._waiting[asked.id] = reply
        try:
            async with asyncio.timeout(PATIENCE):
                return asked, await reply
        except TimeoutError:
            return None

    async def quiet(self, seconds: float = QUIET_SECONDS) -> None:
        """Wait until nothing was said or changed for so long."""
        with suppress(TimeoutError):
            while True:
                self._heard.clear()
                async with asyncio.timeout(seconds):
                    await self._heard.wait()

    def _hear(self, event: Event) -> None:
        if isinstance(event, MessagePosted | MessageEdited):
            self._heard.set()
        match event:
            case MessagePosted(message) if message.reference:
                waiting = self._waiting.pop(message.reference.id, None)
                if waiting and not waiting.done():
                    waiting.set_result(message)
            case _:
                pass

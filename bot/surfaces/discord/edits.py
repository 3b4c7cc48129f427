"""A question that is changed within a minute is answered anew, in the place of the first answer."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from bot.surfaces.discord import messages
from bot.surfaces.discord.spot import event_of

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

WITHIN = 60.0


class Recent:
    """The messages that were answered within the last minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._answered: OrderedDict[int, tuple[float, messages.Reply]] = OrderedDict()

    def keep(self, event: int, answered: "messages.Reply") -> None:
        """Remember a message; how long counts from the first time."""
        now = self._clock()
        self._answered[event] = self._answered.get(event, (now,))[0], answered
        while self._answered and now - next(iter(self._answered.values()))[0] > WITHIN:
            self._answered.popitem(last=False)

    def of(self, event: int) -> "messages.Reply | None":
        """Return what was answered to a message, if that was within the last minute."""
        then, answered = self._answered.get(event, (0.0, None))
        return answered if answered and self._clock() - then <= WITHIN else None


async def edited(client: "PersonaClient", message: discord.Message) -> None:
    """Answer a changed question anew; what else changes in a message is passed over."""
    answered = client.recent.of(message.id)
    if answered is None or client.user is None or message.edited_at is None:
        return
    text = messages.without_mention(message.content, client.user)
    if not text or text == answered.text:
        return
    await client.running.give_up(message.id)
    asked = replace(
        answered.spot.asked(text),
        event=f"{event_of(message.id)}:{message.edited_at.timestamp()}",
        again=answered.number,
    )
    await messages.put(client, answered.spot, answered.place, asked)

"""A question that is changed within a minute is answered anew, in the place of the first answer."""

from dataclasses import replace

import discord

from bot.surfaces.discord.questions import messages
from bot.surfaces.discord.questions.reading import read
from bot.surfaces.discord.reply.spot import event_of
from bot.surfaces.discord.serving.service import Service


async def edited(service: Service, message: discord.Message, me: discord.ClientUser) -> None:
    """Answer a changed question anew; what else changes in a message is passed over."""
    answered = service.recent.of(message.id)
    if answered is None or message.edited_at is None:
        return
    text = read(message, me)
    if not text or text == answered.text:
        return
    # Kept at once: of two changes that wait for the same answer to end, the last is answered.
    change = replace(answered, text=text)
    service.recent.keep(message.id, change)
    await service.running.give_up(message.id)
    if service.recent.changed(message.id, change):
        return
    asked = replace(
        answered.spot.asked(text),
        event=f"{event_of(message.id)}:{message.edited_at.timestamp()}",
        again=answered.number,
    )
    await messages.put(service, message, answered.spot, answered.place, asked)

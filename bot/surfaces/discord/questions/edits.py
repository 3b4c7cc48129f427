"""A message that is changed within a minute is read anew.

A question that was answered is answered anew, in the place of the first answer; one that mentions
the bot only now is answered like any other.
"""

from dataclasses import replace

import discord

from bot.surfaces.discord.questions import messages
from bot.surfaces.discord.questions.reading import read
from bot.surfaces.discord.reply.message_place import MessagePlace
from bot.surfaces.discord.reply.spot import logged_as
from bot.surfaces.discord.serving.recent import WITHIN, Reply
from bot.surfaces.discord.serving.service import Service


async def edited(service: Service, message: discord.Message, me: discord.ClientUser) -> None:
    """Answer what a message has become; what changes no word of it is passed over."""
    if message.edited_at is None:
        return
    if answered := service.recent.of(message.id):
        await _again(service, message, me, answered)
    elif (message.edited_at - message.created_at).total_seconds() <= WITHIN:
        # An answer from before a restart stays: what was answered once is not claimed twice.
        await messages.answer(service, message, me)


async def _again(
    service: Service, message: discord.Message, me: discord.ClientUser, answered: Reply
) -> None:
    text = read(message, me)
    if not text or text == answered.text:
        return
    # Kept at once: of two changes that wait for the same answer to end, the last is answered.
    change = replace(answered, text=text)
    service.recent.keep(message.id, change)
    settings = await messages.admitted(service, message, answered.spot, answered.place)
    if settings is None:
        return
    await service.running.give_up(message.id)
    if service.recent.changed(message.id, change):
        return
    changed_at = message.edited_at or message.created_at
    asked = replace(
        answered.spot.asked(text),
        event=f"{logged_as(message.id)}:{changed_at.timestamp()}",
        again=answered.number,
    )
    place = answered.place
    if not await place.stands():
        place = replace(MessagePlace.under(message), sent=place.sent)
    await messages.ask(service, settings, message, answered.spot, place, asked)

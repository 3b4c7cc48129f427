"""Messages meant for the bot: direct ones, those that mention it, and those in its threads."""

from dataclasses import replace

import discord

from bot.conversations.asked import Asked
from bot.conversations.errors import LogError
from bot.surfaces.discord.questions.addressee import speaks_to_us
from bot.surfaces.discord.questions.hints import hint
from bot.surfaces.discord.questions.reading import read, replied_to, titled
from bot.surfaces.discord.reply.finding import named_by
from bot.surfaces.discord.reply.message_place import MessagePlace
from bot.surfaces.discord.reply.spot import Spot, logged_as
from bot.surfaces.discord.reply.thread import may_open
from bot.surfaces.discord.reply.undelivered import UNDELIVERED
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.recent import Reply
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.admission import barred, open_to
from bot.surfaces.discord.turns.refusing import refuse
from bot.surfaces.discord.turns.respond import ask_within_limits, unkept


async def answer(service: Service, message: discord.Message, me: discord.ClientUser) -> None:
    """Answer a message that a person meant for the bot; pass over every other."""
    if not speaks_to_us(message, me):
        return
    spot, place = Spot.of(message), MessagePlace.under(message)
    settings = await admitted(service, message, spot, place)
    if settings is None:
        return
    text = read(message, me) or _handed_over(message, me) or titled(message, me)
    if settings.threads and may_open(message):
        spot, place = replace(spot, opens=True), MessagePlace.within(message, text)
    asked = replace(spot.asked(text), follows=await _followed(message, me))
    await ask(service, settings, message, spot, place, asked)


async def admitted(
    service: Service, message: discord.Message, spot: Spot, place: MessagePlace
) -> ServerSettings | None:
    """Return what is settled where a message asks; tell its author if they may not ask there."""
    try:
        settings = await service.servers.of(spot.server)
    except LogError as error:
        await unkept(service, error, spot, place)
        return None
    if failure := barred(service, settings, message.channel, message.author):
        await refuse(service, failure, spot, place, open_to(message.author, settings))
        return None
    return settings


async def ask(
    service: Service,
    settings: ServerSettings,
    message: discord.Message,
    spot: Spot,
    place: MessagePlace,
    asked: Asked,
) -> None:
    """Ask what a message asks, and remember for a while that it was answered."""
    reply = Reply(asked.text, spot, place, 0)
    service.recent.keep(spot.event, reply)
    saying = hint(service, service.speaking(settings).voice, message, asked.text)
    number = await ask_within_limits(service, settings, spot, place, asked, saying)
    if not service.recent.changed(spot.event, reply):
        service.recent.keep(spot.event, replace(reply, number=number))


def _handed_over(message: discord.Message, me: discord.ClientUser) -> str:
    """Return what somebody else has said, to which a message without words calls the bot."""
    replied = replied_to(message)
    return read(replied, me) if replied and replied.author != me else ""


async def _followed(message: discord.Message, me: discord.ClientUser) -> str:
    """Return the event that set going the answer which a message replies to, if it does."""
    replied = replied_to(message)
    if replied is None or replied.author != me:
        return ""
    if event := _answered(replied):
        return event
    # A message that comes with another need not tell what it replies to itself.
    try:
        return _answered(await message.channel.fetch_message(replied.id))
    except UNDELIVERED:
        return ""


def _answered(reply: discord.Message) -> str:
    """Return the event that a reply of the bot answers, if the reply tells."""
    named = named_by(reply)
    return logged_as(named) if named else ""

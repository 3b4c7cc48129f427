"""Messages meant for the bot: direct ones, those that mention it, and those in its threads."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import discord

from bot.conversations.log import Asked
from bot.surfaces.discord import threads
from bot.surfaces.discord.admission import barred, with_quotas
from bot.surfaces.discord.live_reply import UNDELIVERED
from bot.surfaces.discord.places import MessagePlace
from bot.surfaces.discord.respond import refuse, respond
from bot.surfaces.discord.spot import Spot, event_of

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

WRITTEN_BY_PEOPLE = {discord.MessageType.default, discord.MessageType.reply}


@dataclass(frozen=True, slots=True)
class Reply:
    """What a message got: the words it had then, where its reply stands, its number in the log."""

    text: str
    spot: Spot
    place: MessagePlace
    number: int


async def answer(client: "PersonaClient", message: discord.Message) -> None:
    """Answer a message that a person meant for the bot; pass over every other."""
    if client.user is None or not await meant(client, message, client.user):
        return
    settings = await client.servers.of(message.guild.id if message.guild else None)
    if failure := barred(settings, message.channel, message.author):
        place = MessagePlace.under(message)
        await refuse(client, failure, Spot.of(message), place)
        return
    text = without_mention(message.content, client.user)
    thread = await threads.opened(message, text) if settings.threads else None
    spot, place = Spot.of(message), MessagePlace.under(message)
    if thread:
        spot = replace(spot, channel=thread.id, shared=True)
        place = MessagePlace.within(thread, message)
    asked = replace(spot.asked(text), follows=await _followed(client, message))
    await put(client, spot, place, asked)


async def put(client: "PersonaClient", spot: Spot, place: MessagePlace, asked: Asked) -> None:
    """Ask what a message asks, and remember for a while that it was answered."""
    settings = await client.servers.of(spot.server)
    client.recent.keep(spot.event, Reply(asked.text, spot, place, 0))
    turn = client.speaking(settings).ask(with_quotas(client, settings, spot, asked))
    number = await respond(client, turn, spot, place)
    client.recent.keep(spot.event, Reply(asked.text, spot, place, number))


async def meant(client: "PersonaClient", message: discord.Message, me: discord.ClientUser) -> bool:
    """Tell whether a person wrote this to the bot."""
    if message.author.bot or message.webhook_id or message.type not in WRITTEN_BY_PEOPLE:
        return False
    if message.guild is None or me in message.mentions:
        return True
    return await threads.speaks_to_us(client, message)


def without_mention(content: str, me: discord.ClientUser) -> str:
    """Return a message's words without the mention that called the bot."""
    return re.sub(rf"<@!?{me.id}>", " ", content).strip()


async def _followed(client: "PersonaClient", message: discord.Message) -> str:
    """Return the event that set going the answer which a message replies to, if it does."""
    replied = message.reference and message.reference.resolved
    if not isinstance(replied, discord.Message) or replied.author != client.user:
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
    if reply.interaction_metadata:
        return event_of(reply.interaction_metadata.id)
    answered = reply.reference and reply.reference.message_id
    return event_of(answered) if answered else ""

"""Messages meant for the bot: direct ones, and those that mention it."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from bot.surfaces.discord.admission import barred, limited
from bot.surfaces.discord.places import MessagePlace
from bot.surfaces.discord.respond import refuse, respond
from bot.surfaces.discord.spot import Spot

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

WRITTEN_BY_PEOPLE = {discord.MessageType.default, discord.MessageType.reply}


async def answer(client: "PersonaClient", message: discord.Message) -> None:
    """Answer a message that a person meant for the bot; pass over every other."""
    if client.user is None or not meant(message, client.user):
        return
    spot, place = Spot.of(message), MessagePlace(message)
    settings = await client.servers.of(spot.server)
    if failure := barred(settings, message.channel, message.author):
        await refuse(client, failure, spot, place)
        return
    asked = spot.asked(without_mention(message.content, client.user))
    asked = replace(asked, follows=_followed(client, message))
    turn = client.conversations.ask(limited(client, settings, spot, asked))
    await respond(client, turn, spot, place)


def meant(message: discord.Message, me: discord.ClientUser) -> bool:
    """Tell whether a person wrote this to the bot."""
    if message.author.bot or message.webhook_id or message.type not in WRITTEN_BY_PEOPLE:
        return False
    return message.guild is None or me in message.mentions


def without_mention(content: str, me: discord.ClientUser) -> str:
    """Return a message's words without the mention that called the bot."""
    return re.sub(rf"<@!?{me.id}>", " ", content).strip()


def _followed(client: "PersonaClient", message: discord.Message) -> str:
    """Return the event that set going the answer which a message replies to, if it does."""
    replied = message.reference and message.reference.resolved
    if not isinstance(replied, discord.Message) or replied.author != client.user:
        return ""
    if replied.interaction_metadata:
        return f"discord:{replied.interaction_metadata.id}"
    return f"discord:{replied.reference.message_id}" if replied.reference else ""

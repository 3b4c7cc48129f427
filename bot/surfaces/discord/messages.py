"""Messages meant for the bot: direct ones, and those that mention it."""

import re
from typing import TYPE_CHECKING

import discord

from bot.surfaces.discord.places import MessagePlace
from bot.surfaces.discord.respond import respond
from bot.surfaces.discord.spot import Spot

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

WRITTEN_BY_PEOPLE = {discord.MessageType.default, discord.MessageType.reply}


async def answer(client: "PersonaClient", message: discord.Message) -> None:
    """Answer a message that a person meant for the bot; pass over every other."""
    if client.user is None or not meant(message, client.user):
        return
    spot = Spot.of(message)
    asked = spot.asked(without_mention(message.content, client.user))
    await respond(client, client.conversations.ask(asked), spot, MessagePlace(message))


def meant(message: discord.Message, me: discord.ClientUser) -> bool:
    """Tell whether a person wrote this to the bot."""
    if message.author.bot or message.type not in WRITTEN_BY_PEOPLE:
        return False
    return message.guild is None or me in message.mentions


def without_mention(content: str, me: discord.ClientUser) -> str:
    """Return a message's words without the mention that called the bot."""
    return re.sub(rf"<@!?{me.id}>", " ", content).strip()

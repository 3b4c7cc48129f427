"""Whom a message speaks to: the bot, or the people around it.

A message is the bot's by a mention, directly, in reply to it, or in a thread that it has opened.
What names others and not the bot is theirs. Discord hands over what is said without a mention, or
the ping of a reply, only where the message content intent is on; see MESSAGE_CONTENT.
"""

import re

import discord

from bot.surfaces.discord.questions.reading import replied_to

WRITTEN_BY_PEOPLE = {discord.MessageType.default, discord.MessageType.reply}

_EVERYBODY = re.compile(r"@(?:everyone|here)\b")


def speaks_to_us(message: discord.Message, me: discord.ClientUser) -> bool:
    """Tell whether a person wrote this to the bot."""
    if message.author.bot or message.webhook_id or message.type not in WRITTEN_BY_PEOPLE:
        return False
    if message.guild is None or me.id in message.raw_mentions:
        return True
    if _names_others(message, me):
        return False
    return me in message.mentions or (bool(message.content) and _goes_on_with_us(message, me))


def _names_others(message: discord.Message, me: discord.ClientUser) -> bool:
    """Tell whether a message speaks to a person, a role or everybody, with a ping or without."""
    others = any(user != me for user in message.mentions)
    return others or bool(message.raw_role_mentions or _EVERYBODY.search(message.content))


def _goes_on_with_us(message: discord.Message, me: discord.ClientUser) -> bool:
    """Tell whether a message replies to the bot without a ping, or stands in a thread of its."""
    if message.reference:
        replied = replied_to(message)
        return replied is not None and replied.author == me
    return isinstance(message.channel, discord.Thread) and message.channel.owner_id == me.id

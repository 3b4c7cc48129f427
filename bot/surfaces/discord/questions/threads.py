"""Threads that the bot has opened, or in which it was asked: there no mention is needed.

Discord hands over what is said in them without a mention only where the message content intent is
on; see MESSAGE_CONTENT.
"""

import discord

from bot.surfaces.discord.reply.spot import conversation_of
from bot.surfaces.discord.serving.service import Service


async def speaks_to_us(service: Service, message: discord.Message, me: discord.ClientUser) -> bool:
    """Tell whether a message in a thread goes to the bot, though it does not mention it.

    What mentions somebody, or replies to somebody, is theirs.
    """
    thread = message.channel
    if not isinstance(thread, discord.Thread) or not message.content or message.mentions:
        return False
    replied = message.reference and message.reference.resolved
    if isinstance(replied, discord.Message) and replied.author != me:
        return False
    return thread.owner_id == me.id or await service.conversations.log.holds(
        conversation_of(thread.id)
    )

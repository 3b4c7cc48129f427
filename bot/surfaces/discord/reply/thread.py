"""The thread that is opened for a question, and has the id of its message."""

from contextlib import suppress

import discord

from bot.surfaces.discord.reply.live_reply import UNDELIVERED

LONGEST_NAME = 90


def may_open(message: discord.Message) -> bool:
    """Tell whether a thread may be opened for a message: in a server's channel, if it lets us."""
    channel = message.channel
    if not isinstance(channel, discord.TextChannel):
        return False
    return channel.permissions_for(channel.guild.me).create_public_threads


async def opened(message: discord.Message, name: str) -> discord.Thread | None:
    """Open the thread of a message, or find it open; `None` where neither can be."""
    with suppress(*UNDELIVERED):
        return await message.create_thread(name=name[:LONGEST_NAME] or "?")
    # It may be there all the same: a request may take effect though its answer is lost.
    with suppress(*UNDELIVERED):
        return await message.fetch_thread()
    return None

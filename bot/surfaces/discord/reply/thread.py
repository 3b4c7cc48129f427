"""The thread that is opened for a question, and has the id of its message."""

import logging
from contextlib import suppress

import discord

from bot.grounding.persona.titles import short
from bot.grounding.text.markup import undressed
from bot.surfaces.discord.reply.undelivered import UNDELIVERED

logger = logging.getLogger(__name__)


def may_open(message: discord.Message) -> bool:
    """Tell whether a thread may be opened for a message: in a server's channel, if it lets us."""
    channel = message.channel
    if not isinstance(channel, discord.TextChannel):
        return False
    return channel.permissions_for(channel.guild.me).create_public_threads


def title(text: str) -> str:
    """Return the first words of a text, as one plain line names a thread."""
    return short(undressed(text)) or "?"


async def opened(message: discord.Message, asked: str) -> discord.Thread | None:
    """Open the thread of a message, or find it open; `None` where neither can be."""
    try:
        return await message.create_thread(name=title(asked))
    except UNDELIVERED as error:
        # It may be there all the same: a request may take effect though its answer is lost.
        with suppress(*UNDELIVERED):
            return await message.fetch_thread()
        logger.warning("No thread was opened, the answer stands in the channel: %s", error)
        return None

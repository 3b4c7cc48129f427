"""What the bot has to be allowed on a server, and is not."""

import discord
from discord.abc import GuildChannel

from bot.surfaces.discord.rules.servers import ServerSettings

NEEDED = ("view_channel", "send_messages", "send_messages_in_threads", "read_message_history")
FOR_THREADS = "create_public_threads"


def lacking(held: discord.Permissions, settings: ServerSettings) -> list[str]:
    """Return the permissions that the bot needs for a server's settings and does not hold."""
    needed = (*NEEDED, FOR_THREADS) if settings.threads else NEEDED
    return [name.replace("_", " ") for name in needed if not getattr(held, name)]


def held_in(channel: GuildChannel) -> discord.Permissions:
    """Return what the bot is allowed in a channel, as far as it does anything there."""
    held = channel.permissions_for(channel.guild.me)
    if isinstance(channel, discord.ForumChannel):
        # There it writes in threads alone, which others have begun.
        held.send_messages = held.create_public_threads = True
    return held

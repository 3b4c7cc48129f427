"""Who may ask where."""

import discord
from discord.abc import Snowflake

from bot.conversations.failure import Failure
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.service import Service


def barred(
    service: Service,
    settings: ServerSettings,
    channel: Snowflake | None,
    user: discord.User | discord.Member,
) -> Failure | None:
    """Return why somebody may not ask in a channel, if they may not.

    Whoever manages a server needs none of the roles that it has chosen.
    """
    if not isinstance(user, discord.Member):  # in a direct message
        return None if service.policy.direct_messages else Failure.DIRECT
    if settings.channels and settings.channels.isdisjoint(_with_parent(channel)):
        return Failure.CHANNEL if open_to(user, settings) else Failure.NOWHERE
    lacking = settings.roles and settings.roles.isdisjoint(role.id for role in user.roles)
    if lacking and not user.guild_permissions.manage_guild:
        return Failure.ROLE
    return None


def open_to(user: discord.User | discord.Member, settings: ServerSettings) -> list[int]:
    """Return the chosen channels that are there for somebody and for the bot."""
    if not isinstance(user, discord.Member):
        return []
    guild = user.guild
    return [
        channel.id
        for channel in guild.channels
        if channel.id in settings.channels
        and channel.permissions_for(user).view_channel
        and channel.permissions_for(guild.me).view_channel
    ]


def _with_parent(channel: Snowflake | None) -> list[int]:
    match channel:
        case None:
            return []
        case discord.Thread(id=thread, parent_id=parent):
            return [thread, parent]
        case _:
            return [channel.id]

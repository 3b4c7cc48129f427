"""What keeps a server's settings from working, in words for whoever can change it."""

from collections.abc import Iterator
from dataclasses import replace

import discord
from discord.abc import GuildChannel

from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.rules.permissions import held_in, lacking
from bot.surfaces.discord.rules.servers import ServerSettings

# How many channels and roles are named.
MOST_NAMED = 3


def obstacles(voice: Voice, guild: discord.Guild, settings: ServerSettings) -> Iterator[str]:
    """Yield a line for what was chosen and is not to be found, and one for what is not allowed."""
    there = findable(guild, settings)
    lost = [f"<#{id_}>" for id_ in sorted(settings.channels - there.channels)]
    lost += [f"<@&{id_}>" for id_ in sorted(settings.roles - there.roles)]
    if lost:
        yield voice.say("settings.lost", lost=voice.and_more(lost, MOST_NAMED))
    if lacks := _lacks(voice, guild, settings):
        permissions = dict.fromkeys(name for names in lacks.values() for name in names)
        places = voice.and_more([*lacks], MOST_NAMED)
        yield voice.say("settings.lacks", places=places, permissions=", ".join(permissions))


def findable(guild: discord.Guild, settings: ServerSettings) -> ServerSettings:
    """Return settings with those channels and roles alone that the bot finds on the server."""
    return replace(
        settings,
        channels=settings.channels.intersection(channel.id for channel in _viewable(guild)),
        roles=settings.roles.intersection(role.id for role in guild.roles),
    )


def _viewable(guild: discord.Guild) -> list[GuildChannel]:
    """Return the channels that the bot may view; of others Discord tells it only that they are."""
    return [one for one in guild.channels if one.permissions_for(guild.me).view_channel]


def _lacks(voice: Voice, guild: discord.Guild, settings: ServerSettings) -> dict[str, list[str]]:
    """Return which permissions are lacking, by where they are."""
    if settings.channels:
        chosen = [channel for channel in _viewable(guild) if channel.id in settings.channels]
        held = {channel.mention: held_in(channel) for channel in chosen}
    else:
        held = {voice.say("settings.everywhere"): guild.me.guild_permissions}
    lacks = {where: lacking(permissions, settings) for where, permissions in held.items()}
    return {where: names for where, names in lacks.items() if names}

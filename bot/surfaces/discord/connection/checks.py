"""What is right and what is missing when the bot has come to Discord, one readable line each."""

import logging
from collections.abc import AsyncGenerator, Iterator

import discord

from bot.errors import BotError
from bot.surfaces.discord.panels.obstacles import findable
from bot.surfaces.discord.rules.permissions import lacking
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.figures import counted

logger = logging.getLogger(__name__)


async def lines(client: discord.Client, service: Service) -> AsyncGenerator[str]:
    """Yield the checks of whatever only Discord can tell."""
    yield f"token: logged in as {client.user}"
    content = "on: no mention is needed in its threads" if service.policy.message_content else "off"
    yield f"intents: message content is {content}"
    complete = True
    for guild in client.guilds:
        settings = await service.servers.newest(guild.id)
        if gone := service.gone(settings):
            instead = f"but no longer exists: {service.cast.usual} speaks instead"
            yield f"personas: on “{guild.name}” {gone} was chosen to speak, {instead}"
        for line in _lost(guild, settings):
            yield line
        if names := lacking(guild.me.guild_permissions, settings):
            complete = False
            yield f"permissions: missing on “{guild.name}”: {', '.join(names)}"
    if complete:
        yield f"permissions: complete on {counted(len(client.guilds), 'server')}"


def _lost(guild: discord.Guild, settings: ServerSettings) -> Iterator[str]:
    """Yield a line for chosen channels that are gone or hidden from the bot, and one for roles."""
    there = findable(guild, settings)
    for what, chosen, found, otherwise in (
        ("channels", settings.channels, there.channels, "nothing is answered there"),
        ("roles", settings.roles, there.roles, "only who manages it may ask"),
    ):
        if found < chosen:
            line = f"{what}: on “{guild.name}” {len(found)} of {len(chosen)} chosen can be found"
            yield line if found else f"{line}: {otherwise}"


async def unfit(client: discord.Client, service: Service) -> BotError | None:
    """Return why the bot cannot speak as a server has chosen, if it cannot.

    Another persona would say things there that nobody has asked for.
    """
    for guild in client.guilds:
        chosen = (await service.servers.newest(guild.id)).persona
        if error := service.cast.broken.get(chosen):
            logger.error("personas: “%s” has chosen %s, who cannot speak", guild.name, chosen)
            return error
    return None

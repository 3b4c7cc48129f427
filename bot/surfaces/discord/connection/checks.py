"""What is right and what is missing when the bot has come to Discord, one readable line each."""

import logging
from collections.abc import AsyncGenerator

import discord

from bot.errors import BotError
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.figures import counted

NEEDED = ("view_channel", "send_messages", "send_messages_in_threads", "read_message_history")
FOR_THREADS = "create_public_threads"

logger = logging.getLogger(__name__)


async def lines(client: discord.Client, service: Service) -> AsyncGenerator[str]:
    """Yield the checks of whatever only Discord can tell."""
    yield f"token: logged in as {client.user}"
    content = "on: no mention is needed in its threads" if service.policy.message_content else "off"
    yield f"intents: message content is {content}"
    complete = True
    for guild in client.guilds:
        if names := missing(guild, await service.servers.newest(guild.id)):
            complete = False
            yield f"permissions: on “{guild.name}” there is missing: {', '.join(names)}"
    if complete:
        yield f"permissions: complete on {counted(len(client.guilds), 'server')}"


def missing(guild: discord.Guild, settings: ServerSettings) -> list[str]:
    """Return the permissions that the bot needs for a server's settings and does not have."""
    held = guild.me.guild_permissions
    needed = (*NEEDED, FOR_THREADS) if settings.threads else NEEDED
    return [name.replace("_", " ") for name in needed if not getattr(held, name)]


async def unfit(client: discord.Client, service: Service) -> BotError | None:
    """Return why the bot cannot speak as a server has chosen, if it cannot.

    Another persona would say things there that nobody has asked for.
    """
    for guild in client.guilds:
        chosen = (await service.servers.newest(guild.id)).persona
        if error := service.host.broken.get(chosen):
            logger.error("personas: “%s” has chosen %s, who cannot speak", guild.name, chosen)
            return error
    return None

"""`run`: the bot on Discord."""

import argparse
import logging

from bot.app import open_app
from bot.settings import Settings
from bot.surfaces.discord.client import PersonaClient, aim
from bot.surfaces.discord.errors import DiscordError
from bot.surfaces.discord.presence import stay


async def run(_options: argparse.Namespace) -> int:
    """Answer on Discord until the process is told to stop."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    settings = Settings.read()
    if settings.discord_token is None:
        raise DiscordError.no_token()
    aim(settings.discord_api_url, settings.discord_gateway_url)
    async with open_app(settings, settings.database) as app:
        await app.conversations.interrupt_pending("discord")
        await stay(PersonaClient(app.conversations), settings.discord_token.get_secret_value())
    return 0

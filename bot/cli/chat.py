"""`chat`: the bot of `run`, on a Discord that exists only in this terminal."""

import argparse
import logging
import shutil
import sys

from bot.app import open_app
from bot.cli.lines import standard_input
from bot.conversations.sqlite_log import IN_MEMORY
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.terminal.chat import Chat
from bot.localdiscord.terminal.screen import Screen
from bot.settings import Settings
from bot.surfaces.discord.client import PersonaClient, aim
from bot.surfaces.discord.presence import present


async def chat(options: argparse.Namespace) -> int:
    """Let a person talk to the bot until they leave; keeps nothing unless `--db` names a file."""
    logging.getLogger("discord").setLevel(logging.ERROR)
    settings = Settings.read()
    async with LocalDiscord() as local, open_app(settings, options.db or IN_MEMORY) as app:
        guild = local.world.add_guild("Podcast")
        channel = guild.add_channel("general")
        person = local.add_person("you", guild)
        aim(local.api_url, local.gateway_url)
        client = PersonaClient(app.conversations, app.library, guild_ready_timeout=0)
        async with present(client, local.token):
            await local.bot_ready()
            talk = Chat(
                local,
                person,
                channel,
                lines=standard_input(),
                screen=Screen(
                    _write,
                    shutil.get_terminal_size,
                    interactive=sys.stdout.isatty(),
                    typed=sys.stdin.isatty(),
                ),
                settled=client.settled,
            )
            await talk.run(
                app.voice.say(
                    "chat.banner",
                    channel=channel.name,
                    answerer=app.voice.say(
                        "chat.notes" if settings.openai_api_key is None else "chat.model",
                        model=settings.openai_model,
                    ),
                ).strip()
            )
    return 0


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()

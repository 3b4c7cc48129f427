"""The menu of a message: what it says, asked of the interview."""

import discord
from discord import app_commands

from bot.surfaces.discord.questions.by_command import ask_by_command, say
from bot.surfaces.discord.questions.reading import read
from bot.surfaces.discord.serving.service import Service


def add(tree: app_commands.CommandTree, service: Service) -> None:
    """Give a tree the commands that stand in a message's menu."""

    @tree.context_menu(name="Ask the interview about this")
    async def ask_about(interaction: discord.Interaction, message: discord.Message) -> None:
        await _ask(service, interaction, message)

    @tree.context_menu(name="Check against the interview")
    async def check_against(interaction: discord.Interaction, message: discord.Message) -> None:
        await _ask(service, interaction, message, check=True)


async def _ask(
    service: Service,
    interaction: discord.Interaction,
    message: discord.Message,
    *,
    check: bool = False,
) -> None:
    if text := read(message, interaction.client.user):
        await ask_by_command(service, interaction, text, check=check)
    else:
        await say(service, interaction, "empty.unread")

"""The commands of those who manage a server; Discord offers them to nobody else."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.surfaces.discord import settings_panel, stats

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient


def add(client: "PersonaClient") -> None:
    """Give a client the commands for managing."""
    tree = client.tree

    @tree.command(description="Where and how the bot answers on this server.")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def settings(interaction: discord.Interaction) -> None:
        await settings_panel.show(client, interaction)

    @tree.command(name="stats", description="What was asked on this server in the last 30 days.")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def stats_(interaction: discord.Interaction) -> None:
        await stats.show(client, interaction)

"""The slash commands."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.conversations.log import Asked
from bot.surfaces.discord.places import InteractionPlace
from bot.surfaces.discord.respond import respond

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient


def add(client: "PersonaClient") -> None:
    """Give a client its commands."""

    @client.tree.command(description="Ask what is said in the interview.")
    @app_commands.describe(question="What do you want to know?")
    async def ask(
        interaction: discord.Interaction, question: app_commands.Range[str, 1, 2000]
    ) -> None:
        # First of all: Discord waits three seconds for this and no longer.
        await interaction.response.defer(thinking=True)
        asked = Asked(
            text=question,
            event=f"discord:{interaction.id}",
            conversation=f"discord:{interaction.channel_id}:{interaction.user.id}",
            asker=str(interaction.user.id),
            surface="discord",
            direct=interaction.guild_id is None,
        )
        with client.answering():
            await respond(client.conversations, asked, InteractionPlace(interaction))

    @client.tree.command(description="Who this is, and what it can and cannot tell you.")
    async def about(interaction: discord.Interaction) -> None:
        text = client.conversations.voice.say("about.text").strip()
        await interaction.response.send_message(text, ephemeral=True, suppress_embeds=True)

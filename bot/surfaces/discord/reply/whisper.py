"""What is said to one person alone, once they have used a command or a button."""

import discord

from bot.surfaces.rendering import PAGE
from bot.surfaces.splitting import split


async def whisper(interaction: discord.Interaction, text: str) -> None:
    """Say something to the one whose command or button was taken, and to nobody else."""
    for page in split(text, PAGE):
        await interaction.followup.send(page, ephemeral=True, suppress_embeds=True)

"""The slash commands."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.surfaces.discord import privacy
from bot.surfaces.discord.places import InteractionPlace
from bot.surfaces.discord.respond import respond
from bot.surfaces.discord.spot import Spot

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

Question = app_commands.Range[str, 1, 2000]


def add(client: "PersonaClient") -> None:
    """Give a client its commands."""
    tree = client.tree

    @tree.command(description="Ask what is said in the interview.")
    @app_commands.describe(question="What do you want to know?")
    async def ask(interaction: discord.Interaction, question: Question) -> None:
        # First of all: Discord waits three seconds for this and no longer.
        spot = await Spot.deferred(interaction)
        turn = client.conversations.ask(spot.asked(question))
        await respond(client, turn, spot, InteractionPlace(interaction.followup, spot))

    @tree.command(description="Who this is, and what it can and cannot tell you.")
    async def about(interaction: discord.Interaction) -> None:
        text = client.conversations.voice.say("about.text").strip()
        await interaction.response.send_message(text, ephemeral=True, suppress_embeds=True)

    @tree.command(name="privacy", description="What is kept of you, for how long, and who sees it.")
    async def privacy_(interaction: discord.Interaction) -> None:
        await privacy.explain(client, interaction)

    @tree.command(description="Everything that is kept of you, as a file that only you see.")
    async def mydata(interaction: discord.Interaction) -> None:
        await privacy.hand_out(client, interaction)

    @tree.command(description="Erase everything that is kept of you.")
    async def forget(interaction: discord.Interaction) -> None:
        await privacy.ask_to_forget(client, interaction)

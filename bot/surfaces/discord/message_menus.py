"""The menu of a message: what it says, put to the interview."""

from typing import TYPE_CHECKING

import discord

from bot.surfaces.discord.asking import put
from bot.surfaces.discord.messages import without_mention

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient


def add(client: "PersonaClient") -> None:
    """Give a client the commands that stand in a message's menu."""
    tree = client.tree

    @tree.context_menu(name="Ask the interview about this")
    async def ask_about(interaction: discord.Interaction, message: discord.Message) -> None:
        await put(client, interaction, words(client, message))

    @tree.context_menu(name="Check against the interview")
    async def check_against(interaction: discord.Interaction, message: discord.Message) -> None:
        await put(client, interaction, words(client, message), check=True)


def words(client: "PersonaClient", message: discord.Message) -> str:
    """Return what a message says, without a mention of the bot."""
    return without_mention(message.content, client.user) if client.user else ""

"""What is pressed and filled in, told apart by what the custom id says."""

import logging
from typing import TYPE_CHECKING

import discord

from bot.surfaces.discord import privacy

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient


logger = logging.getLogger(__name__)


async def pressed(client: "PersonaClient", interaction: discord.Interaction) -> None:
    """Do what a button says."""
    data = dict(interaction.data or {})
    match str(data.get("custom_id", "")).split(":"):
        case [privacy.SHARE]:
            await privacy.share(client, interaction, shares=True)
        case [privacy.KEEP]:
            await privacy.share(client, interaction, shares=False)
        case [privacy.ERASE]:
            await privacy.forget(client, interaction)
        case unknown:
            logger.warning("A button of no known kind was pressed: %s", unknown)

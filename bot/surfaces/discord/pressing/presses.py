"""What is pressed and filled in, told apart by what the custom id says."""

import logging

import discord

from bot.surfaces.discord.panels import privacy, settings_panel, topics
from bot.surfaces.discord.pressing import afterwards, rating, sources
from bot.surfaces.discord.reply import answer_buttons
from bot.surfaces.discord.serving.service import Service

# What a custom id with a number says; without one, see `pressed`.
NUMBERED = {
    answer_buttons.SOURCES: sources.show,
    answer_buttons.UP: rating.up,
    answer_buttons.DOWN: rating.down,
    rating.REASON: rating.reason,
    answer_buttons.AGAIN: afterwards.again,
    answer_buttons.REMOVE: afterwards.remove,
    answer_buttons.STOP: afterwards.stop,
    topics.TOPICS: topics.turn,
}

logger = logging.getLogger(__name__)


async def pressed(service: Service, interaction: discord.Interaction) -> None:
    """Do what a button or a form says."""
    data = dict(interaction.data or {})
    match str(data.get("custom_id", "")).split(":"):
        case [privacy.SHARE | privacy.KEEP as chosen]:
            await privacy.share(service, interaction, shares=chosen == privacy.SHARE)
        case [privacy.ERASE]:
            await privacy.forget(service, interaction)
        case [topics.TOPICS, topics.ONE]:
            await topics.choose(service, interaction)
        case [topics.TOPICS, number, of] if number.isdecimal():
            await topics.turn(service, interaction, int(number), of)
        case [settings_panel.SETTINGS, what]:
            await settings_panel.change(service, interaction, what)
        case [settings_panel.SETTINGS, what, wanted]:
            await settings_panel.change(service, interaction, what, wanted)
        case [kind, number] if kind in NUMBERED and number.isdecimal():
            await NUMBERED[kind](service, interaction, int(number))
        case unknown:
            logger.warning("A button of no known kind was pressed: %s", unknown)

"""Whatever breaks behind a command or a button ends in a sentence to whoever used it.

Of several bots on one log each hears of it, and the first to acknowledge it has it; what another
one has is no mishap.
"""

import logging

import discord

from bot.conversations.errors import LogError
from bot.conversations.failure import Failure
from bot.surfaces.discord.reply.undelivered import (
    ACKNOWLEDGED,
    UNDELIVERED,
    UNKNOWN_INTERACTION,
    passes,
)
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.refusing import logged_sentence, sorry

logger = logging.getLogger(__name__)


async def tell(service: Service, interaction: discord.Interaction, error: Exception) -> None:
    """Log what broke, and tell the one who used the command or the button."""
    with service.running.answer():
        await _tell(service, interaction, error)


async def _tell(service: Service, interaction: discord.Interaction, error: Exception) -> None:
    cause = _cause(error)
    failure = _failure(cause)
    if await _another_has(interaction, cause):
        logger.info("Another bot has taken an interaction: %s", interaction.id)
        return
    _log(error, cause, failure)
    try:
        if failure is Failure.EXPIRED:
            await _tell_in_channel(service, interaction)
        else:
            await sorry(service, interaction, failure)
    except UNDELIVERED as undelivered:
        logger.warning("Nobody could be told: %s", undelivered)


def _log(error: Exception, cause: Exception, failure: Failure) -> None:
    """Log what broke; a traceback is for a defect, which nothing else tells of."""
    told = "An interaction was not answered: %s"
    match failure:
        case Failure.INTERNAL if not passes(cause):
            logger.error(told, failure, exc_info=error)
        case Failure.LOG:
            logger.error(told, cause)
        case _:
            logger.warning(told, cause)


def _cause(error: Exception) -> Exception:
    """Return what broke, which discord.py wraps where it broke in a command."""
    match error:
        case discord.app_commands.CommandInvokeError(original=original):
            return original
        case _:
            return error


def _failure(error: Exception) -> Failure:
    match error:
        case LogError():
            return Failure.LOG
        case discord.NotFound(code=code) if code == UNKNOWN_INTERACTION:
            return Failure.EXPIRED
        case _:
            return Failure.INTERNAL


async def _another_has(interaction: discord.Interaction, error: Exception) -> bool:
    """Tell whether another bot has acknowledged an interaction before this one did."""
    match error:
        case discord.HTTPException(code=code) if code == ACKNOWLEDGED:
            return True
        case discord.HTTPException(code=code) if code == UNKNOWN_INTERACTION:
            return await _is_answered(interaction)
        case _:
            return False


async def _is_answered(interaction: discord.Interaction) -> bool:
    try:
        await interaction.original_response()
    except UNDELIVERED:
        return False
    return True


async def _tell_in_channel(service: Service, interaction: discord.Interaction) -> None:
    """Tell it where it was used, since the interaction cannot be answered any more."""
    text = logged_sentence(service, Failure.EXPIRED, interaction.id, ())
    channel = interaction.client.get_partial_messageable(interaction.channel_id or 0)
    await channel.send(
        f"{interaction.user.mention} {text}",
        # Of several bots that were late, Discord lets one say so.
        nonce=f"{interaction.id:x}",
        suppress_embeds=True,
    )

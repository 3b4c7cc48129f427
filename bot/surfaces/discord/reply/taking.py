"""Taking a command or a button, for which Discord waits three seconds and no longer.

A request may take effect though its answer is lost. discord.py then sends it again, and Discord
refuses that, since the interaction was taken before: by this very bot, that is. One that was not
taken is taken once more, for which there is time.
"""

import time

import discord

from bot.surfaces.discord.reply.undelivered import (
    ACKNOWLEDGED,
    UNDELIVERED,
    UNKNOWN_INTERACTION,
    passes,
)

# Seconds that discord.py waits before it sends again what failed. An interaction that is refused
# sooner was taken by another bot on the same log.
REPEATS_AFTER = 1.0


async def take(interaction: discord.Interaction) -> None:
    """Take an interaction, without a sign of it."""
    await _defer(interaction, thinking=False, private=False)


async def think(interaction: discord.Interaction, *, private: bool) -> int:
    """Take an interaction, and return the id of the message that says "is thinking…" now.

    Where it is `private`, one person alone sees that message and what will stand in it.
    """
    return await _defer(interaction, thinking=True, private=private)


async def _defer(
    interaction: discord.Interaction, *, thinking: bool, private: bool, again: bool = True
) -> int:
    began = time.monotonic()
    try:
        taken = await interaction.response.defer(thinking=thinking, ephemeral=private)
    except UNDELIVERED as error:
        if _is_final(error, time.monotonic() - began):
            raise
        if standing := await _standing(interaction):
            return standing
        if not (again and passes(error)):
            raise
        return await _defer(interaction, thinking=thinking, private=private, again=False)
    return (taken and taken.message_id) or 0


def _is_final(error: Exception, seconds: float) -> bool:
    """Tell whether a refusal after so many seconds means that somebody else has it, or nobody."""
    match error:
        case discord.HTTPException(code=code) if code == ACKNOWLEDGED:
            return seconds < REPEATS_AFTER
        case discord.HTTPException(code=code):
            return code == UNKNOWN_INTERACTION
        case _:
            return False


async def _standing(interaction: discord.Interaction) -> int:
    """Return the message that stands there since the interaction was taken; 0 where none does."""
    try:
        return (await interaction.original_response()).id
    except UNDELIVERED:
        return 0

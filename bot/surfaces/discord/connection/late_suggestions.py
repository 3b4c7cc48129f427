"""Keeps suggestions that came too late out of the log."""

import logging
from collections.abc import Generator
from contextlib import contextmanager

import discord

from bot.surfaces.discord.reply.undelivered import ACKNOWLEDGED, UNKNOWN_INTERACTION


class _CameLate(logging.Filter):
    """Passes over what discord.py logs when suggestions came late, or after another bot's.

    Somebody who goes on typing does not wait for them, and nothing has to be mended.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether to log it."""
        error = record.exc_info[1] if record.exc_info else None
        late = {UNKNOWN_INTERACTION, ACKNOWLEDGED}
        return not (isinstance(error, discord.HTTPException) and error.code in late)


@contextmanager
def passed_over() -> Generator[None]:
    """Let the log pass over suggestions that came late, while the block runs."""
    # Only discord.py sends suggestions, and lets nobody else hear how that went.
    logged, passing = logging.getLogger(discord.app_commands.tree.__name__), _CameLate()
    logged.addFilter(passing)
    try:
        yield
    finally:
        logged.removeFilter(passing)

"""What discord.py logs of suggestions that came late is passed over by the bot alone."""

import logging

import discord
import pytest

from bot.surfaces.discord.connection.late_suggestions import passed_over
from bot.surfaces.discord.reply.undelivered import UNKNOWN_INTERACTION


class CameLate(discord.HTTPException):
    """What Discord says of suggestions that nobody waits for any more."""

    def __init__(self) -> None:
        self.code = UNKNOWN_INTERACTION


def test_the_log_is_left_as_it_was_found(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever uses discord.py in the same process afterwards reads everything again."""
    logged = logging.getLogger("discord.app_commands.tree")
    with passed_over():
        logged.error("meanwhile", exc_info=CameLate())
    logged.error("afterwards", exc_info=CameLate())
    assert caplog.messages == ["afterwards"]

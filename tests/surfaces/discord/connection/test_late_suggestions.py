"""What discord.py logs of suggestions that came late is passed over by the bot alone."""

import logging

from bot.surfaces.discord.connection.late_suggestions import passed_over


def test_the_log_is_left_as_it_was_found() -> None:
    """Whoever uses discord.py in the same process afterwards reads everything again."""
    logged = logging.getLogger("discord.app_commands.tree")
    before = [*logged.filters]
    with passed_over():
        assert len(logged.filters) == len(before) + 1
    assert logged.filters == before

"""What an admin has set, in the environment or in `.env`, which nothing else reads.

    settings   what can be set, and how it is read
    envfile    the lines of `.env`, and the names that are misspelt in them
    values     what a setting may hold
    errors     what is wrong, in one sentence

Beside them stands the `terminal`, which nobody sets for the bot.
"""

from bot.settings.settings import Settings

__all__ = ["Settings"]

"""What can be wrong with the log."""

from pathlib import Path
from typing import Self

from bot.errors import BotError


class LogError(BotError):
    """The log cannot be read or written, so nothing may be answered."""

    @classmethod
    def unopened(cls, path: Path, reason: Exception) -> Self:
        """Say which database cannot be used, and why."""
        return cls(
            f"The database {path} cannot be written ({reason}): "
            "give its folder to the user who runs the bot, or set DATABASE_URL."
        )

    @classmethod
    def newer(cls, path: Path, version: int, known: int) -> Self:
        """Say that a later version of the bot has written this database."""
        return cls(
            f"The database {path} comes from a newer bot (version {version}; this one knows "
            f"{known}): install that bot, or set DATABASE_URL to another file."
        )

    @classmethod
    def failed(cls, reason: Exception) -> Self:
        """Say that the log could not be written while the bot ran."""
        return cls(f"The log could not be written ({reason}): see to its disk, then ask again.")

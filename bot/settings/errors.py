"""What an admin set cannot be used, said in one sentence."""

from pathlib import Path
from typing import Self

from pydantic import ValidationError

from bot.conversations.location import POSTGRESQL, SQLITE
from bot.errors import BotError
from bot.misread import reason


class SettingsError(BotError):
    """A setting cannot be used; the message names it."""

    @classmethod
    def of(cls, error: ValidationError) -> Self:
        """Name the first setting that is wrong, and what is wrong with it."""
        first = error.errors()[0]
        name = str(first["loc"][0]).upper()
        return cls(
            f"{name} cannot be used (it {reason(first)}): see .env.example for what it may be."
        )

    @classmethod
    def no_engine(cls, url: str) -> Self:
        """Say what a database may be called; the rest of the URL may hold a password."""
        return cls(
            f"{url.partition('://')[0]}://… names no database for the log: name a file, or what "
            f"begins with {SQLITE} or {POSTGRESQL}."
        )

    @classmethod
    def line(cls, path: Path, line: int) -> Self:
        """Say which line of the file assigns nothing."""
        return cls(
            f"{path} cannot be read in line {line}: write NAME=value there, or begin it with # to "
            "leave it out."
        )

    @classmethod
    def unreadable(cls, path: Path) -> Self:
        """Say that the file cannot be read at all."""
        return cls(f"{path} cannot be read: make it readable, and save it as UTF-8.")

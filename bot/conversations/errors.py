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
    def missing(cls, path: Path) -> Self:
        """Say that nothing was logged yet, or somewhere else."""
        return cls(f"There is no database {path}: ask the bot something, or set DATABASE_URL.")

    @classmethod
    def unread(cls, path: Path, reason: Exception) -> Self:
        """Say that a file cannot be read or written as it must."""
        return cls(f"This cannot be done with the database {path} ({reason}).")

    @classmethod
    def in_use(cls, path: Path) -> Self:
        """Say that this needs the database for itself."""
        return cls(f"The database {path} is in use: stop the bot first, then try again.")

    @classmethod
    def unsound(cls, path: Path, problem: str) -> Self:
        """Say that a copy of the database is broken."""
        return cls(f"{path} is not a sound copy of the log ({problem}): use another one.")

    @classmethod
    def foreign(cls, path: Path) -> Self:
        """Say that another program has made this database."""
        return cls(f"The database {path} is another program's: set DATABASE_URL to another file.")

    @classmethod
    def other_key(cls, path: Path, key: Path) -> Self:
        """Say that the people in this database cannot be found with this key."""
        return cls(
            f"The key {key} is not the one that the database {path} was begun with: "
            "put that one back, or set DATABASE_URL to another file."
        )

    @classmethod
    def no_file(cls, path: Path) -> Self:
        """Say that a file cannot stand there."""
        return cls(f"{path} cannot be written: name a file, in a folder that is there.")

    @classmethod
    def itself(cls, path: Path) -> Self:
        """Say that a copy cannot take the place of the log."""
        return cls(f"{path} is the log itself: name another file for its copy.")

    @classmethod
    def without_parquet(cls) -> Self:
        """Say what has to be installed to write Parquet."""
        return cls(
            "A Parquet file needs pyarrow: install the extra (pip install '.[parquet]'), "
            "or export as jsonl or csv."
        )

    @classmethod
    def binary(cls) -> Self:
        """Say that a terminal cannot show such a file."""
        return cls("A Parquet file is nothing to read here: name one with --output, or pipe it.")

    @classmethod
    def not_forgotten(cls, left: int) -> Self:
        """Say that not all of a person could be erased, so that none of it was."""
        return cls(f"{left} rows would be left, so nothing was erased: report this as a defect.")

    @classmethod
    def still_read(cls) -> Self:
        """Say that a trace may be left where another program is reading."""
        return cls(
            "The rows are erased, but another program reads the database and may still see them: "
            "close it, then forget again."
        )

    @classmethod
    def failed(cls, reason: Exception) -> Self:
        """Say that the log could not be written while the bot ran."""
        return cls(f"The log could not be written ({reason}): see to its disk, then ask again.")

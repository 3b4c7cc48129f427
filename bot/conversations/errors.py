"""What can be wrong with the log."""

from pathlib import Path
from typing import Self

from bot.conversations.location import Address, Location
from bot.errors import BotError


class LogError(BotError):
    """The log cannot be read or written, so nothing may be answered."""

    @classmethod
    def unwritable(cls, path: Path, reason: Exception) -> Self:
        """Say which database cannot be used, and why."""
        return cls(
            f"The database {path} cannot be written ({reason}): "
            "give its folder to the user who runs the bot, or set DATABASE_URL."
        )

    @classmethod
    def full(cls, path: Path, reason: Exception) -> Self:
        """Say that a database has no room to be opened in."""
        return cls(
            f"The database {path} cannot be written ({reason}): make room on its disk, or set "
            "DATABASE_URL."
        )

    @classmethod
    def without_psycopg(cls) -> Self:
        """Say what has to be installed for a log in PostgreSQL."""
        return cls(
            "A log in PostgreSQL needs psycopg: install the bot with its extra "
            "(.venv/bin/pip install '.[postgres]'), or set DATABASE_URL to a file."
        )

    @classmethod
    def no_address(cls) -> Self:
        """Say how an address is written, and not what was wrong with one: it holds a password."""
        return cls(
            "DATABASE_URL cannot be read: write it as postgresql://user:password@host/database, "
            "with %40 for an @ in the password, and so on."
        )

    @classmethod
    def unusable_key(cls, key: Path, reason: Exception) -> Self:
        """Say that the key of a log in PostgreSQL, or what lies beside it, cannot be used."""
        return cls(
            f"The log's key {key} cannot be used ({reason}): "
            "give its folder to the user who runs the bot, or set LOG_KEY."
        )

    @classmethod
    def no_server(cls, address: Address, reason: Exception) -> Self:
        """Say which PostgreSQL cannot be used, and why."""
        told = address.purged(_line(reason))
        return cls(
            f"The database {address} cannot be used ({told}): see to the server, "
            "or set DATABASE_URL."
        )

    @classmethod
    def server_lost(cls, reason: Exception) -> Self:
        """Say that PostgreSQL failed while the bot ran."""
        return cls(
            f"The log's PostgreSQL gave no answer ({_line(reason)}): see to the server, "
            "then ask again."
        )

    @classmethod
    def late(cls, seconds: float) -> Self:
        """Say that the log may answer, but not in time."""
        return cls(
            f"The log gave no answer within {seconds:g} s: see to its disk or its server, "
            "then ask again."
        )

    @classmethod
    def of_sqlite_alone(cls, command: str, instead: str) -> Self:
        """Say what to use where PostgreSQL brings its own."""
        return cls(f"log {command} is for a log in SQLite: use {instead} with PostgreSQL.")

    @classmethod
    def newer(cls, location: Location, version: int, known: int) -> Self:
        """Say that a later version of the bot has written this database."""
        return cls(
            f"The database {location} comes from a newer bot (version {version}; this one knows "
            f"{known}): install that bot, or set DATABASE_URL to another one."
        )

    @classmethod
    def older(cls, location: Location) -> Self:
        """Say that this database is not up to date, which only a bot that answers may change."""
        return cls(
            f"The database {location} comes from an older bot: start this one on it, "
            "then try again."
        )

    @classmethod
    def missing(cls, location: Location) -> Self:
        """Say that nothing was logged yet, or somewhere else."""
        return cls(f"There is no database {location}: ask the bot something, or set DATABASE_URL.")

    @classmethod
    def impossible(cls, location: Location, reason: Exception) -> Self:
        """Say that a file cannot be read or written as it must."""
        return cls(f"This cannot be done with the database {location} ({reason}).")

    @classmethod
    def unopenable(cls, location: Location, reason: Exception) -> Self:
        """Say how to come to read a file that cannot be opened, or another beside it."""
        return cls(
            f"This cannot be done with the database {location} ({reason}): give its folder to "
            "the user who runs this, or set DATABASE_URL to a copy of all its files."
        )

    @classmethod
    def no_database(cls, location: Location) -> Self:
        """Say that something else lies there."""
        return cls(
            f"{location} is no database: set DATABASE_URL (or --db) to another file, or move it "
            "away and put a backup in its place (.venv/bin/python -m bot log restore FILE)."
        )

    @classmethod
    def damaged(cls, location: Location | None = None) -> Self:
        """Say how to go on when what lies there can no longer be read."""
        which = f"database {location}" if location else "log"
        return cls(
            f"The {which} is damaged: put a backup in its place "
            "(.venv/bin/python -m bot log restore FILE), or set DATABASE_URL to another file."
        )

    @classmethod
    def misnamed(cls, path: Path, setting: str, ending: str) -> Self:
        """Say that a database, or a key, is named like what the log keeps beside it."""
        return cls(
            f"The log itself keeps a file named {path}: set {setting} to another name, such as one "
            f"that ends in {ending}."
        )

    @classmethod
    def in_use(cls, path: Path) -> Self:
        """Say that this needs the database for itself."""
        return cls(f"The database {path} is in use: stop the bot first, then try again.")

    @classmethod
    def taken(cls, path: Path) -> Self:
        """Say that another bot answers from this database."""
        return cls(
            f"Another bot is at work on the database {path}: stop it first, "
            "or let both keep their log in PostgreSQL (docs/log.md)."
        )

    @classmethod
    def moved(cls, path: Path) -> Self:
        """Say that the file that is written to lies where nobody finds it again."""
        return cls(
            f"The database {path} is not the one that the bot has open: put that one back, or "
            "start the bot again."
        )

    @classmethod
    def unsound(cls, path: Path, problem: str) -> Self:
        """Say that a copy of the database is broken."""
        return cls(f"{path} is not a sound copy of the log ({problem}): use another one.")

    @classmethod
    def foreign(cls, path: Path) -> Self:
        """Say that another program has made this database."""
        return cls(
            f"The database {path} is another program's: set DATABASE_URL (or --db) to another file."
        )

    @classmethod
    def other_key(cls, location: Location, key: Path) -> Self:
        """Say that the people in this database cannot be found with this key."""
        return cls(
            f"The key {key} is not the one that the database {location} was begun with: "
            "put that one back, or set DATABASE_URL to another one."
        )

    @classmethod
    def missing_key(cls, location: Location, key: Path) -> Self:
        """Say that nobody in this database can be found, since its key is gone."""
        return cls(
            f"The key {key} is missing, with which the database {location} was begun: "
            "put it back, or set DATABASE_URL to another one."
        )

    @classmethod
    def not_forgotten(cls, left: int) -> Self:
        """Say that not all of a person could be erased, so that none of it was."""
        return cls(
            f"Nothing was erased, since {left} of the rows would be left: report this as a defect."
        )

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


def _line(reason: Exception) -> str:
    """Return what libpq says on several lines as a part of a sentence."""
    return " ".join(str(reason).split())

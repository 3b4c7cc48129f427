"""What becomes of the log: a person is erased from it, it is copied, a copy is put back."""

import argparse
import asyncio
from pathlib import Path

from bot.cli.output import write
from bot.conversations.asked import Forgotten
from bot.conversations.errors import LogError
from bot.conversations.location import Location
from bot.conversations.opening import open_log
from bot.conversations.sqlite.backup import Stood, backup, restore
from bot.conversations.sqlite.database import Database
from bot.settings import Settings
from bot.surfaces.figures import counted


def forget(options: argparse.Namespace, settings: Settings) -> int:
    """Erase all that is kept of a person; 1 when they have asked nothing."""
    place = settings.database
    if isinstance(place, Path):
        Database(place).require_unused()
    forgotten = asyncio.run(_forget(place, options.person))
    if not forgotten.questions:
        write(
            f"No question is kept under the Discord id {options.person}. "
            "Whatever else was kept about it is erased.\n"
        )
        return 1
    questions = counted(forgotten.questions, "question")
    answers = counted(forgotten.answers, "answer")
    left = "Nothing of them is left in the database"
    if not isinstance(place, Path):
        left = "No query finds them any more"
    write(
        f"Erased: {questions} and {answers}. {left}; an older copy forgets them when it is put "
        "back, an older export does not.\n"
    )
    return 0


async def _forget(place: Location, person: str) -> Forgotten:
    async with open_log(place) as opened:
        return await opened.forget(person)


def back_up(options: argparse.Namespace, settings: Settings) -> int:
    """Copy the log, whether the bot runs or not."""
    backup(_file(settings, "backup", "pg_dump"), options.file, options.keep)
    return 0


def put_back(options: argparse.Namespace, settings: Settings) -> int:
    """Put a copy in the place of the log."""
    stood = restore(_file(settings, "restore", "pg_restore"), options.file)
    write(f"{options.file} is put back{_told(stood)}.\n")
    return 0


def _file(settings: Settings, command: str, instead: str) -> Database:
    if isinstance(settings.database, Path):
        return Database(settings.database)
    raise LogError.of_sqlite_alone(command, instead)


def _told(stood: Stood) -> str:
    """Return what has become of the log in whose place a copy was put."""
    match stood:
        case "nothing":
            return ""
        case "damaged":
            return "; what stood there could not be read, and is gone"
        case kept:
            return f"; what stood there is in {kept}"

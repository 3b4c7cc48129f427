"""`log`: what was asked and answered, for whoever runs the bot."""

import argparse
import asyncio
import sqlite3
import sys
from collections.abc import Collection, Generator, Sequence
from contextlib import aclosing, contextmanager
from pathlib import Path
from typing import BinaryIO

from bot.app import open_app
from bot.cli.arguments import Action, Reading
from bot.cli.exchanges import explained, said
from bot.cli.figures import table
from bot.cli.output import binary_output, is_watched, legible, write
from bot.conversations.errors import LogError
from bot.conversations.failure import known_as
from bot.conversations.location import IN_MEMORY, Location
from bot.conversations.opening import files_of, open_log, open_reader
from bot.conversations.owners.export import ExportError, export
from bot.conversations.owners.logged import Logged
from bot.conversations.owners.reader import Reader
from bot.conversations.owners.replay import replay
from bot.conversations.replacing import replacing
from bot.conversations.sqlite.backup import Stood, backup, restore
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.faults import unreadable
from bot.settings import Settings

# How many exchanges a search shows.
_FOUND = 20


def log(options: argparse.Namespace) -> int:
    """Do what was asked with the log; 1 when nothing was found, or something that is wrong."""
    settings = Settings.read()
    try:
        return _do(options, settings)
    except BrokenPipeError:
        raise
    except (sqlite3.Error, OSError) as error:
        place = settings.database
        raise unreadable(place, error) from error


def _do(options: argparse.Namespace, settings: Settings) -> int:
    action: Action = options.action
    place = settings.database
    match action:
        case "forget":
            if isinstance(place, Path):
                Database(place).require_unused()
            return asyncio.run(_forget(place, options.person))
        case "backup":
            backup(_file(place, "backup", "pg_dump"), options.file, options.keep)
            return 0
        case "restore":
            stood = restore(_file(place, "restore", "pg_restore"), options.file)
            write(f"{options.file} is put back{_told(stood)}.\n")
            return 0
        case "replay":
            with open_reader(place) as reader:
                questions = reader.logged(options.limit)
            return asyncio.run(_replay(questions, settings))
        case "stats" | "search" | "show" | "export" | "check":
            with open_reader(place) as reader:
                return _read(reader, action, options, settings)


def _told(stood: Stood) -> str:
    """Return what has become of the log in whose place a copy was put."""
    match stood:
        case "nothing":
            return ""
        case "damaged":
            return "; what stood there could not be read, and is gone"
        case kept:
            return f"; what stood there is in {kept}"


def _file(place: Location, command: str, instead: str) -> Database:
    if isinstance(place, Path):
        return Database(place)
    raise LogError.of_sqlite_alone(command, instead)


def _read(reader: Reader, action: Reading, options: argparse.Namespace, settings: Settings) -> int:
    match action:
        case "stats":
            write(table(reader.stats(), settings))
        case "search":
            found = reader.search(options.text, _FOUND)
            write("".join(map(said, found)))
            if not found:
                sys.stderr.write(
                    f"No exchange that you may read holds all these words: {options.text}\n"
                )
            return 0 if found else 1
        case "show":
            return _show(reader, options.reference, options.limit)
        case "export":
            with _output(options, files_of(settings.database)) as file:
                export(reader.transcripts(), options.format, file)
        case "check":
            wrong = reader.problems()
            write("".join(f"{problem}\n" for problem in wrong or ["The log is sound."]))
            return 1 if wrong else 0
    return 0


def _show(reader: Reader, number: int | None, limit: int) -> int:
    one = None if number is None else reader.transcript(number)
    exchanges = reader.newest(limit) if number is None else [one] if one else []
    write("".join(map(explained, exchanges)))
    if exchanges:
        return 0
    named = "" if number is None else f" {known_as(number)}"
    sys.stderr.write(
        f"The log has no answer{named} that you may read: it was erased, is not given yet, or is a "
        "direct message.\n"
    )
    return 1


async def _forget(place: Location, person: str) -> int:
    async with open_log(place) as opened:
        forgotten = await opened.forget(person)
    if not forgotten.questions:
        write(
            f"No question is kept under the Discord id {person}. "
            "Whatever else was kept of it is erased.\n"
        )
        return 1
    left = "Nothing of them is left in the database"
    if not isinstance(place, Path):
        left = "No query finds them any more"
    write(
        f"Erased: {forgotten.questions} questions and {forgotten.answers} answers. {left}; "
        "a copy from before forgets them when it is put back, an export from before does not.\n"
    )
    return 0


async def _replay(questions: Sequence[Logged], settings: Settings) -> int:
    """Ask logged questions again, in a log that is gone afterwards; 1 when answers differ."""
    changed = 0
    async with open_app(settings, IN_MEMORY) as app:
        said_once = {app.voice.disclosure, app.voice.say("first.text")}
        async with aclosing(replay(app.conversations, questions)) as answers:
            async for each in answers:
                lines = [line for line in each.changes() if line[2:] not in said_once]
                changed += bool(lines)
                if lines:
                    heading = f"{known_as(each.logged.number)}  {each.logged.asked.text}"
                    write(legible("\n  ".join([heading, *lines]) + "\n"))
    same = len(questions) - changed
    write(f"Asked again: {len(questions)}; answered as before: {same}.\n")
    return 1 if changed else 0


@contextmanager
def _output(options: argparse.Namespace, sparing: Collection[Path]) -> Generator[BinaryIO]:
    """Open what an export goes to: the file that was named, or standard output."""
    if options.output:
        with replacing(options.output, sparing) as path, path.open("wb") as file:
            yield file
    elif options.format == "parquet" and is_watched():
        raise ExportError.binary()
    else:
        with binary_output() as output:
            yield output

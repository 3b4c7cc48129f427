"""What owners read of the log: figures, exchanges, whether the database is sound."""

import argparse
import sys
from collections.abc import Collection, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bot.cli.exchanges import explained, said
from bot.cli.figures import table
from bot.cli.output import binary_output, is_watched, write
from bot.conversations.failure import known_as
from bot.conversations.opening import files_of, open_reader
from bot.conversations.owners.export import ExportError, export
from bot.conversations.replacing import replacing
from bot.settings import Settings

# How many exchanges a search shows.
_FOUND = 20


def stats(_: argparse.Namespace, settings: Settings) -> int:
    """Print figures over everything."""
    with open_reader(settings.database) as reader:
        write(table(reader.stats(), settings))
    return 0


def search(options: argparse.Namespace, settings: Settings) -> int:
    """Print the newest exchanges that hold all words of a text; 1 when there is none."""
    with open_reader(settings.database) as reader:
        found = reader.search(options.text, _FOUND)
    write("".join(map(said, found)))
    if found:
        return 0
    sys.stderr.write(f"No exchange that you may read holds all these words: {options.text}\n")
    return 1


def show(options: argparse.Namespace, settings: Settings) -> int:
    """Explain one answer, or else the newest; 1 when there is none."""
    number: int | None = options.reference
    with open_reader(settings.database) as reader:
        one = None if number is None else reader.transcript(number)
        exchanges = reader.newest(options.limit) if number is None else [one] if one else []
    write("".join(map(explained, exchanges)))
    if exchanges:
        return 0
    named = "" if number is None else f" {known_as(number)}"
    sys.stderr.write(
        f"The log has no answer{named} that you may read: it was erased, is not given yet, or is "
        "private (a direct message, or asked with `private`).\n"
    )
    return 1


def write_out(options: argparse.Namespace, settings: Settings) -> int:
    """Write every exchange, as the log is read, for other programs."""
    place = settings.database
    with open_reader(place) as reader, _output(options, files_of(place)) as file:
        export(reader.transcripts(), options.format, file)
    return 0


def check(_: argparse.Namespace, settings: Settings) -> int:
    """Print what is wrong with the database; 1 when anything is."""
    with open_reader(settings.database) as reader:
        wrong = reader.problems()
    write("".join(f"{problem}\n" for problem in wrong or ["The log is sound."]))
    return 1 if wrong else 0


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

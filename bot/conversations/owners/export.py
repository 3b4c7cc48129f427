"""Exchanges as files for other programs: JSON lines, CSV, or Parquet.

Each is written while the log is read, so that a log of any size needs little memory.
"""

import codecs
import csv
from collections.abc import Iterable
from typing import BinaryIO, Literal, Self

from bot.conversations.owners.transcripts import TranscribedSentence, Transcript, as_json
from bot.errors import BotError

# What a text that a spreadsheet computes begins with (OWASP, "CSV Injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Form = Literal["jsonl", "csv", "parquet"]


class ExportError(BotError):
    """Exchanges cannot be written in the form that was asked for."""

    @classmethod
    def without_parquet(cls) -> Self:
        """Say what has to be installed to write Parquet."""
        return cls(
            "A Parquet file needs pyarrow: install the extra (.venv/bin/pip install '.[parquet]'), "
            "or export as jsonl or csv."
        )

    @classmethod
    def binary(cls) -> Self:
        """Say that a terminal cannot show such a file."""
        return cls("A Parquet file is nothing to read here: name one with --output, or pipe it.")


def export(exchanges: Iterable[Transcript], form: Form, file: BinaryIO) -> None:
    """Write exchanges in one of the forms; raise `ExportError` when it needs an extra."""
    match form:
        case "jsonl":
            _write_json_lines(exchanges, file)
        case "csv":
            _write_csv(exchanges, file)
        case "parquet":
            try:
                # Half a second of importing, of something that need not be there.
                from bot.conversations.owners.parquet import write_parquet  # noqa: PLC0415
            except ImportError as error:
                raise ExportError.without_parquet() from error
            write_parquet(exchanges, file)


def _write_json_lines(exchanges: Iterable[Transcript], file: BinaryIO) -> None:
    file.writelines(f"{as_json(exchange._asdict())}\n".encode() for exchange in exchanges)


def _write_csv(exchanges: Iterable[Transcript], file: BinaryIO) -> None:
    writer = csv.writer(codecs.getwriter("utf-8")(file), lineterminator="\n")
    writer.writerow(Transcript._fields)
    writer.writerows(map(_as_text, exchange) for exchange in exchanges)


def _as_text(
    value: float | str | tuple[TranscribedSentence, ...] | tuple[str, ...] | None,
) -> float | str | None:
    if isinstance(value, tuple):
        return as_json(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value

"""Standard output, for somebody who watches it grow and reads what others wrote."""

import re
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import BinaryIO, TextIO

from bot.cli.errors import OutputError

# What a terminal obeys instead of showing it, but for tabs and the ends of lines; and what turns
# round the words behind it.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def write(text: str) -> None:
    """Write a text at once; raise `OutputError` when that cannot be."""
    with _printing() as output:
        output.write(text)
        output.flush()


@contextmanager
def binary_output() -> Generator[BinaryIO]:
    """Give standard output for bytes; raise `OutputError` when they cannot be written."""
    with _printing() as output:
        yield output.buffer
        output.flush()


def is_watched() -> bool:
    """Tell whether a terminal shows what is written."""
    return sys.stdout is not None and sys.stdout.isatty()


def legible(text: str) -> str:
    """Return what others wrote such that a terminal shows all of it and obeys none of it."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


@contextmanager
def _printing() -> Generator[TextIO]:
    # Python has none where it was closed before the start.
    if sys.stdout is None or sys.stdout.closed:
        raise OutputError.closed()
    try:
        yield sys.stdout
    except BrokenPipeError:
        # Whoever read it has had enough, which is nobody's fault.
        raise
    except UnicodeEncodeError as error:
        raise OutputError.without_letters(error) from error
    except OSError as error:
        # What is left of it would be written once more at the exit, and told of there.
        with suppress(OSError):
            sys.stdout.close()
        raise OutputError.unwritten(error) from error

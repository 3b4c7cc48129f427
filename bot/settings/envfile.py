"""The file `.env`: the names that it assigns, line by line, and those that are misspelt."""

import io
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from dotenv.parser import parse_stream

from bot.settings.errors import SettingsError

# How alike two names are of which one is the other misspelt. Bash's PROMPT_DIRTRIM, which is no
# misspelt PROMPTS_DIR, lies just below.
_ALIKE = 0.85


class Assigned(NamedTuple):
    """A name and its line, from 1; the name is empty where the line assigns nothing."""

    line: int
    name: str


def read_lines(path: Path) -> list[Assigned]:
    """Return what a file assigns, if it is there; a folder of its name is another tool's.

    Raises `SettingsError` for a file or a line that cannot be read.
    """
    try:
        lines = [*_assigned(path.read_text(encoding="utf-8"))]
    except (FileNotFoundError, IsADirectoryError):
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError.unreadable(path) from error
    for line, name in lines:
        if not name:
            raise SettingsError.line(path, line)
    return lines


def misspelt(
    lines: Iterable[Assigned], environment: Iterable[str], settings: Iterable[str]
) -> Iterator[str]:
    """Yield a sentence for each name that is like a setting, while that one is not set.

    Most of an environment is other programs' business, so an unlike name is nobody's mistake.
    """
    places = {name.upper(): "the environment" for name in environment}
    places |= {name: f"line {line} of .env" for line, name in lines}
    known = {setting.upper() for setting in settings}
    unset = sorted(known - places.keys())
    for name in sorted(places.keys() - known):
        for meant in get_close_matches(name, unset, n=1, cutoff=_ALIKE):
            yield f"There is no setting {name} ({places[name]}): did you mean {meant}?"


def _assigned(text: str) -> Iterator[Assigned]:
    """Yield what a file assigns, and the lines of it that cannot be read."""
    for binding in parse_stream(io.StringIO(text)):
        written = binding.original.string
        before = written[: len(written) - len(written.lstrip())]
        line = binding.original.line + before.count("\n")
        if binding.error or (binding.key and binding.value is None):
            yield Assigned(line, "")
        elif binding.key:
            yield Assigned(line, binding.key.upper())

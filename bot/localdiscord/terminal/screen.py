"""The lower end of a terminal, where what still grows is drawn again in its place.

Only what has settled is left to scroll away. Where the output is no terminal, only that is written.
"""

import re
from collections.abc import Callable, Iterable
from math import ceil
from os import terminal_size

from wcwidth import wcwidth

ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\")
SPACE = " "
# Rows left free while something grows, for the line that is being typed.
SPARE_ROWS = 2


class Screen:
    """Writes text; `interactive` says whether what was written can be drawn anew."""

    def __init__(
        self, write: Callable[[str], None], size: Callable[[], terminal_size], *, interactive: bool
    ) -> None:
        self.interactive = interactive
        self._write = write
        self._size = size
        self._drawn: list[str] = []

    def draw(self, text: str) -> None:
        """Draw what still grows in the place of what was drawn before; of much text, the end."""
        if not self.interactive or not text:
            return
        shown = self._wrapped(text)[-max(1, self._size().lines - SPARE_ROWS) :]
        self._write(self._back() + "".join(f"{row}\n" for row in shown))
        self._drawn = shown

    def settle(self, text: str) -> None:
        """Write, in the place of what was drawn, what stays."""
        whole = "\n".join(self._wrapped(text)) if self.interactive else text
        self._write(f"{self._back()}{whole}\n")
        self._drawn = []

    def _wrapped(self, text: str) -> list[str]:
        columns = self._size().columns
        return [row for line in text.split("\n") for row in rows(line, columns)]

    def _back(self) -> str:
        # A terminal that has become narrower since has broken the rows once more.
        columns = max(1, self._size().columns)
        taken = sum(max(1, ceil(_room(_parts(row)) / columns)) for row in self._drawn)
        return f"\x1b[{taken}F\x1b[J" if taken else ""


def rows(line: str, columns: int) -> list[str]:
    """Break a line at its spaces into rows; escape sequences take up no room.

    A word that is longer than a row is cut.
    """
    done: list[str] = []
    row: list[str] = []
    for part in _parts(line):
        if _room(row) + _width(part) > columns:
            full, row = (row, []) if part == SPACE else _at_last_space(row)
            done.append("".join(full))
            if part == SPACE:
                continue
        row.append(part)
    return [*done, "".join(row)]


def _at_last_space(row: list[str]) -> tuple[list[str], list[str]]:
    """Return what stands before the last space of a row, and what behind it."""
    if SPACE not in row:
        return row, []
    place = len(row) - 1 - row[::-1].index(SPACE)
    return row[:place], row[place + 1 :]


def _parts(line: str) -> list[str]:
    parts: list[str] = []
    end = 0
    for escape in ESCAPE.finditer(line):
        parts += [*line[end : escape.start()], escape[0]]
        end = escape.end()
    return [*parts, *line[end:]]


def _room(row: Iterable[str]) -> int:
    return sum(map(_width, row))


def _width(part: str) -> int:
    return 0 if len(part) > 1 else max(0, wcwidth(part))

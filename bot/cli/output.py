"""Standard output, for somebody who watches it grow and reads what others wrote."""

import re
import sys

# What a terminal obeys instead of showing it, but for tabs and the ends of lines.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def write(text: str) -> None:
    """Write a text at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def legible(text: str) -> str:
    """Return what others wrote such that a terminal shows all of it and obeys none of it."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)

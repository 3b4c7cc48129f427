"""Standard output, as somebody who watches it sees it grow."""

import sys


def write(text: str) -> None:
    """Write a text at once."""
    sys.stdout.write(text)
    sys.stdout.flush()

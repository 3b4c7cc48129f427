"""What is left in files of words that nobody else would write."""

from pathlib import Path


def traces(folder: Path, canary: str) -> list[str]:
    """Return the files in which any eight characters of a canary stand.

    The full-text index leaves away what a word shares with the one before it, so that a search for
    the whole canary would prove nothing.
    """
    pieces = [canary[start : start + 8].encode() for start in range(len(canary) - 7)]
    return [
        file.name
        for file in folder.rglob("*")
        if file.is_file() and any(piece in file.read_bytes() for piece in pieces)
    ]

"""A file that takes its place only once it is whole, private to its owner."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.conversations.errors import LogError


@contextmanager
def draft(target: Path) -> Iterator[Path]:
    """Give the path to write to; what stands there at the end takes the place of the target.

    Raises `LogError` when the target is a folder or lies in none.
    """
    if target.is_dir() or not target.parent.is_dir():
        raise LogError.no_file(target)
    path = target.with_name(f"{target.name}.part")
    path.unlink(missing_ok=True)
    path.touch(mode=0o600, exist_ok=False)
    try:
        yield path
        path.replace(target)
    finally:
        path.unlink(missing_ok=True)

"""A file that takes its place only once it is whole, private to its owner."""

from collections.abc import Collection, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from bot.errors import BotError


class TargetError(BotError):
    """Nothing may be written under the name that was given."""

    @classmethod
    def no_file(cls, path: Path) -> Self:
        """Say that a file cannot stand there."""
        return cls(f"{path} cannot be written: name a file, in a folder that is there.")

    @classmethod
    def itself(cls, path: Path) -> Self:
        """Say that nothing may take the place of the log, of its key or what lies beside them."""
        return cls(f"{path} belongs to the log: name another file.")

    @classmethod
    def unwritable(cls, path: Path, reason: Exception) -> Self:
        """Say that there is no room for a file, or no leave to make one there."""
        return cls(f"{path} cannot be written ({reason}): see to its disk, or name another file.")


@contextmanager
def replacing(target: Path, sparing: Collection[Path]) -> Generator[Path]:
    """Give the path to write to; what stands there at the end takes the place of the target.

    Raises `TargetError` when the target lies in no folder, may not be replaced, or has no room.
    """
    if not target.parent.is_dir():
        raise TargetError.no_file(target)
    path = Path(f"{target}.part")
    for each in (target, path):
        require_replaceable(each, sparing)
    try:
        path.unlink(missing_ok=True)
        path.touch(mode=0o600, exist_ok=False)
        yield path
        path.replace(target)
    except OSError as error:
        raise TargetError.unwritable(target, error) from error
    finally:
        path.unlink(missing_ok=True)


def require_replaceable(path: Path, sparing: Collection[Path]) -> None:
    """Raise `TargetError` when what stands there is no file, or one of those to be spared.

    Names are compared by what they lead to, whether or not it is there at the moment.
    """
    if path.exists() and not path.is_file():
        raise TargetError.no_file(path)
    if any(_same(path, spared) for spared in sparing):
        raise TargetError.itself(path)


def _same(one: Path, other: Path) -> bool:
    # Names that differ may be one file, where capitals do not count.
    met = one.exists() and other.exists() and one.samefile(other)
    return met or one.resolve() == other.resolve()

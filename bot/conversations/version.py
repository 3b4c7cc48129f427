"""A database's version: how many of the numbered SQL files were applied to it.

Each is applied once and never changed afterwards, so that the number says what a database is like.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable

from bot.conversations.errors import LogError
from bot.conversations.location import Location


def newest(package: str) -> int:
    """Return the version that an engine's migrations lead to; blocking."""
    return len(_scripts(package))


def migrations(package: str) -> list[str]:
    """Return the SQL of an engine's migrations, in the order of their numbers; blocking."""
    ordered = sorted(_scripts(package), key=lambda script: script.name)
    return [script.read_text() for script in ordered]


def require_known(location: Location, version: int, known: int, *, older: bool) -> None:
    """Raise `LogError` for a newer bot's database, and for an older one's where it will not do."""
    if version > known:
        raise LogError.newer(location, version, known)
    if version < known and not older:
        raise LogError.older(location)


def _scripts(package: str) -> list[Traversable]:
    folder = files(package) / "migrations"
    return [entry for entry in folder.iterdir() if entry.name.endswith(".sql")]

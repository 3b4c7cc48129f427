"""A database's version: how many of the numbered SQL files were applied to it.

Each is applied once and never changed afterwards, so that the number says what a database is like.
"""

from importlib.resources import files

from bot.conversations.errors import LogError
from bot.conversations.place import Place


def migrations(package: str) -> list[str]:
    """Return the SQL of an engine's migrations, in the order of their numbers; blocking."""
    folder = files(package) / "migrations"
    scripts = (entry for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [script.read_text() for script in sorted(scripts, key=lambda entry: entry.name)]


def require_known(place: Place, version: int, newest: int, *, older: bool) -> None:
    """Raise `LogError` for a newer bot's database, and for an older one's where it will not do."""
    if version > newest:
        raise LogError.newer(place, version, newest)
    if version < newest and not older:
        raise LogError.older(place)

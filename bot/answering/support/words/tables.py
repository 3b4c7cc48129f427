"""The tables of words that lie beside the code: on each line, words that belong together."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of each line of a table; blocks, the first time."""
    text = (files("bot.answering.support.words") / name).read_text("utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines())

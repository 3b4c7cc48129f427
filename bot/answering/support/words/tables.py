"""The tables of words that lie beside the code, each read once."""

from functools import cache
from importlib.resources import files

_PREFIXES = "fore mis out over re under up with".split()


@cache
def read_irregular() -> dict[str, str]:
    """Return the base of each irregular form, with a prefix too: "overtook"."""
    groups = [group.split() for group in _lines("irregular.txt")]
    return {
        prefix + form: prefix + base
        for prefix in ("", *_PREFIXES)
        for base, *forms in groups
        for form in forms
    }


@cache
def read_opposites() -> tuple[tuple[str, str], ...]:
    """Return couples of words of opposite meaning."""
    return tuple((left, right) for left, right in map(str.split, _lines("opposites.txt")))


@cache
def read_aliases() -> tuple[tuple[str, ...], ...]:
    """Return the names of people, places and governments that texts call by more than one."""
    return tuple(tuple(line.split()) for line in _lines("aliases.txt"))


@cache
def read_synonyms() -> tuple[tuple[str, ...], ...]:
    """Return groups of words of which one may stand for another."""
    return tuple(tuple(line.split()) for line in _lines("synonyms.txt"))


def _lines(name: str) -> list[str]:
    return (files("bot.answering.support.words") / name).read_text("utf-8").splitlines()

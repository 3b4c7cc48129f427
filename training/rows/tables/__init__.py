"""What corruptions put in the place of what: opposites, rewritings and details."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

Rewriting = tuple[str, Sequence[str]]
"""A pattern, and what may be said instead."""


def opposites() -> list[tuple[str, str]]:
    """Return couples of words of opposite meaning, in the order written."""
    return [(left, right) for left, right in map(str.split, _read("opposites.txt").splitlines())]


@cache
def rewritings(name: str) -> Sequence[Rewriting]:
    """Return the rewritings of a table, in the order written."""
    return [(row["find"], row["say"]) for row in tomllib.loads(_read(f"{name}.toml"))["rewritings"]]


@cache
def details() -> Sequence[str]:
    """Return details that could be added to anything, with placeholders for their figures."""
    return _read("details.txt").splitlines()


def _read(name: str) -> str:
    return (files("training.rows.tables") / name).read_text(encoding="utf-8")

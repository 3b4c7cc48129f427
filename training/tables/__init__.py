"""Couples of words: opposites, numbers in digits and letters, and what may be said instead."""

from __future__ import annotations

from importlib.resources import files


def couples(name: str) -> list[tuple[str, str]]:
    """Return the couples of a table, in the order written."""
    lines = (files("training.tables") / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [(left, right) for left, right in (line.split() for line in lines)]

"""Patterns that are written with parts by name: `{it} matters`, where `it` is `(this|that)`."""

import re
from collections.abc import Mapping

_PART = re.compile(r"\{(\w+)\}")


def filled(pattern: str, parts: Mapping[str, str]) -> str:
    """Return a pattern with its parts in place, and theirs."""
    while _PART.search(pattern):
        pattern = _PART.sub(lambda part: parts[part[1]], pattern)
    return pattern

"""The meaning turned round."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random

from training.rows.corruptions.editing import cased, replaced
from training.rows.tables import opposites

_AUXILIARY = re.compile(
    r"\b(is|are|was|were|can|could|will|would|should|must|does|do|did|has|have|had)\b(?! not)"
)
_NOT = re.compile(
    r"\b(?:(is|are|was|were|can|could|will|would|should|must|does|do|did|has|have) not"
    r"|(is|are|was|were|could|would|should|does|do|did|has|have)n['\u2019]t)\b"
)


def negation(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Turn the meaning round: a "not" more or less, or an antonym."""
    del others
    ways: list[tuple[tuple[int, int], str]] = []
    for found in re.finditer(r"[\w-]+", sentence):
        for opposite in _opposites().get(found[0].lower(), ()):
            ways += [(found.span(), cased(opposite, found[0]))] * 2
    denied = [(found.span(), found[1] or found[2]) for found in _NOT.finditer(sentence)]
    if not denied:
        ways += [(found.span(), f"{found[1]} not") for found in _AUXILIARY.finditer(sentence)]
    ways += denied * 3
    return replaced(sentence, random.choice(ways)) if ways else None


@cache
def _opposites() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for left, right in opposites():
        found.setdefault(left, []).append(right)
        found.setdefault(right, []).append(left)
    return found

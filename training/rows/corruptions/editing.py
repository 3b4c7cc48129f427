"""How a sentence is changed: words put in the place of others, with their capital."""

import re
from collections.abc import Callable, Sequence
from random import Random

from training.rows.tables import Rewriting

Corrupt = Callable[[str, Random, Sequence[str]], str | None]
"""A sentence, randomness and other sentences in, a false sentence out."""


def replaced(sentence: str, way: tuple[tuple[int, int], str]) -> str:
    """Return a sentence with other words from one place to another."""
    (start, end), new = way
    return sentence[:start] + new + sentence[end:]


def exchanged(sentence: str, left: tuple[int, int], right: tuple[int, int]) -> str:
    """Return a sentence with two parts in each other's place."""
    first, second = sentence[slice(*left)], sentence[slice(*right)]
    between = sentence[left[1] : right[0]]
    return sentence[: left[0]] + cased(second, first) + between + first + sentence[right[1] :]


def rewritten(sentence: str, random: Random, table: Sequence[Rewriting]) -> str | None:
    """Return a sentence rewritten in one place by a table, if anything of it is in there."""
    ways = [
        (found.span(), found.expand(random.choice(outcomes)))
        for pattern, outcomes in table
        for found in re.finditer(pattern, sentence, re.IGNORECASE)
    ]
    if not ways:
        return None
    span, new = random.choice(ways)
    return replaced(sentence, (span, cased(new, sentence[slice(*span)])))


def cased(new: str, old: str) -> str:
    """Return new words with a capital where the old ones have one."""
    return new[0].upper() + new[1:] if new and old[:1].isupper() and old[1:2].islower() else new

"""Phrases with alternatives: `hi( there|)` is "hi" or "hi there", `(a|b)` each of what it holds.

Brackets may hold others, but parts of no word. A `*` is any one word but those that questions begin
with: "i like *" is "i like bees", and not "i like how". A phrase is matched as it is written, and
not by all that it stands for, which may be a million phrases.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from bot.grounding.text.small_words import ASKING

ANY = "*"

_PART = re.compile(r"[()|]|[^\s()|]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words and choices between phrases, in their order."""

    items: tuple["str | tuple[Phrase, ...]", ...]

    @classmethod
    def read(cls, written: str, words: Callable[[str], Sequence[str]]) -> Self:
        """Read a phrase, each of its words as those that it is compared by.

        Raises:
            ValueError: A bracket is not closed, or not opened, a bar stands in none, or the phrase
                may be no word.
        """
        parts: list[str] = _PART.findall(written)
        rest = iter([*parts, ")"])
        only, *others = _choices(rest, words)
        unread = list(rest)
        if others or unread or parts.count("(") != parts.count(")"):
            msg = f"“{written}” needs brackets in pairs, and each | in one of them"
            raise ValueError(msg)
        if only.may_be_empty:
            msg = f"“{written}” may be no word at all"
            raise ValueError(msg)
        return cls(only.items)

    def ends(self, typed: Sequence[str], place: int) -> set[int]:
        """Return every place where this phrase may end that begins at a place among some words."""
        places = {place}
        for item in self.items:
            if not places:
                break
            places = {end for start in places for end in _ends(item, typed, start)}
        return places

    @property
    def firsts(self) -> frozenset[str]:
        """The words that this phrase may begin with."""
        found: set[str] = set()
        for item in self.items:
            if isinstance(item, str):
                return frozenset({*found, item})
            found |= {word for choice in item for word in choice.firsts}
            if not any(choice.may_be_empty for choice in item):
                break
        return frozenset(found)

    @property
    def may_be_empty(self) -> bool:
        """Whether this phrase may be nothing at all."""
        return all(
            not isinstance(item, str) and any(choice.may_be_empty for choice in item)
            for item in self.items
        )


def _ends(item: str | tuple[Phrase, ...], typed: Sequence[str], place: int) -> set[int]:
    if isinstance(item, str):
        return {place + 1} if place < len(typed) and _fits(typed[place], item) else set()
    return {end for choice in item for end in choice.ends(typed, place)}


def _fits(word: str, item: str) -> bool:
    return word == item or (item == ANY and word not in ASKING)


def _choices(parts: Iterator[str], words: Callable[[str], Sequence[str]]) -> tuple[Phrase, ...]:
    """Return the phrases up to the bracket that closes them."""
    choices: list[list[str | tuple[Phrase, ...]]] = [[]]
    for part in parts:
        match part:
            case ")":
                break
            case "|":
                choices.append([])
            case "(":
                choices[-1].append(_choices(parts, words))
            case word:
                choices[-1].extend(words(word))
    return tuple(Phrase(tuple(items)) for items in choices)

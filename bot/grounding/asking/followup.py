"""What a person asks by going on from an answer: "why?", "the second one?", "tell me more".

Such a text says nothing by itself, so it is read whole: one word more makes it a question of its
own. What people say, and what it asks for, stands in `followups.toml`.
"""

import re
import tomllib
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from bot.grounding.asking.counting import NUMBERS, ORDINALS
from bot.grounding.text.interviews import INTERVIEW_OR_NOTES
from bot.grounding.text.patterns import filled
from bot.grounding.text.typed import typed_words
from bot.grounding.text.words import words

_IS = re.compile(r"(?<=[a-z])'s\b")
_NAME = re.compile(r"[a-z]{4,}")
_WORDLESS = re.compile(r"[^\w?\uff1f\u061f]*[?\uff1f\u061f]\W*")
# What no word of a text can be.
_NTH, _NUMBER = "#", "%"
# "The last section" is the interview's, whatever was asked before.
_SECTIONS = frozenset(words("section chapter heading"))
# More words than this say something of their own.
_MOST_WORDS = 16


class Asks(StrEnum):
    """What a follow-up asks for."""

    ITEM = "item"
    MORE = "more"
    AFTER = "after"
    BEFORE = "before"
    NEXT_SECTION = "next_section"
    PREVIOUS_SECTION = "previous_section"
    WHY = "why"
    WHO = "who"
    WHEN = "when"
    SURE = "sure"
    SHORTER = "shorter"
    SIMPLER = "simpler"
    EXAMPLE = "example"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up; `place` is which item of the answer it means, from 1, or -1 for the last.

    Of the first or last `many`, it is the one at that end.
    """

    asks: Asks
    place: int = 0
    many: int = 1


@dataclass(frozen=True, slots=True)
class _Grammar:
    before: frozenset[str]
    after: frozenset[str]
    says: Mapping[Asks, re.Pattern[str]]

    def bared(self, typed: list[str]) -> Iterator[str]:
        """Yield the words as they are, then without ever more of those that change nothing."""
        for first in range(_filling(typed, self.before) + 1):
            for last in range(_filling(typed[::-1], self.after) + 1):
                yield " ".join(typed[first : len(typed) - last])


def follow_up(text: str, before: str = "") -> FollowUp | None:
    """Return what a text asks for by going on from the answer to the question before, if it does.

    A question mark alone asks for more: whoever types it has not understood.
    """
    if _WORDLESS.fullmatch(text):
        return FollowUp(Asks.MORE)
    grammar = _grammar()
    typed = _IS.sub(" is", " ".join(typed_words(text))).split()
    if len(typed) > _MOST_WORDS:
        return None
    place, many, counting = _counting(typed, set(words(before)) - _SECTIONS)
    for phrase in grammar.bared(counting):
        for asks, says in grammar.says.items():
            if says.fullmatch(phrase):
                return FollowUp(asks, place, many) if asks is Asks.ITEM else FollowUp(asks)
    return None


def asking() -> frozenset[str]:
    """Return the words that follow-ups are made of."""
    return frozenset(
        word for says in _grammar().says.values() for word in _NAME.findall(says.pattern)
    )


def _counting(typed: list[str], known: set[str]) -> tuple[int, int, list[str]]:
    """Return the place that some words count to, how many from there, and the words with marks.

    Of those behind an ordinal, the words of the question before are left out: "the second
    challenge" counts challenges; "gen 4" counts nothing, and nor do "two challenges".
    """
    at = next((at for at, word in enumerate(typed) if word in ORDINALS or word in NUMBERS), None)
    if at is None:
        return 0, 1, typed
    first, after = typed[at], typed[at + 1 :]
    if first in NUMBERS:
        return NUMBERS[first], 1, [*typed[:at], _NUMBER, *after]
    many = NUMBERS.get(after[0]) if after and abs(ORDINALS[first]) == 1 else None
    counted = [_NUMBER] if many else []
    others = (word for word in after[len(counted) :] if known.isdisjoint(words(word)))
    return ORDINALS[first], many or 1, [*typed[:at], _NTH, *counted, *others]


def _filling(typed: Sequence[str], nothing: Container[str]) -> int:
    """Return how many words at the beginning change nothing."""
    return next((at for at, word in enumerate(typed) if word not in nothing), len(typed))


@cache
def _grammar() -> _Grammar:
    read = tomllib.loads((files("bot.grounding.asking") / "followups.toml").read_text("utf-8"))
    parts = {**read["parts"], "interview": f"({INTERVIEW_OR_NOTES})"}
    says = {name: filled("|".join(phrases), parts) for name, phrases in read["says"].items()}
    return _Grammar(
        frozenset(read["before"].split()),
        frozenset(read["after"].split()),
        {Asks(name): re.compile(pattern) for name, pattern in says.items()},
    )

"""Who is one of the best is not the best, and a main reason is not the main one."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from bot.answering.support.case import SupportCase
from bot.answering.support.words import lexicon

_WHOSE = "(?:the|his|her|its|their|our)"
_ONE_OF = rf"(?:(?:one|some|two|three|several|many) of {_WHOSE}|among {_WHOSE})"
_SEVERAL = re.compile(r"\b(?:one|some|several|many|two|three) of\b|\bamong\b")
_FIRST = re.compile(
    rf"\b(?:{_WHOSE}|[a-z]+ s) (?P<what>(?:most|least) \w+|best|worst"
    rf"|{lexicon.SUPERLATIVE})\b"
)
_MAIN = re.compile(r"\bthe (?P<what>(?:main|principal|leading|key|major) \w+)\b")


def singled_out(case: SupportCase) -> Iterator[str]:
    """Yield what a sentence makes the first of its kind, or the main one, and its evidence not."""
    said, held = case.said.text, case.held.text
    return islice(chain(_first_of_several(said, held), _main_of_several(said, held)), 1)


def _first_of_several(said: str, held: str) -> Iterator[str]:
    if _SEVERAL.search(said):
        return
    for what in (found["what"] for found in _FIRST.finditer(said)):
        # Where it stands again, one of these may be the first after all.
        once = len(re.findall(rf"\b{what}\b", held)) == 1
        if once and re.search(rf"\b{_ONE_OF} (?:\w+ )?{what}\b", held):
            yield what


def _main_of_several(said: str, held: str) -> Iterator[str]:
    mains = (found["what"] for found in _MAIN.finditer(said))
    return (what for what in mains if re.search(rf"\ban? {what}\b", held))

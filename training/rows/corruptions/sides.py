"""Who did what to whom: somebody else, or two sides exchanged."""

import re
from collections.abc import Sequence
from itertools import pairwise
from random import Random

from training.rows.corruptions.editing import exchanged, replaced

_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'\u2019&-]*\w(?: [A-Z][\w'\u2019&-]*\w)*")
_BETWEEN = "rather than|instead of|over|than|before|after|not|into"
_DOES = (
    "causes?|leads? to|drives?|replaces?|outperforms?|depends? on|results? in|requires?|enables?|"
    "precedes?|is caused by|was founded by|supports?|follows?|influences?|shapes?|determines?|"
    "creates?|is better than|relies on|feeds?|limits?|exceeds?|becomes?|beats?|informs?|"
    "contributes to|is driven by|comes from|is followed by|means|affects?|reduces?|increases?|"
    "improves?|helps?|prevents?|controls?|uses?|needs?|offers?|includes?|makes?|defeated|led to"
)
_WORD = r"[\w'\u2019-]+"
_END = r"(?=[,.;:]|$| (?:and|or|to|in|of|for|by|with|as|that|which|is|are|from|when|because)\b)"
_SWAPS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b({_WORD}) (?:{_BETWEEN}) ((?:{_WORD} ){{0,1}}{_WORD}){_END}",
        rf"\b({_WORD} {_WORD}) (?:{_BETWEEN}) ((?:{_WORD} ){{0,2}}{_WORD}){_END}",
        (
            rf"(?:^|[,;:] |that |because |while )((?:{_WORD} ){{0,4}}{_WORD}) (?:{_DOES})"
            rf" ((?:{_WORD} ){{0,3}}?{_WORD}){_END}"
        ),
    )
)
_AUXILIARY_END = re.compile(r"\b(?:can|could|may|might|must|not|should|to|will|would)$")
_LABEL = re.compile(r"^[^:.]{1,60}: ")
_LISTED = re.compile(r",?(?: and| or| &|/)? ?\(?")
_CAPITALISED = re.compile(r"\b[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*")
_SIDE = r"((?:[\w$%,.'\u2019-]+ ){0,3}[\w$%'\u2019-]+)"
_FROM_TO = re.compile(rf"\bfrom {_SIDE} to {_SIDE}")


def name(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Put a name of another sentence in the place of one of this sentence."""
    here = list(_NAME.finditer(sentence))
    there = [found for other in others for found in _NAME.findall(other) if found not in sentence]
    if not here or not there:
        return None
    return replaced(sentence, (random.choice(here).span(), random.choice(there)))


def swap_relation(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Exchange the two sides of a relation, or two names."""
    del others
    sides = [
        (found.span(1), found.span(2))
        for pattern in (*_SWAPS, _FROM_TO)
        for found in pattern.finditer(sentence)
        if not _AUXILIARY_END.search(found[1])
    ]
    label = _LABEL.match(sentence)
    start = label.end() if label else 0
    names = [
        found.span()
        for found in _CAPITALISED.finditer(sentence, start)
        if found.start() > start or " " in found[0]
    ]
    sides += [
        (left, right)
        for left, right in pairwise(names)
        if sentence[slice(*left)] != sentence[slice(*right)]
        and not _LISTED.fullmatch(sentence, left[1], right[0])
    ]
    return exchanged(sentence, *random.choice(sides)) if sides else None

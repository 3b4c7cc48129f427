"""Sentences made false in one small way, each way under the name that the development pairs use.

Pure: a sentence, a source of randomness and a few other sentences in, another sentence out, or
`None` where the sentence offers no hold. A corruption read backwards (the corrupted sentence as the
evidence, the original as what is said) is wrong too, but for `modality`, `overclaim` and
`addition`, which weaken when turned round.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from training.tables import couples

Corrupt = Callable[[str, Random, Sequence[str]], str | None]

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_COUNTS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "twenty",
)
_SCALES = ("hundred", "thousand", "million", "billion", "trillion")
_UNITS = ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades")
_NUMBER_FAMILIES = (_COUNTS, _SCALES, _UNITS, ("first", "second", "third", "fourth", "fifth"))
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'\u2019&-]*\w(?: [A-Z][\w'\u2019&-]*\w)*")
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|can|could|will|would|should|must|does|do|did|has|have|had)\b(?! not)"
)
_NOT = re.compile(
    r"\b(?:(is|are|was|were|can|could|will|would|should|must|does|do|did|has|have) not"
    r"|(is|are|was|were|could|would|should|does|do|did|has|have)n['\u2019]t)\b"
)
_ANTONYMS: dict[str, list[str]] = {}
for _left, _right in couples("opposites"):
    _ANTONYMS.setdefault(_left, []).append(_right)
    _ANTONYMS.setdefault(_right, []).append(_left)
_HEDGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"\b(?:may|might|could|can) (?:also |often |sometimes )?be\b",
        ("is", "is certainly", "will be"),
    ),
    (r"\b(?:may|might|could) (?:also |even )?(?:have|has)\b", ("has", "definitely has")),
    (
        r"\b(?:may|might|could|can|should|would)\b",
        ("will", "will certainly", "will always", "is bound to"),
    ),
    (
        r"\b(?:aims?|hopes?|plans?|intends?|wants?|tries|seeks?|attempts?) to (\w+)\b",
        (r"has managed to \1", r"will \1", r"is certain to \1", r"is guaranteed to \1"),
    ),
    (
        (
            r"\b(?:believes?|thinks?|suggests?|argues?|speculates?|assumes?|feels?|hopes?|predicts?|"
            r"expects?|claims?|estimates?) that\b"
        ),
        ("has proven that", "knows for certain that", "has shown that"),
    ),
    (
        (
            r"\b(?:believes?|thinks?|suggests?|predicts?|expects?|anticipates?|envisions?|"
            r"speculates?)\b"
        ),
        ("has proven", "confirms", "guarantees", "has already seen"),
    ),
    (
        r"\b(?:likely|probably|possibly|potentially|perhaps|presumably|apparently)\b",
        ("certainly", "definitely", "undoubtedly", "always"),
    ),
    (r"\b(?:seems?|appears?|tends?) to be\b", ("is", "is proven to be")),
    (
        r"\b(?:seems?|appears?|tends?|is expected|is likely|is believed) to\b",
        ("is certain to", "will"),
    ),
    (r"\b(?:suggests?|indicates?|implies|hints?)\b", ("proves", "guarantees")),
    (
        r"\b(?:potential|possible|expected|anticipated|supposed)\b",
        ("certain", "guaranteed", "proven"),
    ),
    (r"\bhelps? (?:to )?(\w+)\b", (r"is guaranteed to \1", r"is all it takes to \1")),
    (r"\b(?:could|may|might) not\b", ("will never", "cannot")),
)
_FORESEEN = re.compile(
    r"^[\w'\u2019. -]{2,40}? (?:predicts?|expects?|anticipates?|hopes?|speculates?|suspects?|"
    r"estimates?) (?:that )?((?:\w+ )+(?:will|would|could|may|might|is|are) .+)$"
)
_WIDER: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"\b(?:some|many|most|several|a few|numerous|certain|various)(?: of)?\b",
        ("all", "every one of the"),
    ),
    (
        (
            r"\b(?:often|usually|typically|generally|sometimes|frequently|mostly|commonly|primarily|"
            r"largely)\b"
        ),
        ("always", "invariably", "without exception"),
    ),
    (r"\b(?:few|rarely|seldom|hardly)\b", ("no", "never")),
    (
        r"\b(?:almost|nearly|about|around|approximately|roughly|up to|at least)\b ?",
        ("", "exactly "),
    ),
    (r"\b(?:one of the|among the) (\w+)", (r"the single \1", r"the only")),
    (
        r"\ba (key|major|main|significant|crucial|common|primary|good)\b",
        (r"the only", r"the one and only"),
    ),
    (r"\b(?:partly|partially|somewhat|relatively|fairly)\b", ("completely", "entirely", "totally")),
    (r"\bsomeone\b", ("everyone",)),
    (r"\bsomething\b", ("everything",)),
    (r"\bcan\b", ("always", "invariably")),
    (r"\bmore\b", ("the most",)),
)
_EVERYWHERE = (
    (r"^([A-Z][a-z]+s)\b(?= (?:are|were|have|can|will|need|tend|use|do|often)\b)", r"All \1"),
    (r"\b(is|are|was|were|will|has|have)\b", r"\1 always"),
    (r"\b(is|are|was|were)\b", r"\1 the only thing that is"),
)
_TAIL = re.compile(
    r",? ((?:in|by|with|within|after|during|at|through|from|for|since|because of|such as|including|"
    r"especially|across|over|despite|due to|to avoid|using|thanks to) [^,;:.]{6,55})$"
)
_DETAILS = (
    "in {year}",
    "within {count} {unit}",
    "by {percent}%",
    "since {year}",
    "for about {count} {unit}",
    "with a team of {number} people",
    "at a cost of ${number} million",
    "in more than {number} countries",
    "after {count} failed attempts",
    "together with a partner",
    "mainly in Europe",
    "in the United States",
    "with the help of artificial intelligence",
    "for the first time",
    "free of charge",
    "every week",
    "despite strong criticism",
    "according to a recent study",
    "at the request of investors",
    "and has won an award for it",
    "which surprised everyone",
    "to save money",
    "on weekends",
    "and plans to double that next year",
    "against the advice of colleagues",
)
_LIST_END = re.compile(r", (and|or) ([^,.;]{3,40})$|, (and|or) ([^,.;]{3,40})(?=,)")
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


def number(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Change one number, scale, unit or order."""
    del others
    ways = [(found.span(), _other_digits(found[0], random)) for found in _DIGITS.finditer(sentence)]
    for family in _NUMBER_FAMILIES:
        for found in re.finditer(rf"\b(?:{'|'.join(family)})\b", sentence, re.IGNORECASE):
            rest = [word for word in family if word != found[0].lower()]
            ways.append((found.span(), random.choice(rest)))
    return _replaced(sentence, random.choice(ways)) if ways else None


def name(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Put a name of another sentence in the place of one of this sentence."""
    here = list(_NAME.finditer(sentence))
    there = [found for other in others for found in _NAME.findall(other) if found not in sentence]
    if not here or not there:
        return None
    return _replaced(sentence, (random.choice(here).span(), random.choice(there)))


def negation(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Turn the meaning round: a "not" more or less, or an antonym."""
    del others
    ways: list[tuple[tuple[int, int], str]] = []
    for found in re.finditer(r"[\w-]+", sentence):
        for opposite in _ANTONYMS.get(found[0].lower(), ()):
            ways += [(found.span(), _cased(opposite, found[0]))] * 2
    denied = [(found.span(), found[1] or found[2]) for found in _NOT.finditer(sentence)]
    if not denied:
        ways += [(found.span(), f"{found[1]} not") for found in _AUXILIARY.finditer(sentence)]
    ways += denied * 3
    return _replaced(sentence, random.choice(ways)) if ways else None


def modality(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Harden what is possible, intended, believed or likely into a fact."""
    del others
    foreseen = _FORESEEN.match(sentence)
    if foreseen and random.random() < 0.4:
        return foreseen[1][0].upper() + foreseen[1][1:]
    return _rewritten(sentence, random, _HEDGES)


def overclaim(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Widen a quantity or a frequency to all, always, only or none."""
    del others
    if random.random() < 0.8:
        wider = _rewritten(sentence, random, _WIDER)
        if wider:
            return wider
    pattern, wide = random.choice(_EVERYWHERE)
    changed = re.sub(pattern, wide, sentence, count=1)
    return changed if changed != sentence else None


def addition(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Add one plausible detail: another sentence's, a made one, or one more item of a list."""
    end = re.search(r"[.!?]*$", sentence)
    body, stop = (sentence[: end.start()], end[0]) if end else (sentence, "")
    items = [found for other in others if (found := _LIST_END.search(other.rstrip(".")))]
    mine = _LIST_END.search(body)
    if mine and items and random.random() < 0.6:
        more = random.choice(items)
        return f"{body[: mine.start()]}, {more[2] or more[4]}{body[mine.start() :]}{stop}"
    tails = [found[1] for other in others if (found := _TAIL.search(other.rstrip(".!? ")))]
    tails = [tail for tail in tails if tail not in body]
    tail = random.choice(tails) if tails and random.random() < 0.6 else _made_detail(random)
    joint = re.search(r"(?<=\w)(?=,? (?:which|but|while|because|and) )", body)
    if joint and joint.start() > 25 and random.random() < 0.4:
        return f"{body[: joint.start()]} {tail}{body[joint.start() :]}{stop}"
    return f"{body} {tail}{stop}"


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
    return _exchanged(sentence, *random.choice(sides)) if sides else None


KINDS: dict[str, Corrupt] = {
    "number": number,
    "name": name,
    "negation": negation,
    "modality": modality,
    "addition": addition,
    "swap-relation": swap_relation,
    "overclaim": overclaim,
}
SYMMETRIC = frozenset({"number", "name", "negation", "swap-relation"})
"""Kinds that stay wrong when evidence and sentence change places."""


def _other_digits(digits: str, random: Random) -> str:
    if len(digits) == 4 and digits.isdigit() and digits[:2] in {"19", "20"}:
        return str(int(digits) + random.choice((-12, -7, -3, -2, -1, 1, 2, 3, 6, 10)))
    value = float(digits.replace(",", ""))
    other = value
    while other == value:
        other = value * random.choice((0.1, 0.5, 0.8, 1.2, 1.5, 2, 3, 10)) + random.choice(
            (0, 0, 1, 2)
        )
        other = round(other, len(digits.partition(".")[2]))
    return f"{other:,.{len(digits.partition('.')[2])}f}"


def _made_detail(random: Random) -> str:
    return random.choice(_DETAILS).format(
        year=random.randrange(1950, 2026),
        count=random.choice(_COUNTS),
        unit=random.choice(_UNITS),
        percent=random.randrange(5, 95),
        number=random.randrange(3, 900),
    )


def _rewritten(
    sentence: str, random: Random, table: Sequence[tuple[str, tuple[str, ...]]]
) -> str | None:
    ways = [
        (found.span(), found.expand(random.choice(outcomes)))
        for pattern, outcomes in table
        for found in re.finditer(pattern, sentence, re.IGNORECASE)
    ]
    if not ways:
        return None
    span, new = random.choice(ways)
    return _replaced(sentence, (span, _cased(new, sentence[slice(*span)])))


def _replaced(sentence: str, way: tuple[tuple[int, int], str]) -> str:
    (start, end), new = way
    return sentence[:start] + new + sentence[end:]


def _exchanged(sentence: str, left: tuple[int, int], right: tuple[int, int]) -> str:
    first, second = sentence[slice(*left)], sentence[slice(*right)]
    between = sentence[left[1] : right[0]]
    return sentence[: left[0]] + _cased(second, first) + between + first + sentence[right[1] :]


def _cased(new: str, old: str) -> str:
    return new[0].upper() + new[1:] if new and old[:1].isupper() and old[1:2].islower() else new

"""One plausible detail more."""

import re
from collections.abc import Sequence
from random import Random

from training.rows.corruptions.figures import COUNTS, UNITS
from training.rows.tables import details

_TAIL = re.compile(
    r",? ((?:in|by|with|within|after|during|at|through|from|for|since|because of|such as|including|"
    r"especially|across|over|despite|due to|to avoid|using|thanks to) [^,;:.]{6,55})$"
)
_LIST_END = re.compile(r", (and|or) ([^,.;]{3,40})$|, (and|or) ([^,.;]{3,40})(?=,)")


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


def _made_detail(random: Random) -> str:
    return random.choice(details()).format(
        year=random.randrange(1950, 2026),
        count=random.choice(COUNTS),
        unit=random.choice(UNITS),
        percent=random.randrange(5, 95),
        number=random.randrange(3, 900),
    )

"""Numbers: which quantities a sentence has, and which of them its evidence does not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.bounds import implied
from bot.answering.support.reading.figures import MULTIPLES, ORDINALS, SCALES, single_number
from bot.answering.support.reading.quantities import (
    MULTIPLE,
    ORDINAL,
    TIMES,
    UNITS,
    Quantity,
    quantities,
    single_times,
)
from bot.answering.support.reading.tokens import Reading, Token, kept

# Said of much that nobody counted, so that they are only compared with others of their kind.
_LOOSE = {*ORDINALS, *MULTIPLES}
# How often something comes, by the time from one to the next.
_OFTEN = {
    "hourly": UNITS["hour"],
    "daily": UNITS["day"],
    "weekly": UNITS["week"],
    "monthly": UNITS["month"],
    "quarterly": ("month", 3.0),
    "yearly": UNITS["year"],
    "annually": UNITS["year"],
    "annual": UNITS["year"],
}
_SINGLE = frozenset(["a", "an", "one", "per"])

_Kind = float | tuple[str, float]
"""A count, or a unit of time: what it counts, and how many of these it is."""


def strange_numbers(case: SupportCase) -> Iterator[str]:
    """Yield the numbers and units of time in a sentence that its evidence does not hold."""
    said, evidence = case.said, case.held
    mine, theirs = quantities(said), quantities(evidence)
    counted = [q for q in mine if q.token.word not in _LOOSE]
    held = [*theirs, *single_times(evidence), *quantities(case.around)]
    for one in counted:
        unheard = not any(one.equals(other) for other in held)
        if unheard and not any(implied(one, said, other, evidence) for other in theirs):
            yield _spelled(one, said)
    yield from _repeated(counted, theirs)
    yield from _exchanged(_of(ORDINAL, mine), _of(ORDINAL, theirs))
    yield from _exchanged(_of(MULTIPLE, mine), _of(MULTIPLE, theirs))
    yield from _exchanged(_bare_times(said), _bare_times(evidence))


def _spelled(quantity: Quantity, reading: Reading) -> str:
    """Return a number with its unit, where that follows: "six weeks" is no figure alone."""
    last = max(quantity.places)
    return " ".join(token.surface for token in reading.tokens[quantity.token.place : last + 1])


def _repeated(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[str]:
    """Yield a number said more often than held, while another of its unit is left out."""
    if not mine:
        return
    said, held = Counter(q.value for q in mine), Counter(q.value for q in theirs)
    for quantity in mine:
        if said[quantity.value] > held[quantity.value] > 0 and any(
            other.unit == quantity.unit and not said[other.value] for other in theirs
        ):
            yield quantity.token.surface


def _of(unit: str, numbers: Iterable[Quantity]) -> dict[_Kind, str]:
    return {q.count: q.token.surface for q in numbers if q.unit == unit}


@kept
def _bare_times(reading: Reading) -> Mapping[_Kind, str]:
    """Return the units of time that no number counts: "several days", "in recent years"."""
    found: dict[_Kind, str] = {}
    for token in reading.tokens:
        if token.word in _OFTEN:
            found[_OFTEN[token.word]] = token.surface
        elif _counts_time(token) and _bare(token, reading):
            found[UNITS[token.word]] = token.surface
    return found


def _counts_time(token: Token) -> bool:
    """Tell a unit of time from the second of several."""
    unit, _ = UNITS.get(token.word, ("", 0.0))
    return unit in TIMES and token.word not in ORDINALS


def _bare(unit: Token, reading: Reading) -> bool:
    before = reading.preceding(unit)
    if before and (single_number(before) not in {None, 1.0} or before.word in SCALES):
        return False
    return unit.word.endswith("s") or (before is not None and before.word in _SINGLE)


def _exchanged(mine: Mapping[_Kind, str], theirs: Mapping[_Kind, str]) -> Iterator[str]:
    """Yield what stands here in place of something else of its kind there."""
    if not theirs.keys() <= mine.keys():
        yield from (word for kind, word in mine.items() if kind not in theirs)

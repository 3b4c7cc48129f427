"""Numbers: which quantities a sentence has, and which of them its evidence does not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.answering.support.reading.figures import MULTIPLES, ORDINALS, SCALES, plain
from bot.answering.support.reading.quantities import (
    MULTIPLE,
    ORDINAL,
    TIMES,
    UNITS,
    Quantity,
    quantities,
)
from bot.answering.support.reading.tokens import Reading, Token, kept

# Said of much that nobody counted, so that they are only compared with others of their kind.
_LOOSE = {*ORDINALS, *MULTIPLES}
_SINGLE = frozenset(["a", "an", "one", "per"])


def strange_numbers(said: Reading, evidence: Reading, context: Reading) -> list[str]:
    """Return the numbers and units of time in a sentence that its evidence does not hold."""
    mine, theirs = quantities(said), quantities(evidence)
    counted = [q for q in mine if q.token.word not in _LOOSE]
    held = [*theirs, *quantities(context)]
    return [
        *(q.token.surface for q in counted if not any(q.equals(other) for other in held)),
        *_repeated(counted, theirs),
        *_exchanged(_of(ORDINAL, mine), _of(ORDINAL, theirs)),
        *_exchanged(_of(MULTIPLE, mine), _of(MULTIPLE, theirs)),
        *_exchanged(_bare_times(said), _bare_times(evidence)),
    ]


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


def _of(unit: str, numbers: Iterable[Quantity]) -> dict[object, str]:
    return {q.count: q.token.surface for q in numbers if q.unit == unit}


@kept
def _bare_times(reading: Reading) -> Mapping[object, str]:
    """Return the units of time that no number counts: "several days", "in recent years"."""
    return {
        UNITS[token.word]: token.surface
        for token in reading.tokens
        if token.word in UNITS
        and UNITS[token.word][0] in TIMES
        and token.word not in ORDINALS
        and _bare(token, reading.tokens[token.place - 1] if token.place else None)
    }


def _bare(unit: Token, before: Token | None) -> bool:
    if before and (plain(before) not in {None, 1.0} or before.word in SCALES):
        return False
    return unit.word.endswith("s") or (before is not None and before.word in _SINGLE)


def _exchanged(mine: Mapping[object, str], theirs: Mapping[object, str]) -> list[str]:
    """Return what stands here in place of something else of its kind there."""
    if not mine or theirs.keys() <= mine.keys():
        return []
    return [word for kind, word in mine.items() if kind not in theirs]

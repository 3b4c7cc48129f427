"""What a number is said of: "three novels and one play" are not three plays and one novel."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.figures import single_number
from bot.answering.support.reading.parts import parts
from bot.answering.support.reading.quantities import ORDINAL, YEARS, quantities
from bot.answering.support.reading.tokens import Reading, kept


def relabelled(case: SupportCase) -> Iterator[str]:
    """Yield a number that stands with what another number stands with there.

    Told only of a part that has nothing of what its number stands with in the evidence.
    """
    pairs = case.closest
    said, held = _numbers(pairs.said), _numbers(pairs.evidence)
    mine, theirs = parts(pairs.said), parts(pairs.evidence)
    for part, numbers in said.items():
        labels = [
            theirs[there]
            for here, there in pairs.shared.items()
            if mine[here] == part and single_number(pairs.said.tokens[here]) is None
        ]
        own = {at for at, others in held.items() if not set(numbers).isdisjoint(others)}
        units = {unit for _, unit in numbers}
        others = [unit for at in labels if at in held for _, unit in held[at]]
        if own and not own.intersection(labels) and not units.isdisjoint(others):
            yield next(iter(numbers.values()))
            return


@kept
def _numbers(reading: Reading) -> Mapping[int, Mapping[tuple[float, str], str]]:
    """Return for each part of a text the numbers that it has, with their units, as it has them."""
    where = parts(reading)
    found: dict[int, dict[tuple[float, str], str]] = defaultdict(dict)
    for one in quantities(reading):
        if one.unit != ORDINAL and (one.unit or one.count not in YEARS):
            found[where[one.token.place]].setdefault((one.value, one.unit), one.token.surface)
    for token in reading.tokens:
        if token.word == "one" and not token.opens:
            found[where[token.place]].setdefault((1.0, ""), token.surface)
    return dict(found)

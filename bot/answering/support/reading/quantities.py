"""Quantities: numbers with the unit that they count, and what they are in its smallest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from math import isclose

from bot.answering.support.reading.figures import (
    MULTIPLES,
    fraction,
    may_begin,
    number,
    ordinal,
    single_number,
)
from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.words import lexicon

# What each word counts, and how many of that it is; whatever counts seconds or months is time.
UNITS = {
    word: (unit, factor)
    for words, unit, factor in (
        ("second seconds sec secs", "second", 1.0),
        ("minute minutes min mins", "second", 60.0),
        ("hour hours hr hrs", "second", 3_600.0),
        ("day days", "second", 86_400.0),
        ("week weeks", "second", 604_800.0),
        ("month months", "month", 1.0),
        ("year years yr yrs", "month", 12.0),
        ("decade decades", "month", 120.0),
        ("century centuries", "month", 1_200.0),
        ("millennium millennia", "month", 12_000.0),
        ("% percent percentage pct", "%", 1.0),
        ("$ dollar dollars usd", "$", 1.0),
        ("€ euro euros eur", "€", 1.0),
        ("£ pound pounds gbp", "£", 1.0),
        ("₹ rupee rupees inr", "₹", 1.0),
        ("times x fold", "times", 1.0),
    )
    for word in words.split()
}
TIMES = frozenset(["second", "month"])
ORDINAL = "th"
MULTIPLE = "times"
_CURRENCIES = lexicon.SIGNS - {"%"}
_RANGE = frozenset(["to", "or", "and"])
_OUT_OF = (["in", "every"], ["in"], ["out", "of", "every"], ["out", "of"], ["of"])
# Of how many people count a share.
_ROUND = frozenset([*range(2, 11), 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1_000, 10_000])
# A bare number in here is a year, of which much may be told, and counts nothing.
YEARS = range(1000, 2101)
# A share is counted in percent, and rounded: a third is 33.
_SHARE = "%"
_ROUNDING = 1.0


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count of units (of nothing named: no unit), and where it stands, from its first token on.

    `counted` is where its unit stands, if that follows; a `fraction` is counted in percent.
    """

    count: float
    unit: str
    token: Token
    figure: range
    factor: float = 1.0
    counted: int | None = None
    fraction: bool = False

    @property
    def value(self) -> float:
        """How many of its unit it is: two years are 24 months."""
        return self.count * self.factor

    @property
    def places(self) -> frozenset[int]:
        """Where all of it stands."""
        return frozenset(self.figure) | {
            self.figure.start if self.counted is None else self.counted
        }

    def equals(self, other: "Quantity") -> bool:
        """Tell whether two quantities are one; where one has no unit, the figure tells."""
        if not self.unit or not other.unit:
            return isclose(self.count, other.count)
        rounding = _ROUNDING if self.fraction != other.fraction else 0.0
        return self.unit == other.unit and isclose(self.value, other.value, abs_tol=rounding)


@kept
def quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Return every number of a text; "one" alone is a pronoun and "zero" a denial."""
    found = [*_quantities(reading.tokens)]
    return (*(_within(reading, *two) for two in pairwise(found)), *found[-1:])


@kept
def single_times(reading: Reading) -> tuple[Quantity, ...]:
    """Return the units of time of which a text names one: "in a year", "at least a minute"."""
    return tuple(
        Quantity(1.0, unit, article, range(article.place, token.place), factor, token.place)
        for article, token in pairwise(reading.tokens)
        if article.word in lexicon.INDEFINITE
        for unit, factor in [UNITS.get(token.word, ("", 1.0))]
        if unit in TIMES
    )


def _within(reading: Reading, first: Quantity, last: Quantity) -> Quantity:
    """Return the first number of a range with the unit of the last: "2 to 3 years"."""
    between = reading.words[first.figure.stop : last.figure.start]
    apart = not reading.tokens[last.figure.start].joined or len(between) > 1
    in_a_range = not apart and _RANGE.issuperset(between)
    if first.unit or not in_a_range or last.unit in {ORDINAL, MULTIPLE}:
        return first
    return replace(first, unit=last.unit, factor=last.factor)


def _quantities(tokens: Sequence[Token]) -> Iterator[Quantity]:
    place = 0
    while place < len(tokens):
        begins = may_begin(tokens[place])
        readings = (read(tokens, place) for read in _READERS) if begins else ()
        found = next(filter(None, readings), None)
        if found and not _is_a_pronoun(tokens, found):
            yield found
        place = max(found.places) + 1 if found else place + 1


def _shared(tokens: Sequence[Token], place: int) -> Quantity | None:
    """Return the fraction that begins at a place: of an hour, or of whatever else a share."""
    found = fraction(tokens, place)
    if found is None:
        return None
    share, end = found
    if of := _of_a_unit(tokens, place, end, share):
        return of
    if end < len(tokens) and tokens[end].word in UNITS:
        unit, factor = UNITS[tokens[end].word]
        return Quantity(share, unit, tokens[place], range(place, end), factor, end)
    return Quantity(100 * share, _SHARE, tokens[place], range(place, end), fraction=True)


def _half(tokens: Sequence[Token], place: int) -> Quantity | None:
    """Return the half of a unit: "half an hour"."""
    return _of_a_unit(tokens, place, place + 1, 1 / 2) if tokens[place].word == "half" else None


def _of_a_unit(tokens: Sequence[Token], place: int, end: int, share: float) -> Quantity | None:
    """Return a share of one unit, named behind it: "half an hour", "a quarter of a century"."""
    end += end < len(tokens) and tokens[end].word == "of"
    if (
        end + 1 >= len(tokens)
        or tokens[end].word not in lexicon.INDEFINITE
        or tokens[end + 1].word not in UNITS
    ):
        return None
    unit, factor = UNITS[tokens[end + 1].word]
    return Quantity(share, unit, tokens[place], range(place, end + 2), factor)


def _in_so_many(tokens: Sequence[Token], place: int) -> Quantity | None:
    """Return the share that so many of so many are: "nine in ten", "one out of every fifty"."""
    count = single_number(tokens[place])
    for words in _OUT_OF:
        at = place + 1 + len(words)
        between = [token.word for token in tokens[place + 1 : at]]
        if not count or between != words or at >= len(tokens):
            continue
        whole, end = number(tokens, at) or (0.0, at)
        timed = end < len(tokens) and tokens[end].word in UNITS
        if whole in _ROUND and count < whole and not timed:
            figure = range(place, end)
            return Quantity(100 * count / whole, _SHARE, tokens[place], figure, fraction=True)
    return None


def _and_a_half(tokens: Sequence[Token], place: int) -> Quantity | None:
    """Return one unit and a half: "a year and a half"."""
    match [token.word for token in tokens[place : place + 5]]:
        case [article, word, "and", "a", "half"] if (
            article in {*lexicon.INDEFINITE, "one"} and word in UNITS
        ):
            unit, factor = UNITS[word]
            return Quantity(1.5, unit, tokens[place], range(place, place + 5), factor)
        case _:
            return None


def _counted(tokens: Sequence[Token], place: int) -> Quantity | None:
    """Return the number that begins at a place, with its unit."""
    found = number(tokens, place)
    if found is None:
        return None
    count, end = found
    unit, factor, counted = _unit(tokens, place, end)
    return Quantity(count, unit, tokens[place], range(place, end), factor, counted)


# What may begin at a place, in the order in which it is looked for.
_READERS = (_shared, _half, _in_so_many, _and_a_half, _counted)


def _is_a_pronoun(tokens: Sequence[Token], found: Quantity) -> bool:
    return (
        found.token.word in {"one", "zero"}
        and len(found.figure) == 1
        and not found.unit
        and not _begins_a_range(tokens, found.figure.stop)
    )


def _begins_a_range(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether another number follows: "one to three", "one or two"."""
    following = tokens[end : end + 2]
    return (
        len(following) > 1
        and following[0].word in _RANGE
        and single_number(following[1]) is not None
    )


def _unit(tokens: Sequence[Token], start: int, end: int) -> tuple[str, float, int | None]:
    """Return what is counted, how many of its unit that is, and where it follows."""
    if ordinal(tokens[start].word):
        return ORDINAL, 1.0, None
    if tokens[start].word in MULTIPLES:
        return MULTIPLE, 1.0, None
    if start and tokens[start - 1].surface in _CURRENCIES:
        return tokens[start - 1].surface, 1.0, None
    begin = start if tokens[start].word in UNITS else end
    near = takewhile(lambda one: one.word in UNITS or not one.content, tokens[begin : end + 2])
    unit = next((token for token in near if token.word in UNITS), None)
    if unit is None or _is_a_sign_before(tokens, unit):
        return "", 1.0, None
    return *UNITS[unit.word], unit.place


def _is_a_sign_before(tokens: Sequence[Token], unit: Token) -> bool:
    """Tell whether what might be a unit is the sign of the next figure: "in 2010 $5"."""
    following = tokens[unit.place + 1 : unit.place + 2]
    return unit.surface in _CURRENCIES and bool(following) and following[0].number

"""Quantities, as figures or in words, with the unit that they count."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answering.support.reading import Reading, Token

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "_ first second third fourth fifth sixth seventh eighth ninth tenth".split()
_CARDINAL = {word: float(value) for value, word in enumerate(_ONES)}
_TEN = {word: 10.0 * value for value, word in enumerate(_TENS)}
_ORDINAL = {word: float(value) for value, word in enumerate(_ORDINALS)}
_SCALES = {
    **dict.fromkeys("hundred hundreds".split(), 1e2),
    **dict.fromkeys("thousand thousands k".split(), 1e3),
    **dict.fromkeys("million millions mn m".split(), 1e6),
    **dict.fromkeys("billion billions bn b".split(), 1e9),
    **dict.fromkeys("trillion trillions tn".split(), 1e12),
    **dict.fromkeys("dozen dozens".split(), 12.0),
}
_LETTERS = frozenset("kmb")
# Years and their multiples are counted in years; a unit of the clock or the calendar is a TIME.
_UNITS = {
    word: (unit, factor)
    for words, unit, factor in (
        ("second seconds sec secs", "second", 1.0),
        ("minute minutes min mins", "minute", 1.0),
        ("hour hours hr hrs", "hour", 1.0),
        ("day days", "day", 1.0),
        ("week weeks", "week", 1.0),
        ("month months", "month", 1.0),
        ("year years yr yrs", "year", 1.0),
        ("decade decades", "year", 10.0),
        ("century centuries", "year", 100.0),
        ("% percent percentage pct", "%", 1.0),
        ("$ dollar dollars usd", "$", 1.0),
        ("€ euro euros eur", "€", 1.0),
        ("£ pound pounds gbp", "£", 1.0),
        ("₹ rupee rupees inr", "₹", 1.0),
    )
    for word in words.split()
}
_CURRENCIES = frozenset("$€£₹¥")
_PERIODS = frozenset("decade decades century centuries".split())
_TIMES = frozenset("second minute hour day week month year".split())
ORDINAL = "th"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, the unit beside it if there is one, and the token it begins with."""

    value: float
    unit: str
    token: Token


def strange_numbers(said: Reading, evidence: Reading, context: Reading) -> list[str]:
    """Return the numbers and units of time in a sentence that its evidence does not hold."""
    mine, theirs = list(quantities(said)), list(quantities(evidence))
    counted = [q for q in mine if q.unit != ORDINAL]
    held = [*theirs, *quantities(context)]
    return [
        *(q.token.surface for q in counted if not any(_same(q, other) for other in held)),
        *_repeated(counted, theirs),
        *_exchanged(_ordinals(mine), _ordinals(theirs)),
        *_exchanged(_bare_times(said), _bare_times(evidence)),
    ]


def quantities(reading: Reading) -> Iterator[Quantity]:
    """Yield every number of a text; "one" alone is a pronoun and "zero" a denial."""
    tokens, place = reading.tokens, 0
    while place < len(tokens):
        token = tokens[place]
        value, end = _number(tokens, place)
        if value is None:
            place += 1
            continue
        unit, factor = _unit(tokens, place, end)
        if token.word not in {"one", "zero"} or end - place > 1 or unit:
            yield Quantity(value * factor, unit, token)
        place = end


def _number(tokens: Sequence[Token], place: int) -> tuple[float | None, int]:
    word, end = tokens[place].word, place + 1
    value = _figure(word) if tokens[place].number else _CARDINAL.get(word, _TEN.get(word))
    if value is None and word in _ORDINAL:
        return _ORDINAL[word], end
    if value is None and word in _SCALES and word not in _LETTERS:
        value, end = 1.0, place
    if value is None and word in _PERIODS:
        value, end = 1.0, place
    if value is None:
        return None, end
    if word in _TEN and end < len(tokens) and tokens[end].word in _CARDINAL:
        value, end = value + _CARDINAL[tokens[end].word], end + 1
    while end < len(tokens) and tokens[end].word in _SCALES:
        value, end = value * _SCALES[tokens[end].word], end + 1
    if place > 1 and tokens[place - 1].word in {"a", "an"} and tokens[place - 2].word == "half":
        value /= 2
    return value, max(end, place + 1)


def _figure(word: str) -> float:
    whole, _, part = word.partition(".")
    if "." in part or not all(len(group) in {2, 3} for group in whole.split(",")[1:]):
        return float("".join(filter(str.isdigit, word)))
    return float(f"{whole.replace(',', '')}.{part.replace(',', '')}")


def _unit(tokens: Sequence[Token], start: int, end: int) -> tuple[str, float]:
    if tokens[start].word in _ORDINAL:
        return ORDINAL, 1.0
    if start and tokens[start - 1].surface in _CURRENCIES:
        return tokens[start - 1].surface, 1.0
    begin = start if tokens[start].word in _UNITS else end
    for token in tokens[begin : end + 2]:
        if token.word in _UNITS:
            return _UNITS[token.word]
        if token.content:
            break
    return "", 1.0


def _same(one: Quantity, other: Quantity) -> bool:
    units = not one.unit or not other.unit or one.unit == other.unit
    return units and abs(one.value - other.value) <= 1e-9 * abs(other.value)


def _repeated(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[str]:
    """Yield a number said more often than held, while another of its unit is left out."""
    said, held = Counter(q.value for q in mine), Counter(q.value for q in theirs)
    for quantity in mine:
        if said[quantity.value] > held[quantity.value] > 0 and any(
            other.unit == quantity.unit and not said[other.value] for other in theirs
        ):
            yield quantity.token.surface


def _ordinals(numbers: Iterable[Quantity]) -> list[str]:
    return [q.token.word for q in numbers if q.unit == ORDINAL]


def _bare_times(reading: Reading) -> list[str]:
    """Return the units of time that no number counts: "several days", "in recent years"."""
    return [
        _UNITS[token.word][0] if _UNITS[token.word][1] == 1 else token.stem
        for token in reading.tokens
        if token.word in _UNITS
        and _UNITS[token.word][0] in _TIMES
        and token.word not in _ORDINAL
        and _bare(token, reading.tokens[token.place - 1].word if token.place else "")
    ]


def _bare(unit: Token, before: str) -> bool:
    plural = unit.word.endswith("s")
    return not before[:1].isdigit() and (plural or before in {"a", "an", "one", "per"})


def _exchanged(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Return what stands here in place of something else of its kind there."""
    return [word for word in mine if word not in theirs] if set(theirs) - set(mine) else []

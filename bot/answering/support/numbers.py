"""Quantities, as figures or in words, with the unit that they count."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isclose

from bot.answering.support.reading import ORDINAL_FIGURE, Reading, Token

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
_SMALLER_MAY_FOLLOW = frozenset("hundred hundreds thousand thousands".split())
_MULTIPLES = {
    **dict.fromkeys("twice double doubles doubled doubling twofold".split(), 2.0),
    **dict.fromkeys("thrice triple triples tripled tripling treble trebled threefold".split(), 3.0),
    **dict.fromkeys("quadruple quadruples quadrupled quadrupling fourfold".split(), 4.0),
    **dict.fromkeys("fivefold quintupled".split(), 5.0),
    **dict.fromkeys("tenfold".split(), 10.0),
}
# What is counted, and how many of its unit it is; whatever is counted in seconds or months is time.
_UNITS = {
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
        ("% percent percentage pct", "%", 1.0),
        ("$ dollar dollars usd", "$", 1.0),
        ("€ euro euros eur", "€", 1.0),
        ("£ pound pounds gbp", "£", 1.0),
        ("₹ rupee rupees inr", "₹", 1.0),
        ("times x fold", "times", 1.0),
    )
    for word in words.split()
}
_CURRENCIES = frozenset("$€£₹¥")
_PERIODS = frozenset("decade decades century centuries".split())
_TIMES = frozenset(["second", "month"])
# Said of much that nobody counted, so that they are only compared with others of their kind.
_LOOSE = {*_ORDINAL, *_MULTIPLES}
ORDINAL = "th"
MULTIPLE = "times"
_RANGE = frozenset(["to", "or", "and"])
_SINGLE = frozenset(["a", "an", "one", "per"])


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count of units (of nothing named: no unit), and the token it begins with."""

    count: float
    unit: str
    token: Token
    factor: float = 1.0

    @property
    def value(self) -> float:
        """How many of its unit it is: two years are 24 months."""
        return self.count * self.factor


def strange_numbers(said: Reading, evidence: Reading, context: Reading) -> list[str]:
    """Return the numbers and units of time in a sentence that its evidence does not hold."""
    mine, theirs = list(quantities(said)), list(quantities(evidence))
    counted = [q for q in mine if q.token.word not in _LOOSE]
    held = [*theirs, *quantities(context)]
    return [
        *(q.token.surface for q in counted if not any(_same(q, other) for other in held)),
        *_repeated(counted, theirs),
        *_exchanged(_of(ORDINAL, mine), _of(ORDINAL, theirs)),
        *_exchanged(_of(MULTIPLE, mine), _of(MULTIPLE, theirs)),
        *_exchanged(_bare_times(said), _bare_times(evidence)),
    ]


def quantities(reading: Reading) -> Iterator[Quantity]:
    """Yield every number of a text; "one" alone is a pronoun and "zero" a denial."""
    tokens, place = reading.tokens, 0
    while place < len(tokens):
        token = tokens[place]
        count, end = _number(tokens, place)
        if count is None:
            place += 1
            continue
        unit, factor = _unit(tokens, place, end)
        alone = end - place == 1 and not unit and not _begins_a_range(tokens, end)
        if token.word not in {"one", "zero"} or not alone:
            yield Quantity(count, unit, token, factor)
        place = end


def _begins_a_range(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether another number follows: "one to three", "one or two"."""
    following = tokens[end : end + 2]
    return len(following) > 1 and following[0].word in _RANGE and _plain(following[1]) is not None


def _number(tokens: Sequence[Token], place: int) -> tuple[float | None, int]:
    """Return the number that begins at a place, if one does, and the place behind it."""
    word = tokens[place].word
    if ordinal := _ordinal(word):
        return ordinal, place + 1
    value, end = _MULTIPLES.get(word, _plain(tokens[place])), place + 1
    if value is None and (word in _PERIODS or (word in _SCALES and word not in _LETTERS)):
        value, end = 1.0, place
    if value is None:
        return None, end
    if word in _TEN and end < len(tokens) and tokens[end].word in _CARDINAL:
        value, end = value + _CARDINAL[tokens[end].word], end + 1
    value, end = _scaled(tokens, value, end)
    if place > 1 and tokens[place - 1].word in {"a", "an"} and tokens[place - 2].word == "half":
        value /= 2
    return value, max(end, place + 1)


def _ordinal(word: str) -> float | None:
    figure = ORDINAL_FIGURE.fullmatch(word) if word[0].isdigit() else None
    return float(figure[1]) if figure else _ORDINAL.get(word)


def _plain(token: Token) -> float | None:
    word = token.word
    return _figure(word) if token.number else _CARDINAL.get(word, _TEN.get(word))


def _scaled(tokens: Sequence[Token], value: float, end: int) -> tuple[float, int]:
    """Multiply by the scales that follow, and add what follows these: "a hundred and twenty"."""
    while end < len(tokens) and tokens[end].word in _SCALES:
        value, end = value * _SCALES[tokens[end].word], end + 1
    if end and tokens[end - 1].word in _SMALLER_MAY_FOLLOW:
        after = end + (end < len(tokens) and tokens[end].word == "and")
        if after < len(tokens) and tokens[after].word in {**_CARDINAL, **_TEN}:
            smaller, behind = _number(tokens, after)
            if smaller and smaller < _SCALES[tokens[end - 1].word]:
                return value + smaller, behind
    return value, end


def _figure(word: str) -> float:
    whole, _, part = word.partition(".")
    if "." in part or not all(len(group) in {2, 3} for group in whole.split(",")[1:]):
        return float("".join(filter(str.isdigit, word)))
    return float(f"{whole.replace(',', '')}.{part.replace(',', '')}")


def _unit(tokens: Sequence[Token], start: int, end: int) -> tuple[str, float]:
    if _ordinal(tokens[start].word):
        return ORDINAL, 1.0
    if tokens[start].word in _MULTIPLES:
        return MULTIPLE, 1.0
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
    if one.unit and other.unit:
        return one.unit == other.unit and isclose(one.value, other.value)
    return isclose(one.count, other.count)


def _repeated(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[str]:
    """Yield a number said more often than held, while another of its unit is left out."""
    said, held = Counter(q.value for q in mine), Counter(q.value for q in theirs)
    for quantity in mine:
        if said[quantity.value] > held[quantity.value] > 0 and any(
            other.unit == quantity.unit and not said[other.value] for other in theirs
        ):
            yield quantity.token.surface


def _of(unit: str, numbers: Iterable[Quantity]) -> dict[object, str]:
    return {q.count: q.token.surface for q in numbers if q.unit == unit}


def _bare_times(reading: Reading) -> dict[object, str]:
    """Return the units of time that no number counts: "several days", "in recent years"."""
    return {
        _UNITS[token.word]: token.surface
        for token in reading.tokens
        if token.word in _UNITS
        and _UNITS[token.word][0] in _TIMES
        and token.word not in _ORDINAL
        and _bare(token, reading.tokens[token.place - 1] if token.place else None)
    }


def _bare(unit: Token, before: Token | None) -> bool:
    if before and (_plain(before) not in {None, 1.0} or before.word in _SCALES):
        return False
    return unit.word.endswith("s") or (before is not None and before.word in _SINGLE)


def _exchanged(mine: Mapping[object, str], theirs: Mapping[object, str]) -> list[str]:
    """Return what stands here in place of something else of its kind there."""
    if theirs.keys() <= mine.keys():
        return []
    return [word for kind, word in mine.items() if kind not in theirs]

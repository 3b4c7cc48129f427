"""One figure in two texts, told otherwise: "at least ten" for "up to ten", "by 5%" for "to 5%"."""

from collections.abc import Iterator, Sequence

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.bounds import bound
from bot.answering.support.reading.quantities import Quantity, quantities
from bot.answering.support.reading.tokens import Reading, kept
from bot.answering.support.words.lexicon import SIGNS
from bot.grounding.text.stemming import stem

# What these do, they do to a figure, by it, or from it.
_CHANGING = frozenset(
    map(
        stem,
        """fall drop rise increase decrease grow cut reduce lower raise climb shrink jump decline
        slip plunge gain slow improve widen narrow expand soar tumble sink dip shorten""".split(),
    )
)
_PREPOSITIONS = frozenset("to by from".split())
_NEARLY = frozenset("about around roughly approximately nearly almost over just".split()) | SIGNS
# A verb stands so many words at most before the figure that it changes something to.
_WORDS_TO_THE_FIGURE = 7
# What a figure is told of stands so many words at most before it.
_TOLD_OF = 5
# Units that no other figure of theirs stands for: whoever converts them says another number.
_MEASURES = {
    word: words.split()[0]
    for words in (
        "celsius centigrade",
        "fahrenheit",
        "kilometer kilometers kilometre kilometres km kms",
        "mile miles",
        "meter meters metre metres",
        "foot feet ft",
        "inch inches",
        "centimeter centimeters centimetre centimetres cm",
        "kilogram kilograms kilo kilos kg kgs",
        "pound pounds lb lbs",
        "gram grams",
        "ounce ounces oz",
        "liter liters litre litres",
        "gallon gallons",
        "kilowatt kilowatts kw",
        "megawatt megawatts mw",
        "gigawatt gigawatts gw",
        "megabyte megabytes mb",
        "gigabyte gigabytes gb",
        "terabyte terabytes tb",
    )
    for word in words.split()
}


def told_otherwise(case: SupportCase) -> Iterator[str]:
    """Yield the figures of a sentence that its evidence has too, but of something else."""
    said, evidence = case.said, case.held
    mine, theirs = quantities(said), quantities(evidence)
    for quantity in mine:
        same = [other for other in theirs if quantity.equals(other)]
        for differs in (_bounded, _changed, _measured):
            if same and all(differs(quantity, said, other, evidence) for other in same):
                yield quantity.token.surface
    yield from _in_each_others_place(mine, said, theirs, evidence)


def _bounded(one: Quantity, said: Reading, other: Quantity, evidence: Reading) -> bool:
    """Tell whether a figure is the least here, and the most there."""
    mine, theirs = bound(one, said), bound(other, evidence)
    return mine is not None and theirs is mine.other


def _changed(one: Quantity, said: Reading, other: Quantity, evidence: Reading) -> bool:
    """Tell whether something falls by a figure here, and to that figure there."""
    mine, theirs = _changing(one, said), _changing(other, evidence)
    return bool(mine and theirs) and mine != theirs


def _changing(quantity: Quantity, reading: Reading) -> str:
    """Return the preposition by which a verb of change has a figure, if one does."""
    before = [*reading.before(quantity.token, _WORDS_TO_THE_FIGURE)]
    while before and before[-1].word in _NEARLY:
        before.pop()
    if not before or before[-1].word not in _PREPOSITIONS:
        return ""
    return before[-1].word if any(token.stem in _CHANGING for token in before) else ""


def _measured(one: Quantity, said: Reading, other: Quantity, evidence: Reading) -> bool:
    """Tell whether a figure has another unit here than there."""
    mine, theirs = _measure(one, said), _measure(other, evidence)
    return bool(mine and theirs) and mine != theirs


def _measure(quantity: Quantity, reading: Reading) -> str:
    behind = reading.words[quantity.figure.stop : quantity.figure.stop + 2]
    return next((_MEASURES[word] for word in behind if word in _MEASURES), "")


def _in_each_others_place(
    mine: Sequence[Quantity], said: Reading, theirs: Sequence[Quantity], evidence: Reading
) -> Iterator[str]:
    """Yield a figure that is told of what another one is told of in the evidence.

    That one is told of what the first is: "Reyes, 34, and Ames, 52" for "Reyes, 52, and Ames, 34".
    """
    told = [
        (one, _told_of(one, said), _told_of(same[0], evidence))
        for one in mine
        if len(same := [other for other in theirs if one.equals(other)]) == 1
    ]
    crossed = {(there, here) for _, here, there in told if here != there}
    yield from (one.token.surface for one, here, there in told if (here, there) in crossed)


def _told_of(quantity: Quantity, reading: Reading) -> str:
    """Return the stem of the last word of content before a figure, if it is near.

    A pause may part the two ("Ames, 34"), and no other. What is done "by nine" is not told of them
    as it is of nine that do it.
    """
    figures = _figures(reading)
    before = reading.preceding(quantity.token)
    by = " by" if before and before.word == "by" else ""
    for token in reversed(reading.before(quantity.token, _TOLD_OF)):
        if token.content and token.place not in figures:
            return f"{token.stem}{by}"
        if not token.joined:
            break
    return ""


@kept
def _figures(reading: Reading) -> frozenset[int]:
    """Return where a text has figures."""
    return frozenset(place for quantity in quantities(reading) for place in quantity.figure)

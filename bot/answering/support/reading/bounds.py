"""What a figure implies: 481 crimes are more than 400, and fewer than 500."""

from bot.answering.support.reading.quantities import Quantity
from bot.answering.support.reading.tokens import Reading
from bot.answering.support.words.lexicon import SIGNS

_ABOVE = ("more than", "over", "above", "at least", "exceeds", "exceeded", "exceeding", "exceed")
_BELOW = ("less than", "fewer than", "under", "below", "at most")
_BOUNDS = (*_ABOVE, *_BELOW, "almost", "nearly", "close to", "up to", "as many as")
# Whoever names a bound names one that is near: of 481 nobody says that they are more than 20.
_FAR = 1.5
# A count that looks like a year counts nothing.
_YEARS = range(1000, 2200)


def implied(quantity: Quantity, said: Reading, held: Quantity, evidence: Reading) -> bool:
    """Tell whether what a sentence says of a quantity follows from another in its evidence.

    Both count the same thing, nothing is denied of either, and the evidence has no bound of its
    own: "below 30%" is not "below 50%".
    """
    denied = said.tokens[quantity.token.place].denied or evidence.tokens[held.token.place].denied
    if denied or not _same_thing(quantity, said, held, evidence):
        return False
    if _behind(_BOUNDS, held, evidence):
        return False
    if _behind(_ABOVE, quantity, said):
        return quantity.value < held.value <= _FAR * quantity.value
    return _behind(_BELOW, quantity, said) and quantity.value / _FAR <= held.value < quantity.value


def _same_thing(one: Quantity, said: Reading, other: Quantity, evidence: Reading) -> bool:
    """Tell whether two quantities are of one unit, or of things with one name."""
    if one.unit or other.unit:
        return one.unit == other.unit
    if other.count in _YEARS and "," not in other.token.surface:
        return False
    counted = said.behind(said.tokens[one.figure.stop - 1], 1)
    return bool(counted) and counted[0].stem in {
        token.stem for token in evidence.behind(evidence.tokens[other.figure.stop - 1], 2)
    }


def _behind(phrases: tuple[str, ...], quantity: Quantity, reading: Reading) -> bool:
    """Tell whether one of the phrases stands before a quantity, its sign of money aside."""
    words = [*reading.words[max(0, quantity.token.place - 4) : quantity.token.place]]
    if words and words[-1] in SIGNS:
        words.pop()
    for phrase in map(str.split, phrases):
        if words[-len(phrase) :] == phrase:
            return words[-len(phrase) - 1 : -len(phrase)] not in (["no"], ["not"])
    return False

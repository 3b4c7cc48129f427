"""What bounds a figure, and what that implies: 481 crimes are more than 400, and fewer than 500."""

from collections.abc import Sequence
from enum import Enum

from bot.answering.support.reading.quantities import YEARS, Quantity
from bot.answering.support.reading.tokens import Reading
from bot.answering.support.words.lexicon import SIGNS

_ABOVE = ("more than", "over", "above", "at least", "exceeds", "exceeded", "exceeding", "exceed")
_BELOW = ("less than", "fewer than", "under", "below", "at most")
_UP_TO = ("almost", "nearly", "close to", "up to", "as many as", "as much as", "just short of")
_OR_MORE = ("or more", "or above", "or over", "or higher", "or longer", "and up")
_OR_LESS = ("or less", "or fewer", "or below", "or under", "or lower")
_TURNING = (["no"], ["not"])
# Whoever names a bound names one that is near: of 481 nobody says that they are more than 20.
_TIMES_A_BOUND = 1.5
# What bounds a figure stands so many words before it at most.
_WORDS_TO_THE_FIGURE = 4


class Bound(Enum):
    """On which side of a figure the true one lies."""

    LOWER = "lower"
    UPPER = "upper"

    @property
    def other(self) -> "Bound":
        """The one that a "not" makes of it."""
        return Bound.UPPER if self is Bound.LOWER else Bound.LOWER


def bound(quantity: Quantity, reading: Reading) -> Bound | None:
    """Return what a text makes of a quantity: "ten or more" is a lower bound, as "at least ten"."""
    for side, before, behind in (
        (Bound.LOWER, _ABOVE, _OR_MORE),
        (Bound.UPPER, (*_BELOW, *_UP_TO), _OR_LESS),
    ):
        end = max(quantity.places) + 1
        # "Ten or more", "ten hosts or more".
        if any(" ".join(reading.words[at : at + 2]) in behind for at in (end, end + 1)):
            return side
        denied = _denied_before(before, quantity, reading)
        if denied is not None:
            return side.other if denied else side
    return None


def implied(quantity: Quantity, said: Reading, held: Quantity, evidence: Reading) -> bool:
    """Tell whether what a sentence says of a quantity follows from another in its evidence.

    Both count the same thing, nothing is denied of either, and the evidence has no bound of its
    own: "below 30%" is not "below 50%".
    """
    denied = said.tokens[quantity.token.place].denied or evidence.tokens[held.token.place].denied
    if denied or not _same_thing(quantity, said, held, evidence):
        return False
    if bound(held, evidence):
        return False
    if _denied_before(_ABOVE, quantity, said) is False:
        return quantity.value < held.value <= _TIMES_A_BOUND * quantity.value
    below = _denied_before(_BELOW, quantity, said) is False
    return below and quantity.value / _TIMES_A_BOUND <= held.value < quantity.value


def _same_thing(one: Quantity, said: Reading, other: Quantity, evidence: Reading) -> bool:
    """Tell whether two quantities are of one unit, or of things with one name."""
    if one.unit or other.unit:
        return one.unit == other.unit
    if other.count in YEARS and "," not in other.token.surface:
        return False
    counted = said.content_behind(said.tokens[one.figure.stop - 1], 1)
    return bool(counted) and counted[0].stem in {
        token.stem for token in evidence.content_behind(evidence.tokens[other.figure.stop - 1], 2)
    }


def _denied_before(phrases: Sequence[str], quantity: Quantity, reading: Reading) -> bool | None:
    """Tell whether the phrase before a quantity is denied, if one of these stands there.

    A sign of money may stand between.
    """
    words = [token.word for token in reading.before(quantity.token, _WORDS_TO_THE_FIGURE)]
    if words and words[-1] in SIGNS:
        words.pop()
    for phrase in map(str.split, phrases):
        if words[-len(phrase) :] == phrase:
            return words[-len(phrase) - 1 : -len(phrase)] in _TURNING
    return None

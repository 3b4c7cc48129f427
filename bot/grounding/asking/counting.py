"""Numbers in questions: which one of several, and how many of them."""

import re

from bot.grounding.text import small_words

# Numbers as people type them, and the words for more than one: parts of patterns.
MORE_THAN_ONE = "|".join(small_words.CARDINALS[1:])
CARDINAL = rf"\d{{1,3}}|one|{MORE_THAN_ONE}"
# What makes a figure the number of a place: "12th".
ORDINAL_ENDING = r"(?:st|nd|rd|th)"
_SHORT = "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split()

# The words for each number; "one" stands for a thing more often than for how many of them.
NUMBERS = {
    **{str(number): number for number in range(1, len(small_words.CARDINALS) + 1)},
    **{word: number for number, word in enumerate(small_words.CARDINALS, 1) if number > 1},
}
# The words for each place in a list; -1 is the last.
ORDINALS = {
    **{word: place for place, word in enumerate(small_words.ORDINALS, 1)},
    **{word: place for place, word in enumerate(_SHORT, 1)},
    "former": 1,
    "last": -1,
    "latter": -1,
    "final": -1,
}
# A summary of two minutes is not one of two points.
_MEASURES = r"(?:second|minute|min|hour|day|year|word|line|page|paragraph|percent|times)"
_MANY = re.compile(
    rf"\b(?P<number>{'|'.join(sorted(NUMBERS, key=len, reverse=True))}) "
    rf"(?!{_MEASURES}s?\b)(?=[^\W\d])",
    re.IGNORECASE,
)


def value(number: str) -> int:
    """Return the number that stands there as a `CARDINAL`."""
    return int(number) if number.isdecimal() else small_words.CARDINALS.index(number.lower()) + 1


def how_many(text: str, most: int) -> int:
    """Return how many of something a text asks for ("name 3 drivers"), or the most of them."""
    found = _MANY.search(text)
    return min(NUMBERS[found["number"].lower()], most) if found else most

"""Single numbers, as figures or in words: "23", "twenty-three", "half a million", "the 3rd"."""

from collections.abc import Sequence
from math import inf

from bot.answering.support.reading.reader import ORDINAL_FIGURE
from bot.answering.support.reading.tokens import Token
from bot.answering.support.words import lexicon
from bot.grounding.text import small_words

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_CARDINAL = {word: float(value) for value, word in enumerate(_ONES)}
_TEN = {word: 10.0 * value for value, word in enumerate(_TENS)}
ORDINALS = {word: float(value) for value, word in enumerate(small_words.ORDINALS, 1)}
SCALES = {
    **dict.fromkeys("hundred hundreds".split(), 1e2),
    **dict.fromkeys("thousand thousands k".split(), 1e3),
    **dict.fromkeys("million millions mn m".split(), 1e6),
    **dict.fromkeys("billion billions bn b".split(), 1e9),
    **dict.fromkeys("trillion trillions tn".split(), 1e12),
    **dict.fromkeys("dozen dozens".split(), 12.0),
}
_LETTERS = frozenset("kmb")
_SMALLER_MAY_FOLLOW = frozenset("hundred hundreds thousand thousands".split())
_PERIODS = frozenset("decade decades century centuries".split())
MULTIPLES = {
    **dict.fromkeys("twice double doubles doubled doubling twofold".split(), 2.0),
    **dict.fromkeys("thrice triple triples tripled tripling treble trebled threefold".split(), 3.0),
    **dict.fromkeys("quadruple quadruples quadrupled quadrupling fourfold".split(), 4.0),
    **dict.fromkeys("fivefold quintupled".split(), 5.0),
    **dict.fromkeys("tenfold".split(), 10.0),
}
# Of what a fraction is a share: two halves, three quarters, a third.
_PARTS = {
    **dict.fromkeys("half halves".split(), 2.0),
    **dict.fromkeys("quarter quarters".split(), 4.0),
    **{f"{word}{ending}": value for word, value in ORDINALS.items() for ending in ("", "s")},
}
_AND_A_HALF = ["and", "a", "half"]
_BEGINNINGS = frozenset(
    {*_CARDINAL, *_TEN, *ORDINALS, *SCALES, *MULTIPLES, *_PERIODS, *lexicon.INDEFINITE, "half"}
)
_WHOLE = frozenset("of the all its their his her".split())

Found = tuple[float, int]
"""What begins at a place, and the place behind it."""


def may_begin(token: Token) -> bool:
    """Tell whether a number or a fraction may begin with a word; nearly none does."""
    return token.word in _BEGINNINGS or token.word[0].isdigit()


def number(tokens: Sequence[Token], place: int, below: float = inf) -> Found | None:
    """Return the number that begins at a place, if one does, with the scales `below` another."""
    if in_a_row := ordinal(tokens[place].word):
        return in_a_row, place + 1
    begun = _begun(tokens, place)
    if begun is None:
        return None
    value, end = _scaled(tokens, *_with_a_half(tokens, *begun), below)
    return value / 2 if _is_halved(tokens, place) else value, max(end, place + 1)


def fraction(tokens: Sequence[Token], place: int) -> Found | None:
    """Return the share of a whole that begins at a place, if one does.

    "Half of", "a third of", "two-thirds", "1/8"; but not "the first half", "a third party".
    """
    if "/" in tokens[place].word:
        return _figure(tokens[place].word), place + 1
    following = [token.word for token in tokens[place + 1 : place + 3]]
    if tokens[place].word == "half" and following and following[0] in _WHOLE:
        apart = place == 0 or not (tokens[place - 1].content or ordinal(tokens[place - 1].word))
        return (1 / 2, place + 1) if apart else None
    return _parts(tokens[place], following, place)


def ordinal(word: str) -> float | None:
    """Return the place in a row that a word names, if it does."""
    figure = ORDINAL_FIGURE.fullmatch(word) if word[0].isdigit() else None
    return float(figure[1]) if figure else ORDINALS.get(word)


def single_number(token: Token) -> float | None:
    """Return the number that a single word is, if it is one."""
    word = token.word
    return _figure(word) if token.number else _CARDINAL.get(word, _TEN.get(word))


def _begun(tokens: Sequence[Token], place: int) -> Found | None:
    """Return what a number begins with: "12", "twenty-one", "double"; one, before a scale alone."""
    word = tokens[place].word
    if word in _PERIODS or (word in SCALES and word not in _LETTERS):
        return 1.0, place
    value = MULTIPLES.get(word, single_number(tokens[place]))
    if value is None:
        return None
    if word in _TEN and place + 1 < len(tokens) and tokens[place + 1].word in _CARDINAL:
        return value + _CARDINAL[tokens[place + 1].word], place + 2
    return value, place + 1


def _with_a_half(tokens: Sequence[Token], value: float, end: int) -> Found:
    """Add the half that may follow: "two and a half"."""
    follows = [token.word for token in tokens[end : end + 3]] == _AND_A_HALF
    return (value + 1 / 2, end + 3) if follows else (value, end)


def _scaled(tokens: Sequence[Token], value: float, end: int, below: float) -> Found:
    """Multiply by the scales that follow, and add what follows these: "a hundred and twenty"."""
    while _scale(tokens, end) < below:
        value, end = value * _scale(tokens, end), end + 1
    if end and tokens[end - 1].word in _SMALLER_MAY_FOLLOW:
        after = end + (end < len(tokens) and tokens[end].word == "and")
        if after < len(tokens) and tokens[after].word in {**_CARDINAL, **_TEN}:
            scale = _scale(tokens, end - 1)
            smaller = number(tokens, after, scale)
            # What goes on with a scale as large is another number: "two hundred five hundred".
            if smaller and 0 < smaller[0] < scale and _scale(tokens, smaller[1]) == inf:
                return value + smaller[0], smaller[1]
    return value, end


def _scale(tokens: Sequence[Token], place: int) -> float:
    """Return by what a word multiplies the number before it; without end where it does not."""
    return SCALES.get(tokens[place].word, inf) if place < len(tokens) else inf


def _is_halved(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a "half a" stands before a number: "half a million"."""
    before = [token.word for token in tokens[max(0, place - 2) : place]]
    return before[:1] == ["half"] and not lexicon.INDEFINITE.isdisjoint(before[1:])


def _parts(count: Token, following: Sequence[str], place: int) -> Found | None:
    """Return how many parts of a whole are told: "a third of", "two-thirds"."""
    told = 1.0 if count.word in lexicon.INDEFINITE else single_number(count)
    part = _PARTS.get(following[0]) if following else None
    if not told or not part or told >= part:
        return None
    of_a_whole = following[1:] == ["of"] or following[0].endswith("s")
    return (told / part, place + 2) if of_a_whole else None


def _figure(word: str) -> float:
    if "/" in word:
        over, under = map(float, word.split("/"))
        return over / under
    whole, _, part = word.partition(".")
    if "." in part or not all(len(group) in {2, 3} for group in whole.split(",")[1:]):
        return float("".join(filter(str.isdigit, word)))
    return float(f"{whole.replace(',', '')}.{part.replace(',', '')}")

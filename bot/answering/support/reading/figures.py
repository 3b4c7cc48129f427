"""Single numbers, as figures or in words: "23", "twenty-three", "half a million", "the 3rd"."""

from collections.abc import Sequence

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


def may_begin(token: Token) -> bool:
    """Tell whether a number or a fraction may begin with a word; nearly none does."""
    return token.word in _BEGINNINGS or token.word[0].isdigit()


def number(tokens: Sequence[Token], place: int) -> tuple[float | None, int]:
    """Return the number that begins at a place, if one does, and the place behind it."""
    word = tokens[place].word
    if in_a_row := ordinal(word):
        return in_a_row, place + 1
    value, end = MULTIPLES.get(word, single_number(tokens[place])), place + 1
    if value is None and (word in _PERIODS or (word in SCALES and word not in _LETTERS)):
        value, end = 1.0, place
    if value is None:
        return None, end
    if word in _TEN and end < len(tokens) and tokens[end].word in _CARDINAL:
        value, end = value + _CARDINAL[tokens[end].word], end + 1
    if [token.word for token in tokens[end : end + 3]] == _AND_A_HALF:
        value, end = value + 1 / 2, end + 3
    value, end = _scaled(tokens, value, end)
    if (
        place > 1
        and tokens[place - 1].word in lexicon.INDEFINITE
        and tokens[place - 2].word == "half"
    ):
        value /= 2
    return value, max(end, place + 1)


def fraction(tokens: Sequence[Token], place: int) -> tuple[float | None, int]:
    """Return the share of a whole that begins at a place, if one does, and the place behind it.

    "Half of", "a third of", "two-thirds", "1/8"; but not "the first half", "a third party".
    """
    word, following = tokens[place].word, [token.word for token in tokens[place + 1 : place + 3]]
    if "/" in word:
        return _figure(word), place + 1
    if word == "half" and following and following[0] in _WHOLE:
        apart = place == 0 or not (tokens[place - 1].content or ordinal(tokens[place - 1].word))
        return (1 / 2 if apart else None), place + 1
    count = 1.0 if word in lexicon.INDEFINITE else single_number(tokens[place])
    part = _PARTS.get(following[0]) if following else None
    if not count or not part or count >= part:
        return None, place
    told = following[1:] == ["of"] or following[0].endswith("s")
    return (count / part if told else None), place + 2


def ordinal(word: str) -> float | None:
    """Return the place in a row that a word names, if it does."""
    figure = ORDINAL_FIGURE.fullmatch(word) if word[0].isdigit() else None
    return float(figure[1]) if figure else ORDINALS.get(word)


def single_number(token: Token) -> float | None:
    """Return the number that a single word is, if it is one."""
    word = token.word
    return _figure(word) if token.number else _CARDINAL.get(word, _TEN.get(word))


def _scaled(tokens: Sequence[Token], value: float, end: int) -> tuple[float, int]:
    """Multiply by the scales that follow, and add what follows these: "a hundred and twenty"."""
    while end < len(tokens) and tokens[end].word in SCALES:
        value, end = value * SCALES[tokens[end].word], end + 1
    if end and tokens[end - 1].word in _SMALLER_MAY_FOLLOW:
        after = end + (end < len(tokens) and tokens[end].word == "and")
        if after < len(tokens) and tokens[after].word in {**_CARDINAL, **_TEN}:
            smaller, behind = number(tokens, after)
            if smaller and smaller < SCALES[tokens[end - 1].word]:
                return value + smaller, behind
    return value, end


def _figure(word: str) -> float:
    if "/" in word:
        over, under = map(float, word.split("/"))
        return over / under
    whole, _, part = word.partition(".")
    if "." in part or not all(len(group) in {2, 3} for group in whole.split(",")[1:]):
        return float("".join(filter(str.isdigit, word)))
    return float(f"{whole.replace(',', '')}.{part.replace(',', '')}")

"""Who did what to whom: a relation whose two sides changed places.

A relation turns on a *pivot*: a word that both texts share ("surpasses") or a link ("than", "of").
What stands beside it on one side in the sentence must stand on that side in the evidence, but for
the passive, which turns the sides round and changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from bot.answering.support import lexicon
from bot.answering.support.alignment import Alignment
from bot.answering.support.reading import Reading, Token

_CONNECTORS = {
    **dict.fromkeys("than compared versus vs over rather instead unlike".split(), "compared"),
    **dict.fromkeys("because due since".split(), "because"),
    **{word: word for word in "to into from before after against".split()},
}
_LINKS = {**_CONNECTORS, **{word: word for word in "of in on for with under by as".split()}}
ARTICLES = frozenset("a an the its his her their this that these those as by".split())
_PASSING = frozenset("now today current still".split())
_BY_REACH = 3
# So many words on either side of a pivot are its sides, and no further away than a long sentence.
_REACH = 2
_FAR = 20

Shared = Mapping[int, int]


def swapped(pairs: Alignment) -> str:
    """Return the word about which the sides of a sentence changed places, or nothing."""
    return next(_turned(pairs, shared_once(pairs)), "")


def shared_once(pairs: Alignment) -> dict[int, int]:
    """Return the pairs of words that stand but once on either side, in order."""
    said, evidence = pairs.said, pairs.evidence
    return {
        place: counterpart
        for place, counterpart in sorted(pairs.exact.items())
        if len(said.places[said.tokens[place].stem]) == 1
        and len(evidence.places[said.tokens[place].stem]) == 1
        and said.tokens[place].stem not in _PASSING
    }


def in_one_form(pairs: Alignment, place: int) -> bool:
    """Tell whether a word differs by no more than an "s" from its own in the evidence.

    In another form it may stand elsewhere: "estimating it wrongly" and "a wrong estimation".
    """
    mine, theirs = pairs.said.tokens[place], pairs.evidence.tokens[pairs.exact[place]]
    return mine.word.removesuffix("s") == theirs.word.removesuffix("s")


def _turned(pairs: Alignment, shared: Shared) -> Iterator[str]:
    """Yield the pivots about which the sides changed places."""
    same = {p: q for p, q in shared.items() if in_one_form(pairs, p)}
    names = {p: q for p, q in same.items() if _name(pairs.said.tokens[p])}
    sides = ((same, _REACH), (names, 1))
    for pivot, other in _pivots(pairs, shared):
        if any(_crosses(pairs, words, reach, pivot, other) for words, reach in sides):
            yield pivot.word
    for pivot, other in _links(pairs):
        if _crosses_closely(pairs, shared, pivot, other):
            yield pivot.word


def _pivots(pairs: Alignment, shared: Shared) -> Iterator[tuple[Token, Token]]:
    said, evidence = pairs.said, pairs.evidence
    for place, counterpart in {**pairs.alike, **shared}.items():
        pivot, other = said.tokens[place], evidence.tokens[counterpart]
        if not pivot.number and not _name(pivot) and frame(said, pivot) == frame(evidence, other):
            yield pivot, other
    mine, theirs = _connectors(said), _connectors(evidence)
    for kind in mine.keys() & theirs.keys():
        if len(mine[kind]) == len(theirs[kind]) == 1:
            yield mine[kind][0], theirs[kind][0]
        else:
            yield from _once_in_both(mine[kind], theirs[kind])


def _once_in_both(mine: list[Token], theirs: list[Token]) -> Iterator[tuple[Token, Token]]:
    """Yield those of some words that stand once in either list: an "over" beside an "unlike"."""
    for token in mine:
        alike = [[t for t in tokens if t.word == token.word] for tokens in (mine, theirs)]
        if [len(tokens) for tokens in alike] == [1, 1]:
            yield token, alike[1][0]


def _links(pairs: Alignment) -> Iterator[tuple[Token, Token]]:
    links = (
        [token for token in reading.tokens if token.word in _LINKS]
        for reading in (pairs.said, pairs.evidence)
    )
    return ((a, b) for a, b in product(*links) if _LINKS[a.word] == _LINKS[b.word])


def _name(token: Token) -> bool:
    return token.capital and not token.opens


def frame(reading: Reading, pivot: Token) -> str:
    """Return the preposition that follows: "familiar to" and "familiar with" differ."""
    for following in reading.tokens[pivot.place + 1 : pivot.place + 2]:
        if not following.content and following.word not in ARTICLES:
            return following.word
    return ""


def _connectors(reading: Reading) -> dict[str, list[Token]]:
    found: dict[str, list[Token]] = defaultdict(list)
    last = ""
    for token in reading.tokens:
        kind = _CONNECTORS.get(token.word, "")
        if kind and kind != last:
            found[kind].append(token)
        last = kind
    return found


def _crosses(pairs: Alignment, words: Shared, reach: int, pivot: Token, other: Token) -> bool:
    """Tell whether more of a pivot's sides changed places than stayed, and some of either."""
    turned = passive(pairs.said, pivot) != passive(pairs.evidence, other)
    before = [q for p, q in words.items() if p < pivot.place][-reach:]
    after = [q for p, q in words.items() if p > pivot.place][:reach]
    left = [(q > other.place) != turned for q in before if abs(q - other.place) <= _FAR]
    right = [(q < other.place) != turned for q in after if abs(q - other.place) <= _FAR]
    return any(left) and any(right) and 2 * sum(left + right) > len(left + right)


def _crosses_closely(pairs: Alignment, shared: Shared, pivot: Token, other: Token) -> bool:
    """Tell the same of a link, whose sides are only the words next to it."""
    left, right = _sides(pairs.said, pivot)
    their_left, their_right = _sides(pairs.evidence, other)
    if _LINKS[pivot.word] != "compared":
        unique = {pairs.said.tokens[place].stem for place in shared}
        left, right = left & unique, right & unique
    crossing = left & their_right, right & their_left
    straight = len(left & their_left) + len(right & their_right)
    return all(crossing) and sum(map(len, crossing)) > straight


def _sides(reading: Reading, pivot: Token) -> tuple[set[str], set[str]]:
    before = [token.stem for token in reading.content if token.place < pivot.place][-_REACH:]
    after = [token.stem for token in reading.content if token.place > pivot.place][:_REACH]
    return set(before) - set(after), set(after) - set(before)


def passive(reading: Reading, verb: Token) -> bool:
    """Tell whether a verb is told of whom it happens to: "was taught by"."""
    before = reading.words[max(0, verb.place - _BY_REACH) : verb.place]
    after = reading.words[verb.place + 1 : verb.place + 1 + _BY_REACH]
    being = not lexicon.BEING.isdisjoint(before) and "to" not in before
    return "by" in after and (being or verb.word.endswith(("ed", "en")))

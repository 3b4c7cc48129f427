"""Who did what to whom: a relation whose two sides changed places.

A relation turns on a *pivot*, a word that both texts share ("surpasses") or a connector ("than").
What stands beside the pivot on one side in the sentence must stand on that side in the evidence.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import permutations

from bot.answering.support.alignment import Alignment
from bot.answering.support.reading import Reading, Token

_CONNECTORS = {
    **dict.fromkeys("than compared versus vs over rather instead unlike".split(), "compared"),
    **dict.fromkeys("because due since".split(), "because"),
    **{word: word for word in "to into from before after against".split()},
}
_ARTICLES = frozenset("a an the its his her their this that these those as by".split())
_PASSING = frozenset("now today current still".split())
_BE = frozenset("is are was were be been being get gets got".split())
_BY_REACH = 3
# So many shared words on either side of a pivot are its sides.
_REACH = 2


def swapped(pairs: Alignment) -> str:
    """Return the word about which the sides of a sentence changed places, or nothing."""
    shared = _shared_once(pairs)
    for pivot, counterpart in _pivots(pairs, shared):
        if _crosses(pairs, shared, pivot, counterpart):
            return pivot.word
    return _exchanged(pairs, shared)


def _shared_once(pairs: Alignment) -> dict[int, int]:
    """Return the pairs of words that stand but once on either side, in order."""
    said, evidence = pairs.said, pairs.evidence
    return {
        place: counterpart
        for place, counterpart in sorted(pairs.exact.items())
        if len(said.places[said.tokens[place].stem]) == 1
        and len(evidence.places[said.tokens[place].stem]) == 1
        and said.tokens[place].stem not in _PASSING
    }


def _pivots(pairs: Alignment, shared: Mapping[int, int]) -> Iterator[tuple[Token, Token]]:
    said, evidence = pairs.said, pairs.evidence
    for place, counterpart in {**pairs.alike, **shared}.items():
        pivot, other = said.tokens[place], evidence.tokens[counterpart]
        named = pivot.number or (pivot.capital and not pivot.opens)
        if not named and _frame(said, pivot) == _frame(evidence, other):
            yield pivot, other
    mine, theirs = _connectors(said), _connectors(evidence)
    for kind in mine.keys() & theirs.keys():
        if len(mine[kind]) == len(theirs[kind]) == 1:
            yield mine[kind][0], theirs[kind][0]


def _frame(reading: Reading, pivot: Token) -> str:
    """Return the preposition that follows: "familiar to" and "familiar with" differ."""
    for following in reading.tokens[pivot.place + 1 : pivot.place + 2]:
        if not following.content and following.word not in _ARTICLES:
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


def _crosses(pairs: Alignment, shared: Mapping[int, int], pivot: Token, other: Token) -> bool:
    """Tell whether more of a pivot's sides changed places than stayed, and some of either."""
    left = [q for p, q in shared.items() if p < pivot.place][-_REACH:]
    right = [q for p, q in shared.items() if p > pivot.place][:_REACH]
    left_before = sum(q < other.place for q in left)
    right_before = sum(q < other.place for q in right)
    left_after, right_after = len(left) - left_before, len(right) - right_before
    if _passive(pairs.said, pivot) != _passive(pairs.evidence, other):
        left_before, left_after = left_after, left_before
        right_before, right_after = right_after, right_before
    crossing, straight = left_after + right_before, left_before + right_after
    return bool(left_after and right_before) and crossing > straight


def _passive(reading: Reading, verb: Token) -> bool:
    before = reading.tokens[max(0, verb.place - _BY_REACH) : verb.place]
    after = reading.tokens[verb.place + 1 : verb.place + 1 + _BY_REACH]
    turned = any(token.word in _BE for token in before) or verb.word.endswith(("ed", "en"))
    return turned and any(token.word == "by" for token in after)


def _exchanged(pairs: Alignment, shared: Mapping[int, int]) -> str:
    """Return a word that two clauses exchanged for another while all else stayed, or nothing."""
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    for place, counterpart in shared.items():
        clause = pairs.evidence.tokens[counterpart].clause
        counts[pairs.said.tokens[place].clause][clause] += 1
    tops = {clause: count.most_common(1)[0] for clause, count in counts.items()}
    home = {clause: there for clause, (there, count) in tops.items() if count > 1}
    for one, other in permutations(home, 2):
        if home[one] != home[other] and _moved(pairs, shared, other, home[one]):
            if moved := _moved(pairs, shared, one, home[other]):
                return moved
    return ""


def _moved(pairs: Alignment, shared: Mapping[int, int], clause: int, to: int) -> str:
    for place, counterpart in shared.items():
        token = pairs.said.tokens[place]
        if token.clause == clause and pairs.evidence.tokens[counterpart].clause == to:
            return token.word
    return ""

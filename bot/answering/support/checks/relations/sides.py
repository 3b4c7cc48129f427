"""Who did what to whom: a relation whose two sides changed places.

A relation turns on a *pivot*: a word that both texts share ("surpasses") or a link ("than", "of").
What stands beside it on one side in the sentence must stand on that side in the evidence, but for
the passive, which turns the sides round and changes nothing.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import product

from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.passives import in_another_voice, naming_a_doer
from bot.answering.support.reading.tokens import Reading, Token, kept, one_form
from bot.answering.support.reading.verbs import verbs

_COMPARED = dict.fromkeys("than compared versus vs over rather instead unlike".split(), "compared")
_CONNECTORS = {
    **_COMPARED,
    **dict.fromkeys("because due since".split(), "because"),
    **{word: word for word in "to into from before after against".split()},
}
_LINKS = {**_CONNECTORS, **{word: word for word in "of in on for with under by as".split()}}
LISTING = frozenset("and or nor as well also both either".split())
EQUATING = frozenset("remain remains remained".split())
# What stands beside a word without being told of it; "as" and "by" are looked at apart.
PASSED_OVER = frozenset("a an the its his her their this that these those as by".split())
_OFTEN = frozenset("often always never sometimes also even still".split())
# So many words on either side of a pivot are its sides, and no further away than a long sentence.
_WORDS_OF_A_SIDE = 2
_SENTENCE = 20

Words = AbstractSet[str]
# Where words stand in the sentence, and where in the evidence.
Sides = Sequence[tuple[int, int]]


def swapped(pairs: Pairs) -> Iterator[str]:
    """Yield the words about which the sides of a sentence changed places."""
    yield from _about_pivots(pairs)
    yield from _about_links(pairs)


def in_one_form(pairs: Pairs, place: int) -> bool:
    """Tell whether a word has about the same form as its own in the evidence."""
    return one_form(pairs.said.tokens[place], pairs.evidence.tokens[pairs.exact[place]])


def _about_pivots(pairs: Pairs) -> Iterator[str]:
    """Yield the pivots about which the sides changed places.

    Of words in one order none did, unless a passive turns them round.
    """
    if pairs.in_order and not (naming_a_doer(pairs.said) or naming_a_doer(pairs.evidence)):
        return
    same = [(p, q) for p, q in pairs.shared.items() if in_one_form(pairs, p)]
    names = [(p, q) for p, q in same if pairs.said.tokens[p].named]
    for pivot, other in _pivots(pairs):
        turned = in_another_voice(pairs.said, pivot, pairs.evidence, other)
        if (turned or not pairs.in_order) and any(
            _crosses(sides, reach, pivot, other, turned=turned)
            for sides, reach in ((same, _WORDS_OF_A_SIDE), (names, 1))
        ):
            yield pivot.word


def _pivots(pairs: Pairs) -> Iterator[tuple[Token, Token]]:
    said, evidence = pairs.said, pairs.evidence
    mine, theirs = frames(said), frames(evidence)
    for place, counterpart in {**pairs.alike, **pairs.shared}.items():
        pivot = said.tokens[place]
        if (place in pairs.alike and place not in verbs(said)) or _is_listed(said, pivot):
            continue
        if mine[place] == theirs[counterpart] and _turns(said, pivot):
            yield pivot, evidence.tokens[counterpart]
    my_kinds, their_kinds = _connectors(said), _connectors(evidence)
    for kind in my_kinds.keys() & their_kinds.keys():
        if len(my_kinds[kind]) == len(their_kinds[kind]) == 1:
            yield my_kinds[kind][0], their_kinds[kind][0]
        else:
            yield from _once_in_both(my_kinds[kind], their_kinds[kind])


def _once_in_both(mine: list[Token], theirs: list[Token]) -> Iterator[tuple[Token, Token]]:
    """Yield those of some words that stand once in either list: an "over" beside an "unlike"."""
    for token in mine:
        alike = [[t for t in tokens if t.word == token.word] for tokens in (mine, theirs)]
        if [len(tokens) for tokens in alike] == [1, 1]:
            yield token, alike[1][0]


def _turns(reading: Reading, token: Token) -> bool:
    """Tell whether a word may have two sides that are not the same: "remains" and "often" have not.

    An adverb says how something is done, and may stand before it or behind.
    """
    adverb = token.word in _OFTEN or token.word.endswith("ly")
    adverb = adverb and token.place not in verbs(reading)
    return not (token.number or adverb or token.named or token.word in EQUATING)


def _is_listed(reading: Reading, token: Token) -> bool:
    """Tell whether a word is an item of a list, between pauses or words that list."""
    before, behind = reading.preceding(token), reading.following(token)
    begins = not token.joined or (before is not None and before.word in LISTING)
    return begins and behind is not None and (not behind.joined or behind.word in LISTING)


@kept
def frames(reading: Reading) -> Sequence[str]:
    """Return for each word the preposition that follows: "familiar to" and "familiar with"."""
    following = reading.tokens[1:]
    return [*("" if t.content or t.word in PASSED_OVER else t.word for t in following), ""]


@kept
def _connectors(reading: Reading) -> Mapping[str, list[Token]]:
    found: dict[str, list[Token]] = defaultdict(list)
    last = ""
    for token in reading.tokens:
        kind = _CONNECTORS.get(token.word, "")
        if kind and kind != last:
            found[kind].append(token)
        last = kind
    return dict(found)


def _crosses(sides: Sides, reach: int, pivot: Token, other: Token, *, turned: bool) -> bool:
    """Tell whether more of a pivot's sides changed places than stayed, and some of either."""
    start, end = bisect_left(sides, (pivot.place,)), bisect_left(sides, (pivot.place + 1,))
    before, after = sides[max(0, start - reach) : start], sides[end : end + reach]
    left = [(q > other.place) != turned for _, q in before if abs(q - other.place) <= _SENTENCE]
    if not any(left):
        return False
    right = [(q < other.place) != turned for _, q in after if abs(q - other.place) <= _SENTENCE]
    return any(right) and 2 * sum(left + right) > len(left + right)


def _about_links(pairs: Pairs) -> Iterator[str]:
    """Yield the links about which words changed places, of which only the next are their sides.

    Beside others than those that compare, these must be `shared`: of words in one order none did.
    """
    links = (_links(text, any_kind=not pairs.in_order) for text in (pairs.said, pairs.evidence))
    for mine, theirs in product(*links):
        if _LINKS[mine.word] == _LINKS[theirs.word]:
            left, right = _stems_beside(pairs.said, mine)
            if mine.word not in _COMPARED:
                left, right = left & pairs.shared_stems, right & pairs.shared_stems
            if changed_sides(left, right, *_stems_beside(pairs.evidence, theirs)):
                yield mine.word


@kept
def _links(reading: Reading, *, any_kind: bool) -> Sequence[Token]:
    """Return the links of a text, or only those that compare."""
    links = _LINKS if any_kind else _COMPARED
    return [token for token in reading.tokens if token.word in links]


def changed_sides(left: Words, right: Words, their_left: Words, their_right: Words) -> bool:
    """Tell whether more words changed their side than kept it, and some of either."""
    crossing = left & their_right, right & their_left
    straight = len(left & their_left) + len(right & their_right)
    return all(crossing) and sum(map(len, crossing)) > straight


def _stems_beside(reading: Reading, pivot: Token) -> tuple[frozenset[str], frozenset[str]]:
    before = frozenset(token.stem for token in reading.content_before(pivot, _WORDS_OF_A_SIDE))
    behind = frozenset(token.stem for token in reading.content_behind(pivot, _WORDS_OF_A_SIDE))
    return before - behind, behind - before

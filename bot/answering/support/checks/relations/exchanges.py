"""Two words that exchanged places: each stands where the other stood, or two clauses were mixed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise, permutations
from typing import NamedTuple

from bot.answering.support.checks.relations.sides import (
    EQUATING,
    LISTING,
    PASSED_OVER,
    frames,
    in_one_form,
)
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.parts import parts
from bot.answering.support.reading.passives import naming_a_doer
from bot.answering.support.reading.tokens import Reading, kept
from bot.answering.support.words import lexicon

# Words exchange places only in a sentence that is the evidence's otherwise.
_ALIKE = 0.7


class _Neighbours(NamedTuple):
    """Where the shared words beside one stand in the sentence, in one of two orders."""

    before: int | None
    behind: int | None


def exchanged(pairs: Pairs) -> Iterator[str]:
    """Yield the words that stand in another's place, and that one in theirs."""
    finders = (_mixed,) if pairs.in_order else (_exchanged, _mixed, _displaced, _recombined)
    return chain.from_iterable(find(pairs) for find in finders)


def _exchanged(pairs: Pairs) -> Iterator[str]:
    """Yield a word that stands where another does in the evidence, and that one where it does."""
    if pairs.coverage < _ALIKE:
        return
    shared = pairs.shared
    here = [*shared]
    there = sorted(here, key=shared.__getitem__)
    mine, theirs = _neighbours(here), _neighbours(there)
    for one, two in combinations(here, 2):
        if (
            shared[one] > shared[two]
            and mine[one].behind != two
            and (in_one_form(pairs, one) or in_one_form(pairs, two))
            and _takes_the_place(mine[one], theirs[two], two)
            and _takes_the_place(mine[two], theirs[one], one)
            and not _listed(pairs.said, one, two)
            and not any(_reframed(pairs, at) for at in here if one < at < two)
        ):
            yield pairs.said.tokens[one].word


def _neighbours(order: Sequence[int]) -> Mapping[int, _Neighbours]:
    """Return the neighbours of each word in an order of words."""
    around = zip([None, *order], order, [*order[1:], None], strict=False)
    return {word: _Neighbours(before, behind) for before, word, behind in around}


def _takes_the_place(mine: _Neighbours, theirs: _Neighbours, other: int) -> bool:
    """Tell whether a word has a neighbour here that the other one has there, on the same side."""
    both = zip(mine, theirs, strict=True)
    return any(one is not None and one == another != other for one, another in both)


def _reframed(pairs: Pairs, place: int) -> bool:
    """Tell whether a word relates its sides in another way: by a passive or a preposition."""
    equates = pairs.said.tokens[place].word in EQUATING
    other_frame = frames(pairs.said)[place] != frames(pairs.evidence)[pairs.shared[place]]
    return equates or other_frame or _revoiced(pairs, place)


def _revoiced(pairs: Pairs, place: int) -> bool:
    """Tell whether a word names behind a "by" who does it, in one of the texts only."""
    there = pairs.shared[place]
    return (place in naming_a_doer(pairs.said)) != (there in naming_a_doer(pairs.evidence))


def _listed(said: Reading, start: int, end: int) -> bool:
    """Tell whether all from one word to another is one list."""
    tokens = [t for t in said.tokens[start + 1 : end + 1] if t.word not in PASSED_OVER]
    parted = [not token.joined or token.word in LISTING for token in tokens]
    return any(parted) and all(
        apart or token.content for apart, token in zip(parted, tokens, strict=True)
    )


def _is_the_same(pairs: Pairs, one: int, other: int) -> bool:
    """Tell whether two words name one thing, which may stand first by either.

    "He is the leader", or "rest is a key" where the evidence says "a key is rest".
    """
    start, end = pairs.shared[other], pairs.shared[one]
    turned = not lexicon.BEING.isdisjoint(pairs.evidence.words[start:end])
    articles = {"the", "a", "an", "one"} if turned else {"the"}
    two = pairwise(pairs.said.words[one:other])
    return any(word in lexicon.BEING | EQUATING and after in articles for word, after in two)


def _mixed(pairs: Pairs) -> Iterator[str]:
    """Yield a word of two parts that each draw from the same two parts of the evidence."""
    mine, theirs = parts(pairs.said), parts(pairs.evidence)
    drawn: dict[int, dict[int, int]] = defaultdict(dict)
    for place, counterpart in pairs.shared.items():
        drawn[mine[place]].setdefault(theirs[counterpart], place)
    for one, other in combinations(drawn.values(), 2):
        both = sorted(one.keys() & other.keys())
        moved = [(one[here], other[there]) for here, there in permutations(both, 2)]
        if moved and not any(_in_a_list(pairs.said, *sorted(two)) for two in moved):
            yield pairs.said.tokens[one[both[0]]].word


def _in_a_list(said: Reading, start: int, end: int) -> bool:
    """Tell whether nothing but a list's words stands from one word to another."""
    return all(
        t.content or t.word in LISTING or t.word in PASSED_OVER
        for t in said.tokens[start + 1 : end]
    )


def _displaced(pairs: Pairs) -> Iterator[str]:
    """Yield a word that follows here what another follows in the evidence, and that one likewise.

    "He drove from Rome to Paris" for "from Paris to Rome": each stands in the other's place.
    """
    shared = pairs.shared
    places = [place for place in shared if not pairs.said.tokens[place].number]
    for one, two in combinations(places, 2):
        if (
            shared[one] > shared[two]
            and (in_one_form(pairs, one) or in_one_form(pairs, two))
            and (_led_alike(pairs, one, two) or _followed_alike(pairs, one, two))
            and not _listed(pairs.said, one, two)
            and not _is_the_same(pairs, one, two)
            and not any(_revoiced(pairs, at) for at in places if one < at < two)
        ):
            yield pairs.said.tokens[one].word


def _led_alike(pairs: Pairs, one: int, two: int) -> bool:
    """Tell whether two words stand behind what the other stands behind there, one at least."""
    mine = _before(pairs.said, one), _before(pairs.said, two)
    theirs = _before(pairs.evidence, pairs.shared[two]), _before(pairs.evidence, pairs.shared[one])
    return mine == theirs and any(mine)


def _followed_alike(pairs: Pairs, one: int, two: int) -> bool:
    """Tell whether two words stand before what the other stands before there."""
    mine = _after(pairs.said, one), _after(pairs.said, two)
    theirs = _after(pairs.evidence, pairs.shared[two]), _after(pairs.evidence, pairs.shared[one])
    return mine == theirs and all(mine)


def _recombined(pairs: Pairs) -> Iterator[str]:
    """Yield a word before another's noun, and that one before its: "old hosts and young guests"."""
    shared, theirs = pairs.shared, _couples(pairs.evidence)
    mine = sorted(two for two in _couples(pairs.said) if shared.keys() >= {*two})
    for (one, noun), (other, other_noun) in combinations(mine, 2):
        here = (one, other_noun), (other, noun)
        if all((shared[a], shared[b]) in theirs for a, b in here):
            yield pairs.said.tokens[one].word


@kept
def _couples(reading: Reading) -> frozenset[tuple[int, int]]:
    """Return where two words of content stand side by side."""
    return frozenset(
        (before.place, token.place)
        for before, token in pairwise(reading.tokens)
        if before.content and token.content and token.joined
    )


def _before(reading: Reading, place: int) -> str:
    """Return the stem before a word, articles apart; nothing behind a pause."""
    before = reading.from_pause(reading.tokens[place])
    return next((token.stem for token in before if token.word not in PASSED_OVER), "")


def _after(reading: Reading, place: int) -> str:
    """Return the stem behind a word; nothing before a pause."""
    return next((token.stem for token in reading.to_pause(reading.tokens[place])), "")

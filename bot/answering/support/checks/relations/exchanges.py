"""Two words that exchanged places: each stands where the other stood, or two clauses were mixed."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, combinations, pairwise, permutations

from bot.answering.support.alignment import Alignment
from bot.answering.support.checks.relations.sides import (
    ARTICLES,
    EQUATING,
    LISTING,
    frames,
    in_another_voice,
    in_one_form,
)
from bot.answering.support.reading.parts import parts
from bot.answering.support.reading.tokens import Reading, kept
from bot.answering.support.words import lexicon

# Words exchange places only in a sentence that is the evidence's otherwise.
_ALIKE = 0.7


def exchanged(pairs: Alignment) -> Iterator[str]:
    """Yield the words that stand in another's place, and that one in theirs."""
    finders = (_mixed,) if pairs.in_order else (_exchanged, _mixed, _displaced, _recombined)
    return chain.from_iterable(find(pairs) for find in finders)


def _exchanged(pairs: Alignment) -> Iterator[str]:
    """Yield a word that stands where another does in the evidence, and that one where it does."""
    if pairs.coverage < _ALIKE:
        return
    shared = pairs.shared
    places = [*shared]
    order = {counterpart: rank for rank, counterpart in enumerate(sorted(shared.values()))}
    rank_of = [order[shared[place]] for place in places]
    index_of = {rank: index for index, rank in enumerate(rank_of)}

    def beside(rank: int, index: int, other: int) -> bool:
        """Tell whether a word's neighbour there is the one that `index` has here."""
        return any(
            index_of.get(rank + step) == index + step
            for step in (-1, 1)
            if 0 <= index + step < len(places) and index + step != other
        )

    for one, two in combinations(range(len(places)), 2):
        crossed = two - one > 1 and rank_of[one] > rank_of[two]
        crossed = crossed and any(in_one_form(pairs, places[at]) for at in (one, two))
        if crossed and beside(rank_of[two], one, two) and beside(rank_of[one], two, one):
            between = places[one + 1 : two]
            if not _listed(pairs.said, places[one], places[two]) and not any(
                _reframed(pairs, place, shared[place]) for place in between
            ):
                yield pairs.said.tokens[places[one]].word


def _reframed(pairs: Alignment, place: int, counterpart: int) -> bool:
    """Tell whether a word relates its sides in another way: by a passive or a preposition."""
    if pairs.said.tokens[place].word in EQUATING:
        return True
    other_frame = frames(pairs.said)[place] != frames(pairs.evidence)[counterpart]
    mine, theirs = pairs.said.tokens[place], pairs.evidence.tokens[counterpart]
    return other_frame or in_another_voice(pairs, mine, theirs)


def _revoiced(pairs: Alignment, place: int) -> bool:
    """Tell whether a word is passive in one text and not in the other."""
    counterpart = pairs.evidence.tokens[pairs.shared[place]]
    return in_another_voice(pairs, pairs.said.tokens[place], counterpart)


def _listed(said: Reading, start: int, end: int) -> bool:
    """Tell whether all from one word to another is one list."""
    tokens = [t for t in said.tokens[start + 1 : end + 1] if t.word not in ARTICLES]
    parted = [not token.joined or token.word in LISTING for token in tokens]
    return any(parted) and all(
        apart or token.content for apart, token in zip(parted, tokens, strict=True)
    )


def _is_the_same(pairs: Alignment, one: int, other: int) -> bool:
    """Tell whether two words name one thing, which may stand first by either.

    "He is the leader", or "rest is a key" where the evidence says "a key is rest".
    """
    start, end = pairs.shared[other], pairs.shared[one]
    turned = not lexicon.BEING.isdisjoint(pairs.evidence.words[start:end])
    articles = {"the", "a", "an", "one"} if turned else {"the"}
    two = pairwise(pairs.said.words[one:other])
    return any(word in lexicon.BEING | EQUATING and after in articles for word, after in two)


def _mixed(pairs: Alignment) -> Iterator[str]:
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
        t.content or t.word in LISTING or t.word in ARTICLES for t in said.tokens[start + 1 : end]
    )


def _displaced(pairs: Alignment) -> Iterator[str]:
    """Yield a word that follows here what another follows in the evidence, and that one likewise.

    "He drove from Rome to Paris" for "from Paris to Rome": each stands in the other's place.
    """
    said, evidence, shared = pairs.said, pairs.evidence, pairs.shared
    places = [place for place in shared if not said.tokens[place].number]
    for one, other in combinations(places, 2):
        crossed = shared[one] > shared[other]
        same = crossed and (in_one_form(pairs, one) or in_one_form(pairs, other))
        if same and not (
            _listed(said, one, other)
            or _is_the_same(pairs, one, other)
            or any(_revoiced(pairs, at) for at in places if one < at < other)
        ):
            mine = _before(said, one), _before(said, other)
            theirs = _before(evidence, shared[other]), _before(evidence, shared[one])
            after = _after(said, one), _after(said, other)
            behind = _after(evidence, shared[other]), _after(evidence, shared[one])
            if (mine == theirs and any(mine)) or (after == behind and all(after)):
                yield said.tokens[one].word


def _recombined(pairs: Alignment) -> Iterator[str]:
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
    while place > 0 and reading.tokens[place].joined:
        place -= 1
        if reading.tokens[place].word not in ARTICLES:
            return reading.tokens[place].stem
    return ""


def _after(reading: Reading, place: int) -> str:
    following = reading.tokens[place + 1 : place + 2]
    return following[0].stem if following and following[0].joined else ""

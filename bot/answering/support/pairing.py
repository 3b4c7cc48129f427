"""Laying a sentence beside its evidence: each word of it with one that says the same, once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.quantities import ORDINAL, quantities
from bot.answering.support.reading.tokens import Reading, kept
from bot.answering.support.words.aliases import aliases
from bot.answering.support.words.likeness import likenesses, related


def pair(said: Reading, evidence: Reading, known: frozenset[str] = frozenset()) -> Pairs:
    """Pair the words of a sentence with those of its evidence, each word once."""
    free = {token.place for token in evidence.content}
    exact: dict[int, int] = {}
    last = -1
    for token in said.content:
        places = [place for place in evidence.places.get(token.stem, ()) if place in free]
        if places:
            last = exact[token.place] = _next(places, last)
            free.discard(last)
    alike = _matched_alike(said, evidence, exact, free)
    equal = _equal_quantities(said, evidence, {**alike, **exact})
    return Pairs(said, evidence, exact, {**equal, **alike}, known)


def _matched_alike(
    said: Reading, evidence: Reading, exact: Mapping[int, int], free: set[int]
) -> dict[int, int]:
    if len(exact) == len(said.content):
        return {}
    index = _by_likeness(evidence)
    alike: dict[int, int] = {}
    last = -1
    for token in said.content:
        if token.place in exact:
            last = exact[token.place]
            continue
        places = {place for key in likenesses(token.stem) for place in index.get(key, ())} & free
        places = {place for place in places if related(token.stem, evidence.tokens[place].stem)}
        if token.capital and not places:
            places = {place for place in free if evidence.tokens[place].word in aliases(token.word)}
        if places:
            last = alike[token.place] = _next(places, last)
            free.discard(last)
    return alike


@kept
def _by_likeness(evidence: Reading) -> Mapping[object, Sequence[int]]:
    """Return where the words of content stand by what related words have in common with them."""
    index: dict[object, list[int]] = defaultdict(list)
    for token in evidence.content:
        for key in likenesses(token.stem):
            index[key].append(token.place)
    return dict(index)


def _next(places: list[int] | set[int], last: int) -> int:
    """Return the place that follows the last one most closely."""
    if len(places) == 1:
        return next(iter(places))
    return min(places, key=lambda place: (place < last, abs(place - last)))


def _equal_quantities(
    said: Reading, evidence: Reading, paired: Mapping[int, int]
) -> Mapping[int, int]:
    """Pair what is left of quantities of one value: "half an hour" and "30 minutes"."""
    left = {token.place for token in said.content if token.place not in paired}
    mine = (
        [one for one in quantities(said) if left & one.places and one.unit != ORDINAL]
        if left
        else []
    )
    theirs = quantities(evidence) if mine else ()
    return {
        place: other.token.place
        for one in mine
        for other in theirs
        if one.equals(other)
        for place in left & one.places
    }

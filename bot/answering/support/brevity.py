"""Brief sentences: in so few words each one is what it says, "she loves radio", "she hates radio".

A brief sentence may bring no word of its own, and must take its words from one place: put together
from all over a claim they say something else.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.answering.support.case import SupportCase
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.tokens import Reading
from bot.answering.support.words import lexicon

# Of so few things a sentence speaks that it makes one statement, and each word is its matter.
BRIEF = 5
# Beside texts of any kind, which say much else.
BRIEF_BESIDE_TEXTS = 4
# Where nobody vouches for a claim, or only shared words are looked at.
HARDLY_BRIEF = 6
# No judge may overrule the checks on so few.
FEWEST = 3
# Its words stand in one place if they span at most so many times their number there.
_SCATTERED = 2.0
# One of these makes a statement of words.
_FINITE = lexicon.BEING | lexicon.HAVING | frozenset("will would can could may might must".split())
_RELATIVE = frozenset(["who", "whose", "which", "where"])
# Small words that say how things stand to each other, each before those that say it alike.
_ALIKE = """
    above over beyond exceed exceeds more higher
    below under less lower
    before until prior ahead
    after since following later then once post
    because due since through by from cause causes caused lead leads led as
    despite although though while but however even
    against counter
    without no not lack lacks
"""
_RELATIONS = {line.split()[0]: frozenset(line.split()) for line in _ALIKE.strip().splitlines()}


def adds_briefly(case: SupportCase, brief: int) -> bool:
    """Tell whether a sentence that speaks of at most so many things says anything of its own."""
    return case.said.matters <= brief and _adds(case, lexicon.LIGHT_WORDS)


def _adds(case: SupportCase, beside: frozenset[str]) -> bool:
    """Tell whether a sentence has words of its own, beside some that may stand anywhere.

    Its figures are compared by their value, which is another check's matter.
    """
    return any(not token.number and token.word not in beside for token in case.pairs.foreign)


def gathered(case: SupportCase, brief: int) -> bool:
    """Tell whether a brief sentence gathers its words from all over its evidence, or adds some.

    They stand far apart there, or further apart than side by side and in another order; or some are
    lent by what surrounds the evidence, which may lend a name to a claim that points back, the
    words of its own label, and nothing else.
    """
    if case.said.matters > brief:
        return False
    return (
        _adds(case, lexicon.EMPTY_WORDS)
        or all(map(_scattered, case.orders))
        or any(map(_mixes, case.closest_orders))
        or any(map(_drops_a_head, case.closest_orders))
        or all(map(_joins_statements, case.closest_orders))
        or _relates_otherwise(case.pairs)
        or not _lent_its_subject_at_most(case)
    )


def _scattered(pairs: Pairs) -> bool:
    """Tell whether words stand far apart in the evidence, or apart and in another order."""
    places = [*pairs.counterparts.values()]
    in_order = places == sorted(places)
    most = _SCATTERED * len(places) if in_order else len(places) + 1
    return _passed(pairs, places) > most


def _passed(pairs: Pairs, places: list[int]) -> int:
    """Return over how many words of content in the evidence these places stretch.

    What is only told of somebody by the way, ", who …,", is passed over.
    """
    first, last = min(places, default=0), max(places, default=0)
    aside = set(_asides(pairs.evidence, set(places)))
    stretch = (token.place for token in pairs.evidence.content if first <= token.place <= last)
    return sum(place not in aside for place in stretch)


def _asides(evidence: Reading, places: set[int]) -> Iterator[int]:
    """Yield where relative clauses stand that none of these places is in."""
    for token in evidence.tokens:
        if token.word in _RELATIVE and not token.joined:
            clause = [one.place for one in evidence.to_pause(token)]
            if places.isdisjoint(clause):
                yield from clause


def _relates_otherwise(pairs: Pairs) -> bool:
    """Tell whether a sentence sets its words in a relation that its evidence does not know."""
    said, held = {*pairs.said.words}, {*pairs.evidence.words}
    relations = (alike for word, alike in _RELATIONS.items() if word in said)
    return any(map(held.isdisjoint, relations))


def _mixes(pairs: Pairs) -> bool:
    """Tell whether a sentence takes words from both sides of a contrast that it does not draw."""
    places = sorted(pairs.taken)
    draws_it = lexicon.CONTRASTING & {*pairs.said.words} or pairs.said.denies
    if not places or draws_it:
        return False
    within = pairs.evidence.words[places[0] : places[-1]]
    return not lexicon.CONTRASTING.isdisjoint(within)


def _drops_a_head(pairs: Pairs) -> bool:
    """Tell whether a sentence joins what stands around an "of", and leaves out its head.

    "Fever, a sign of infection" is no infection, and a "large share of patients" no large patients.
    """
    heads = [
        token.place
        for token, following in pairwise(pairs.evidence.tokens)
        if following.word == "of" and token.content and not token.number
        if token.place not in pairs.taken and token.word not in lexicon.LIGHT_WORDS
    ]
    two_places = (
        sorted((pairs.counterparts[one], pairs.counterparts[other]))
        for one, other in pairwise(pairs.counterparts)
        if one == pairs.said.content[0].place
        or not lexicon.BEING.isdisjoint(pairs.said.words[one:other])
    )
    return any(first < head < last for first, last in two_places for head in heads)


def _joins_statements(pairs: Pairs) -> bool:
    """Tell whether a sentence joins words of two statements that an ", and" parts in the evidence.

    Of "the cook is old, and her knife is new" none says that the cook is new.
    """
    evidence, places = pairs.evidence, pairs.taken
    if not places or "and" in pairs.said.words:
        return False
    within = evidence.tokens[min(places) + 1 : max(places)]
    return any(
        token.word == "and" and not token.joined and _parts_statements(evidence.words, token.place)
        for token in within
    )


def _parts_statements(words: Sequence[str], place: int) -> bool:
    """Tell whether both sides of an "and" state something, and the second not of "it" or "they"."""
    before, behind = {*words[:place]}, words[place + 1 :]
    same = behind[:1] and behind[0] in lexicon.PRONOUNS
    return not same and not _FINITE.isdisjoint(before) and not _FINITE.isdisjoint(behind)


def _lent_its_subject_at_most(case: SupportCase) -> bool:
    """Tell whether the surroundings lend nothing, or the name that is pointed at, or the label."""
    opening = case.held.tokens[0].word if case.held.tokens else ""
    said = (token for token in case.said.content if not token.number)
    words = (token for token in said if token.word not in lexicon.EMPTY_WORDS)
    lent = [token for token in words if token.place not in case.pairs.counterparts]
    points_back = opening in lexicon.POINTING
    return all((points_back and t.capital) or t.stem in case.labelled for t in lent)

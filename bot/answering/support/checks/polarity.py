"""What is affirmed and what is denied: negations by clause, and words of opposite meaning."""

import re
from collections.abc import Iterator

from bot.answering.support.brevity import HARDLY_BRIEF
from bot.answering.support.case import SupportCase
from bot.answering.support.checks.denials import one_denial
from bot.answering.support.checks.opposites import contraries, opposites
from bot.answering.support.checks.timing import given_up, open_still
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.reading.verbs import objects, verbs
from bot.answering.support.words import lexicon
from bot.answering.support.words.likeness import related

# Words that say less than they would without their beginning or ending, and those that limit.
_NEGATIVE = re.compile(
    rf"""un(?!der|til|it|iq|iv|io)\w{{4,}}
    | (?:in|im|ir|il)\w+(?:able|ible|ent|ant|ate|id|ect)(?:ly)? | inability | {lexicon.WITHOUT}
    | less | few | fewer | little | but | instead | rather | unlike | only""",
    re.VERBOSE,
)
# So many content words on either side are a word's neighbours; one for a function word.
_NEIGHBOURS = 2
# A sentence that repeats so much of its evidence says the rest of the same matter.
_REPEATING = 0.6


def turned(case: SupportCase) -> Iterator[str]:
    """Yield the words in which a sentence says the contrary of its evidence."""
    pairs = case.pairs
    yield from _contraries(pairs)
    yield from _of_the_other(pairs)
    if open_still(pairs) or given_up(pairs):
        return
    yield from _denied(pairs)
    yield from _denied_unheard(pairs)


def _denied_unheard(pairs: Pairs) -> Iterator[str]:
    """Yield what a sentence denies where nothing in the evidence denies, refuses or opposes."""
    if not pairs.said.denies:
        return
    denied = [token for token in pairs.said.content if token.denied]
    if not denied or _denies_something(pairs.evidence):
        return
    if not any(contraries(token.stem, pairs.evidence) for token in pairs.said.content):
        yield denied[0].word


def _denies_something(reading: Reading) -> bool:
    return any(
        t.denied or t.word in lexicon.DENIALS or _NEGATIVE.fullmatch(t.word) for t in reading.tokens
    )


def _denied(pairs: Pairs) -> Iterator[str]:
    """Yield the shared words that only one of the two denies; in a brief sentence, wherever."""
    if not (pairs.said.denies or pairs.evidence.denies):
        return
    evidence, brief = pairs.evidence, _is_brief(pairs)
    for place, counterpart in pairs.exact.items():
        token = pairs.said.tokens[place]
        everywhere = [evidence.tokens[other] for other in evidence.places[token.stem]]
        differs = all(token.denied != other.denied for other in everywhere)
        if not differs or any(one_denial(pairs, token, other) for other in everywhere):
            continue
        if brief or _beside(pairs, token, evidence.tokens[counterpart]):
            yield token.word


def _is_brief(pairs: Pairs) -> bool:
    """Tell whether a sentence makes one statement, and denies nothing but the evidence's words.

    What it brings of its own ("a large company") is another matter than the evidence denies.
    """
    denied = (token.place for token in pairs.said.content if token.denied)
    adds = any(token.word not in lexicon.LIGHT_WORDS for token in pairs.foreign)
    one = pairs.said.matters <= HARDLY_BRIEF and not adds
    return one and all(place in pairs.exact for place in denied)


def _contraries(pairs: Pairs) -> Iterator[str]:
    """Yield the words of a sentence whose opposite stands in their place in the evidence."""
    evidence = pairs.evidence
    find = contraries if pairs.coverage >= _REPEATING else opposites
    for token in pairs.said.tokens:
        if token.place not in pairs.exact and not _held(pairs, token):
            others = find(token.stem, evidence)
            if token.stem in evidence.stems:
                others -= _coupled(pairs.said, token)
            facing = (other for other in evidence.tokens if other.stem in others)
            if others and any(_faces(pairs, token, other) for other in facing):
                yield token.word


def _of_the_other(pairs: Pairs) -> Iterator[str]:
    """Yield a verb whose object is that of its opposite in the evidence: "forbids ads, and music".

    That one may stand in the sentence too, with another object.
    """
    said, evidence = pairs.said, pairs.evidence
    for token in (said.tokens[place] for place in verbs(said) if place not in pairs.exact):
        mine = _governed(pairs, token)
        others = contraries(token.stem, evidence) if mine else frozenset()
        for place, there in pairs.exact.items():
            other = evidence.tokens[there]
            if other.stem in others and other.denied == token.denied:
                theirs = set(_to_the_next_verb(evidence, other))
                if mine <= theirs and theirs.isdisjoint(_governed(pairs, said.tokens[place])):
                    yield token.word


def _governed(pairs: Pairs, token: Token) -> set[int]:
    """Return where the evidence has what a word of the sentence governs."""
    governed = objects(pairs.said, token.place)
    return {*pairs.facing(governed)}


def _to_the_next_verb(reading: Reading, token: Token) -> Iterator[int]:
    for other in reading.tokens[token.place + 1 :]:
        if other.clause != token.clause or other.place in verbs(reading):
            return
        yield other.place


def _faces(pairs: Pairs, token: Token, other: Token) -> bool:
    """Tell whether two words stand for each other and nothing else stands for the second."""
    said = pairs.said.tokens
    return (
        other.place not in pairs.exact.values()
        and token.denied == other.denied
        and _compared(pairs.said, token) == _compared(pairs.evidence, other)
        and _beside(pairs, token, other)
        and not any(related(said[place].stem, other.stem) for place in pairs.alike)
    )


def _coupled(reading: Reading, token: Token) -> set[str]:
    """Return the stems that an "and" or "or" couples with a word: "before and after"."""
    couples = (reading.before(token, 2), reading.behind(token, 2)[::-1])
    return {two[0].stem for two in couples if len(two) > 1 and two[1].word in lexicon.COUPLING}


def _compared(reading: Reading, token: Token) -> bool:
    """Tell whether a word speaks of what something is compared with: "than large firms"."""
    return any(before.word in lexicon.COMPARING for before in reading.before(token, _NEIGHBOURS))


def _held(pairs: Pairs, token: Token) -> bool:
    """Tell whether the evidence says the same in other words in the same place."""
    place = pairs.alike.get(token.place)
    return place is not None and _beside(pairs, token, pairs.evidence.tokens[place])


def _beside(pairs: Pairs, token: Token, other: Token) -> bool:
    """Tell whether two words have a neighbour in common."""
    near = _around(pairs.evidence, other)
    return any(pairs.counterparts.get(place) in near for place in _around(pairs.said, token))


def _around(reading: Reading, token: Token) -> set[int]:
    reach = _NEIGHBOURS if token.content else 1
    near = (*reading.content_before(token, reach), *reading.content_behind(token, reach))
    return {other.place for other in near}

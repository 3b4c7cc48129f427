"""Of what something is said: "interfaces are made for the user" says nothing of the user."""

from collections.abc import Iterator
from itertools import chain, islice

from bot.answering.support.brevity import BRIEF
from bot.answering.support.case import SupportCase
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.words import lexicon

# A "was" and what it says of its subject have so many words between them at most.
_WORDS_TO_PREDICATE = 2


def mistaken(case: SupportCase) -> Iterator[str]:
    """Yield what a sentence says of another subject than its evidence does."""
    finders = (_of_what_follows, _of_the_owner, _of_what_is_compared)
    return islice(chain.from_iterable(find(case.closest) for find in finders), 1)


def _of_what_follows(pairs: Pairs) -> Iterator[str]:
    """Yield what is said here of a word that stands behind it there, with a subject of its own."""
    said, evidence = pairs.said, pairs.evidence
    for subject, predicate in _predications(said):
        mine, theirs = pairs.exact.get(subject.place), pairs.exact.get(predicate.place)
        if mine is not None and theirs is not None and mine > theirs:
            there = (s.place for s, p in _predications(evidence) if p.place == theirs)
            if any(place not in pairs.taken for place in there):
                yield predicate.word


def _of_the_owner(pairs: Pairs) -> Iterator[str]:
    """Yield what belongs to somebody there and is said of them here: "Anna is a plan"."""
    for subject, predicate in _predications(pairs.said):
        mine, theirs = pairs.exact.get(subject.place), pairs.exact.get(predicate.place)
        if mine is not None and theirs is not None:
            between = pairs.evidence.words[mine + 1 : theirs]
            if between == ("s",):
                yield predicate.word


def _of_what_is_compared(pairs: Pairs) -> Iterator[str]:
    """Yield what stands behind a "than" there and in no comparison here: "she is taller"."""
    compared = lexicon.COMPARING
    if pairs.said.matters > BRIEF or not compared.isdisjoint(pairs.said.words):
        return
    for token in (pairs.said.tokens[place] for place in pairs.exact):
        everywhere = pairs.evidence.places[token.stem]
        before = (pairs.evidence.words[max(0, at - _WORDS_TO_PREDICATE) : at] for at in everywhere)
        if not token.number and not any(map(compared.isdisjoint, before)):
            yield token.word


def _predications(reading: Reading) -> Iterator[tuple[Token, Token]]:
    """Yield the words right before and right behind each "is"."""
    for token in reading.tokens:
        if token.word in lexicon.BEING:
            before = reading.content_before(token, 1)
            after = [one for one in reading.behind(token, _WORDS_TO_PREDICATE) if one.content][:1]
            if before and after and before[0].clause == after[0].clause:
                yield before[0], after[0]

"""What is still to come is not done, and what is done is not still to come."""

from collections.abc import Iterator, Mapping

from bot.answering.support.case import SupportCase
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.awaiting import awaited, wished
from bot.answering.support.reading.happening import deeds, is_present, told_as_done
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.words import lexicon
from bot.answering.support.words.alternatives import any_of

_PERHAPS = any_of(
    """may|might|could|should|possibl*|perhaps|maybe|likely|probabl*|chance|hop*|plans?|aims?
    |intends?|wants?|expects?|anticipates?|predicts?|tries|trying|seeks?|works|working|close|near"""
)
# What "would" happen may have happened since.
_FIRM = frozenset("will shall going yet about set due soon".split())


def premature(case: SupportCase) -> Iterator[str]:
    """Yield the word by which the evidence awaits what a sentence tells as done."""
    told, said = _told(case.closest), case.said
    open_to_it = _PERHAPS.search(said.unnamed) or lexicon.NEGATIONS.intersection(said.words)
    if told and not open_to_it:
        yield next(iter(told.values())).word


def postponed(case: SupportCase) -> Iterator[str]:
    """Yield the word by which a sentence awaits what the evidence tells as done."""
    pairs = case.pairs
    theirs, done = awaited(pairs.evidence), deeds(pairs.evidence)
    mine = awaited(pairs.said) if done else {}
    for place, mark in mine.items():
        there = pairs.counterparts.get(place)
        firm = mark.word in _FIRM
        if firm and there in done and there not in theirs and place not in deeds(pairs.said):
            yield mark.word
            return


def open_still(pairs: Pairs) -> bool:
    """Tell whether a sentence says that what the evidence awaits has not happened.

    Both say the same of it, though only the sentence denies.
    """
    said = pairs.said
    return said.denies and any(said.tokens[place].denied for place in _told(pairs))


def given_up(pairs: Pairs) -> bool:
    """Tell whether a sentence says that what the evidence plans was not done.

    Whether it was, the evidence leaves open.
    """
    theirs = wished(pairs.evidence)
    if not (theirs and pairs.said.denies):
        return False
    denied = (place for place in deeds(pairs.said) if pairs.said.tokens[place].denied)
    return any(place in theirs for place in pairs.facing(denied))


def _told(pairs: Pairs) -> dict[int, Token]:
    """Return where a sentence tells as done what the evidence awaits, each with its mark there."""
    narrowly, widely = awaited(pairs.evidence), awaited(pairs.evidence, widely=True)
    if not (narrowly or widely):
        return {}
    mine = awaited(pairs.said)
    present = not mine and is_present(pairs.said)
    theirs = widely if present else narrowly
    done = sorted(told_as_done(pairs.said, present=present) - mine.keys())
    told = ((place, pairs.counterparts[place]) for place in done if place in pairs.counterparts)
    return {
        place: theirs[there]
        for place, there in told
        if _everywhere(pairs.evidence, there, theirs) and theirs[there].place != there
    }


def _everywhere(evidence: Reading, place: int, theirs: Mapping[int, Token]) -> bool:
    """Tell whether a word is awaited wherever it stands in the evidence."""
    return all(other in theirs for other in evidence.places[evidence.tokens[place].stem])

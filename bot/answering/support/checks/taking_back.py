"""What a sentence says and takes back: "…, not really", "the so-called …", "it used to sell …".

The rest of such a sentence is its evidence's, word for word, and no word of content is denied.
"""

import re
from collections.abc import Iterator

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.happening import deeds, is_adverb
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.words import lexicon
from bot.grounding.text.stemming import stem

_NOT = (
    r"(?:not(?:\s(?:really|at\sall|so|quite|even|ever|true))?|never|no|nope|as\sif|far\sfrom\sit)"
)
# It stands behind a pause at the end of all that is said, or in brackets anywhere.
_BEHIND = re.compile(
    rf"(?:[,;:.!?(\u2026\u2014\u2013]|\s-)\s*(?P<word>{_NOT})(?=\W*$|[\s.!]*\))", re.IGNORECASE
)
_BARE = frozenset(["not", "never"])
_DOUBTING = re.compile(r"\b(?P<word>so-called)\b", re.IGNORECASE)
# So many words before a "used" tell whether something is used.
_WORDS_BEFORE_USED = 3
_USE = stem("use")


def taken_back(case: SupportCase) -> Iterator[str]:
    """Yield the words by which a sentence takes back what it says, where its evidence does not."""
    for taking_back in (_BEHIND, _DOUBTING):
        found = taking_back.search(case.sentence)
        if found and not any(map(taking_back.search, case.evidence)):
            yield found["word"]
    yield from _denied_barely(case)
    yield from _used_to_be(case)


def _denied_barely(case: SupportCase) -> Iterator[str]:
    """Yield a denial at the end that no pause parts from what it denies: "they sing not".

    "Others do not" denies what others do, and "likely not" is an answer.
    """
    for last in case.said.tokens[-1:]:
        before = case.said.preceding(last)
        denies = last.word in _BARE and last.word not in case.held.words
        if denies and before and before.content and not is_adverb(before):
            yield last.word


def _used_to_be(case: SupportCase) -> Iterator[str]:
    """Yield the "used" of what "used to" be, where the evidence has it as it is now."""
    evidence = case.held
    if _USE in evidence.stems:
        return
    for used, verb in _habits(case.said):
        there = case.pairs.facing([verb.place])
        if any(at not in deeds(evidence) and not _is_named(evidence, at) for at in there):
            yield used.word


def _is_named(reading: Reading, place: int) -> bool:
    """Tell whether a deed is only named there: "a knife for cutting"."""
    return reading.tokens[place].word.endswith("ing")


def _habits(reading: Reading) -> Iterator[tuple[Token, Token]]:
    """Yield each "used" with its verb, but where something is used to do it."""
    tokens = reading.tokens
    for used, to, verb in zip(tokens, tokens[1:], tokens[2:], strict=False):
        near = {token.word for token in reading.before(used, _WORDS_BEFORE_USED)}
        habit = used.joined and lexicon.BEING.isdisjoint(near)
        if habit and (used.word, to.word) == ("used", "to"):
            yield used, verb

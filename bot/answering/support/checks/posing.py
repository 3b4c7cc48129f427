"""Whoever speaks poses as somebody: "I am Maria", "as a human", "this is Maria speaking"."""

import re
from collections.abc import Iterator
from itertools import chain

from bot.answering.support.case import SupportCase
from bot.answering.support.checks.names import names
from bot.answering.support.reading.tokens import Reading
from bot.answering.support.words import lexicon

_OUTRIGHT = re.compile(
    r"""\b(?:i\ am\ (?:\w+\ ){0,3}(?:human|person|man|woman|real|alive|him|her|guest
            |speaker) | my\ name\ is | \Aspeaking\ as | (?:is|was)\ (?:me|i)
            | not\ an?\ (?:ai|bot|machine|simulation))\b""",
    re.VERBOSE,
)
# Not so of another, or in a comparison: "known as a man who", "as good as a human".
_AS_A_HUMAN = re.compile(r"\b(as \w+ )?as a (?:human|person|man|woman)\b")
# Who somebody says they are stands so many words behind their "am" or "is" at most.
_WORDS_TO_THE_NAME = 4
_HERE = frozenset(["speaking", "here"])


def claimed_self(case: SupportCase) -> Iterator[str]:
    """Yield the words in which whoever speaks claims to be somebody, as the evidence does not."""
    finders = (_named, _outright, _as_a_human, _introduced)
    words = chain.from_iterable(find(case.said) for find in finders)
    return (word for word in words if word not in case.held.text)


def _named(said: Reading) -> Iterator[str]:
    """Yield the names that whoever speaks goes by: "I am the only Maria", "I Maria"."""
    for token in names(said):
        for before in said.before(token, _WORDS_TO_THE_NAME):
            beside = token.place - before.place == 1
            if before.word == "am" or (before.word == "i" and beside):
                yield f"{before.word} {token.word}"


def _outright(said: Reading) -> Iterator[str]:
    """Yield the first phrase that says outright who or what somebody is: "I am human"."""
    if found := _OUTRIGHT.search(said.text):
        yield found[0]


def _as_a_human(said: Reading) -> Iterator[str]:
    """Yield an "as a human" that whoever speaks says of themselves, or of nobody else."""
    mine = not lexicon.FIRST_PERSON.isdisjoint(said.words)
    for found in _AS_A_HUMAN.finditer(said.text):
        if not found[1] and (mine or found.start() == 0):
            yield found[0]


def _introduced(said: Reading) -> Iterator[str]:
    """Yield who speaks, as somebody on the phone says it: "this is Maria speaking"."""
    for token in names(said):
        before = {one.word for one in said.before(token, _WORDS_TO_THE_NAME)}
        behind = said.following(token)
        if behind and behind.word in _HERE and "is" in before:
            yield f"{token.word} {behind.word}"

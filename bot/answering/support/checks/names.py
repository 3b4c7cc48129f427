"""Names: which a sentence bears, and which of them its evidence does not."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from bot.answering.support.alignment import Alignment
from bot.answering.support.reading.nameable import initials, runs
from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.words import lexicon
from bot.answering.support.words.aliases import aliases

_SELF = re.compile(
    r"""\b(?:i\ am\ (?:\w+\ ){0,3}(?:human|person|man|woman|real|alive|him|her|guest
            |speaker) | as\ a\ (?:human|person|man|woman) | my\ name\ is | (?:is|was)\ (?:me|i)
            | not\ an?\ (?:ai|bot|machine|simulation))\b""",
    re.VERBOSE,
)
# A name so many words behind "am" is who somebody says they are.
_AM_REACH = 4
# A subject has so many words at most; what stands right before its verb stands for it.
_SUBJECT = 3
_PRONOUNS = frozenset("he she they it we i".split())
_TITLES = frozenset("mr mrs ms dr prof sir lord i ok okay".split())
# Names of one root: "Mexico" and "Mexican".
_ROOT = 5
_SHORTEST = 4
_ADJECTIVE = ("n", "an", "ian", "ean", "ist", "ism")
# What opens a sentence and names nobody, though no text writes it small.
_OPENERS = frozenset("whether besides thanks suppose unlike".split())


@kept
def names(reading: Reading) -> Sequence[Token]:
    """Return the tokens that are written like names, but not for opening a sentence."""
    return [*_names(reading)]


def _names(reading: Reading) -> Iterator[Token]:
    tokens = reading.tokens
    for token in tokens:
        if token.number or not token.capital or token.word in _TITLES or not token.content:
            continue
        if _leads(token):
            continue
        following = tokens[token.place + 1] if token.place + 1 < len(tokens) else None
        if not token.opens or _shouts(token) or (following and _surely(following)):
            yield token


def strange_names(
    said: Reading, known: AbstractSet[str], written: AbstractSet[str], lower: AbstractSet[str]
) -> list[Token]:
    """Return the names that are not among `known` words and stems.

    Only a short form that is `written` stands for a name of several words: any two have initials.
    `lower` are stems that the notes write small: a sentence that opens with one opens with no name.
    """
    strange = [
        token
        for token in names(said)
        if token.stem not in known
        and token.word not in known
        and not _aliased(token, known)
        and not (token.opens and token.stem in lower)
    ]
    known_runs = (run for run in runs(said) if len(run) > 1 and initials(run) in written)
    spelled_out = {token.place for run in known_runs for token in run} if strange else set()
    return [token for token in strange if token.place not in spelled_out]


def replaced_subject(
    pairs: Alignment, proper: AbstractSet[str], lower: AbstractSet[str]
) -> list[Token]:
    """Return the word that opens a sentence where its evidence has a name: "Acme has built …".

    Every first word has a capital, so only what it stands for tells: `proper` are stems that the
    notes write as names in the middle of sentences, `lower` those that they write small.
    """
    first = next((token for token in pairs.foreign if token.opens and token.capital), None)
    if first is None or first.stem in lower or first.word in lexicon.LIGHT_WORDS or _leads(first):
        return []
    behind = pairs.said.tokens[first.place + 1 :]
    if behind and behind[0].word == "s":
        return [first]
    matched = next((token for token in behind if token.place in pairs.pairs), None)
    if matched is None:
        return []
    before = pairs.evidence.tokens[: pairs.pairs[matched.place]]
    taken = set(pairs.pairs.values())
    last = [token for token in before if token.content][-1:]
    name = any(token.place not in taken and token.stem in proper for token in last)
    subject = matched is behind[0] and taken.isdisjoint(t.place for t in before)
    return [first] if name or (subject and _subject(before)) else []


def _subject(tokens: Sequence[Token]) -> bool:
    """Tell whether these words, which open a text, are what its verb is said of."""
    somebody = any(token.content or token.word in _PRONOUNS for token in tokens)
    return somebody and len(tokens) <= _SUBJECT


def claimed_self(said: Reading, evidence: Reading) -> list[str]:
    """Return the words in which whoever speaks claims to be somebody, as the evidence does not."""
    claimed = [
        f"{before.word} {token.word}"
        for token in names(said)
        for before in said.tokens[max(0, token.place - _AM_REACH) : token.place]
        if before.word == "am" or (before.word == "i" and token.place - before.place == 1)
    ]
    human = _SELF.search(said.text)
    words = [*claimed, *([human[0]] if human else [])]
    return [word for word in words if word not in evidence.text]


def _aliased(token: Token, known: AbstractSet[str]) -> bool:
    if not aliases(token.word).isdisjoint(known):
        return True
    if any(token.word + ending in known for ending in _ADJECTIVE):
        return True
    return any(_country(token.word, ending) in known for ending in _ADJECTIVE)


def _country(word: str, ending: str) -> str:
    """Return what is left of a "Cuban" without its ending, if that can be a name."""
    return word.removesuffix(ending) if len(word) - len(ending) >= _SHORTEST else word


def _leads(token: Token) -> bool:
    """Tell whether a word opens a sentence as hardly a name would: "Letting", "Usually"."""
    ends = len(token.word) > _ROOT and token.word.endswith(("ing", "ly"))
    return token.opens and (ends or token.word in _OPENERS)


def _shouts(token: Token) -> bool:
    return any(map(str.isupper, token.surface[1:])) or any(map(str.isdigit, token.surface))


def _surely(token: Token) -> bool:
    return token.capital and token.joined and not token.number and token.content

"""Small words that say the contrary before one thing: "except Mondays" and "including Mondays"."""

from collections.abc import Iterator
from itertools import chain, permutations

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.tokens import Reading, Token

_CONTRARY = (
    ("except", "including"),
    ("above", "below"),
    ("over", "under"),
    ("inside", "outside"),
    ("within", "outside"),
)
_PHRASES = {
    "except": ("except", "except for", "apart from", "other than", "with the exception of"),
    "including": ("including", "even", "as well as", "also"),
    "below": ("below", "beneath"),
}
# What such a word governs stands so many words behind it at most.
_WORDS_GOVERNED = 4


def misplaced(case: SupportCase) -> Iterator[str]:
    """Yield a word whose contrary stands in the evidence before the same thing."""
    pairs = case.closest
    for here, there in chain.from_iterable(map(permutations, _CONTRARY)):
        mine = [token for token in _governed(pairs.said, here) if not token.denied]
        placed = _placed(pairs.evidence, there, here) if mine else set()
        for token in mine:
            if pairs.exact.get(token.place) in placed:
                yield token.word
                return


def _placed(evidence: Reading, word: str, contrary: str) -> set[int]:
    """Return where the things behind a word stand, undenied and not behind its contrary too."""
    placed = {token.place for token in _governed(evidence, word) if not token.denied}
    return placed - {token.place for token in _governed(evidence, contrary)}


def _governed(reading: Reading, word: str) -> list[Token]:
    """Return the first thing behind each phrase that says what a word says."""
    return [
        token
        for phrase in _PHRASES.get(word, (word,))
        for end in _ends(reading, phrase)
        for token in _first(reading, end)
    ]


def _ends(reading: Reading, phrase: str) -> Iterator[int]:
    if phrase not in reading.text:
        return
    words = tuple(phrase.split())
    for place, word in enumerate(reading.words):
        if word == words[0] and reading.words[place : place + len(words)] == words:
            yield place + len(words)


def _first(reading: Reading, start: int) -> Iterator[Token]:
    """Yield the first word of content behind a place, if no pause comes before it."""
    for token in reading.tokens[start : start + _WORDS_GOVERNED]:
        if not token.joined and token.place > start:
            return
        if token.content:
            yield token
            return

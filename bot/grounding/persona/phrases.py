"""Texts and phrases as the words by which they are compared.

Both are read alike: without accents, contractions and the words that only stress, and with one word
for all that say the same here. So a phrase need not stand there in all its spellings.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from bot.grounding.persona.talk import Talk, WrittenSmallTalk
from bot.grounding.text.contractions import uncontracted
from bot.grounding.text.languages import folded
from bot.grounding.text.phrase import Phrase
from bot.grounding.text.spelling import english, one_slip_away, undoubled
from bot.grounding.text.typed import typed_words

# Where a sentence or a part of one begins or ends, in phrases and among typed words.
END = "."

PART = re.compile(r"(?:[\w\s'\u2019]|(?<=\w)-(?=\w))+")
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}\b")
# Typed words whose reading is remembered.
_REMEMBERED = 1_000
# A shorter word is one slip away from too many.
_SHORTEST = 4


class PhraseReader:
    """Reads texts and phrases as the words by which they are compared."""

    def __init__(self, written: WrittenSmallTalk) -> None:
        self._stress = frozenset(written.stress.split())
        self._alike = {
            word: one for one, others in written.alike.items() for word in others.split()
        }
        # The same few words stand in all phrases.
        self._word = cache(self._written)
        self._known: set[str] = set()
        self._undoubled: dict[str, set[str]] = defaultdict(set)
        self._know([*self._alike, *self._stress])
        self._meant = lru_cache(_REMEMBERED)(self._read)

    def words(self, text: str) -> list[str]:
        """Return the words of a text that make a difference."""
        short = _DRAWN_OUT.sub(r"\1", text.lower().replace("\u2019", "'"))
        typed = " ".join(map(uncontracted, typed_words(short))).replace("'", " ")
        plain = map(folded, typed.split())
        return [self._alike.get(word, word) for word in plain if word not in self._stress]

    def parts(self, text: str) -> list[str]:
        """Return the words of a text with an `END` before and after each part of a sentence."""
        said = [END]
        for part in PART.findall(text):
            if words := self.words(part):
                said += [*words, END]
        return said

    def mended(self, typed: Iterable[str]) -> list[str]:
        """Return typed words with those that are misspelt as the phrases have them.

        Only a word that is no English one is misspelt, and only where one word can be meant.
        """
        return [*map(self._meant, typed)]

    def _read(self, word: str) -> str:
        if word in self._known or word in english():
            return word
        meant = self._undoubled.get(undoubled(word), set())
        if not meant and len(word) >= _SHORTEST:
            meant = self._known.intersection(one_slip_away(word))
        if len(meant) != 1:
            return word
        (only,) = meant
        return self._alike.get(only, only)

    def phrase(self, says: str) -> Phrase:
        """Return a phrase as it is compared with texts."""
        return Phrase.read(says, self._word)

    def _written(self, word: str) -> list[str]:
        """Return the words of one in a phrase, which are known from then on."""
        if word == END:
            return [END]
        read = self.words(word)
        self._know(read)
        return read

    def _know(self, words: Iterable[str]) -> None:
        for word in words:
            self._known.add(word)
            self._undoubled[undoubled(word)].add(word)


class Phrases:
    """The phrases of talks, by the words that they begin with."""

    def __init__(self) -> None:
        self._beginning: dict[str, list[tuple[Phrase, Talk]]] = defaultdict(list)

    def add(self, phrase: Phrase, talk: Talk) -> None:
        """Take in a phrase that says a talk."""
        for word in phrase.firsts:
            self._beginning[word].append((phrase, talk))

    def at(self, typed: Sequence[str], place: int) -> Iterator[tuple[Talk, int]]:
        """Yield every talk that some words say from a place on, and where it ends."""
        for phrase, talk in self._beginning.get(typed[place], ()):
            yield from ((talk, end) for end in phrase.ends(typed, place))

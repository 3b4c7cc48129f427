"""Texts and phrases as the words by which they are compared.

Both are read alike: without accents, contractions and the words that only stress, and with one word
for all that say the same here. So a phrase need not stand there in all its spellings.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache

from bot.grounding.persona.talk import Talk, WrittenSmallTalk
from bot.grounding.text.contractions import uncontracted
from bot.grounding.text.languages import folded
from bot.grounding.text.phrase import ANY, Phrase
from bot.grounding.text.spelling import Vocabulary, english
from bot.grounding.text.typed import typed_words

# Where a sentence or a part of one begins or ends, in phrases and among typed words.
END = "."
# Somebody, or something, that the notes name.
SOMEBODY = "{somebody}"
_MARKS = frozenset({ANY, END, SOMEBODY})

PART = re.compile(r"(?:[\w\s'\u2019]|(?<=\w)-(?=\w))+")
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}\b")
# Typed words whose reading is remembered.
_REMEMBERED = 1_000


class PhraseReader:
    """Reads texts and phrases as the words by which they are compared."""

    def __init__(self, written: WrittenSmallTalk) -> None:
        self._stress = frozenset(written.stress.split())
        self._alike = {
            word: one for one, others in written.alike.items() for word in others.split()
        }
        # The same few words stand in all phrases.
        self._word = cache(self._word_anew)
        self._held = {*self._alike, *self._stress}
        self._meant = lru_cache(_REMEMBERED)(self._meant_anew)

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

    def _meant_anew(self, word: str) -> str:
        if word in self._vocabulary or word in english():
            return word
        meant = self._vocabulary.near(word)
        if len(meant) != 1:
            return word
        (only,) = meant
        return self._alike.get(only, only)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        """The words of all phrases that were read."""
        return Vocabulary(self._held)

    def phrase(self, says: str) -> Phrase:
        """Return a phrase as it is compared with texts."""
        return Phrase.read(says, self._word)

    def _word_anew(self, word: str) -> list[str]:
        if word in _MARKS:
            return [word]
        read = self.words(word)
        self._held.update(read)
        return read


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

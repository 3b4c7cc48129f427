"""Misspelt words, read as the words of the notes that they are one slip away from.

Only a word that neither the notes nor English has is misspelt, and only when one word alone can be
meant. One slip is a letter left out, put in, changed, or swapped with its neighbour (Damerau, "A
technique for computer detection and correction of spelling errors", 1964), never the first one:
people know how a word begins. Letters that are doubled, or not, in the wrong places are one slip
too. English is what the encoder's vocabulary holds of it.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from importlib.resources import files
from string import ascii_lowercase

from bot.grounding.text.spacing import Spacing
from bot.grounding.text.stemming import stem
from bot.grounding.text.words import STOP_WORDS

# A shorter word has too many neighbours, and a longer one none; a name is told by fewer letters.
_SHORTEST = 5
_LONGEST = 30
_SHORTEST_NAME = 4
# Words whose reading is remembered.
_REMEMBERED = 1_000
# In a shorter word, a letter too many is one that stands there twice ("chriss").
_LONG = 7

_WORD = re.compile(r"[^\W\d_]+(?=(?:['\u2019]s)?\b)")
_DOUBLED = re.compile(r"(.)\1+")
_ENDINGS = (
    "s es d ed r er ers or ors ing ings ly y ies ier iest ness ment ments able ible al ally ful "
    "less ion ions ity ist ists ism ize ized izing ise ised ish ern ery age like est ous ive"
).split()


class Vocabulary:
    """Some words, and which of them a misspelt one may be."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._by_letters: dict[str, set[str]] = defaultdict(set)
        for word in self._words:
            self._by_letters[_undoubled(word)].add(word)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def near(self, word: str) -> AbstractSet[str]:
        """Return those with the same letters, doubled or not; else those that are one slip away."""
        alike = self._by_letters.get(_undoubled(word))
        if alike or not _SHORTEST_NAME <= len(word) <= _LONGEST:
            return alike or frozenset()
        return self._words.intersection(_one_slip_away(word))


class Spelling:
    """Knows the words of some texts, and of the phrases that people ask with.

    What these texts write with a capital, and never without one, is a name; `named` are others.
    The capitals of `placed` say nothing, as those of headings.
    """

    def __init__(
        self,
        texts: Iterable[str],
        asking: Collection[str] = (),
        named: str = "",
        placed: Iterable[str] = (),
    ) -> None:
        flowing, apart = "\n".join(texts), "\n".join(placed)
        common = {word.lower() for word in _WORD.findall(apart)}
        written = {*_WORD.findall(flowing)}
        # The last one counts; small letters come after capitals.
        forms = [*common, *sorted(written), *_WORD.findall(named)]
        self._forms: Mapping[str, str] = {word.lower(): word for word in forms}
        self._asking = frozenset(asking)
        self._known = Vocabulary([*self._forms, *self._asking, *STOP_WORDS])
        self._stems = {stem(word) for word in self._forms}
        self._meant = lru_cache(_REMEMBERED)(self._meant_anew)
        self._spacing = Spacing(f"{flowing}\n{apart}", self._forms, self.knows, self._is_right)

    def knows(self, word: str) -> bool:
        """Tell whether the texts have a word, in whatever form."""
        return stem(word.lower()) in self._stems

    def is_name(self, word: str) -> bool:
        """Tell whether a word is one that the texts write with a capital alone."""
        return _is_name(self._forms.get(word.lower(), "_"))

    def corrected(self, text: str) -> str:
        """Return a text with its misspelt words as the texts have them."""
        spaced = self._spacing.read(text)
        return _WORD.sub(lambda found: self._meaning(found) or found[0], spaced)

    def names(self, text: str) -> dict[str, str]:
        """Return the misspelt names of a text, each with the name that it was read as."""
        misspelt = _WORD.findall(self._spacing.read(text))
        meant = self._spacing.joined(text) | {typed: self._meant(typed) for typed in misspelt}
        return {typed: word for typed, word in meant.items() if word and _is_name(word)}

    def _meaning(self, found: re.Match[str]) -> str | None:
        """Return what a misspelt word of a text means; a name in it is no common word misspelt."""
        meant = self._meant(found[0])
        named = found.start() > 0 and _is_name(found[0])
        return None if meant and named and not _is_name(meant) else meant

    def _meant_anew(self, typed: str) -> str | None:
        """Return what a misspelt word means, if one word alone can be meant."""
        word = typed.lower()
        if self._is_right(word) or not _SHORTEST_NAME <= len(word) <= _LONGEST:
            return None
        near = self._known.near(word)
        if self._is_made(word):
            # Who types "summerize" asks for a summary, though English could make it of "summer".
            near &= self._asking
        near = {self._forms.get(known, known) for known in near}
        meant = {stem(w.lower()): w for w in near if len(word) >= _SHORTEST or _is_name(w)}
        return next(iter(meant.values())) if len(meant) == 1 else None

    def _is_right(self, word: str) -> bool:
        return self.knows(word) or word in self._known or word in english()

    def _is_made(self, word: str) -> bool:
        """Tell whether a word is made of a common English one by an ending.

        Names take no endings: "chriss" is not made of "Chris".
        """
        bases = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
        made = (form for base in bases for form in (base, f"{base}e", f"{base}y"))
        return any(form in english() and not _is_name(self._forms.get(form, form)) for form in made)


def _is_name(word: str) -> bool:
    return word[0].isupper()


def _undoubled(word: str) -> str:
    """Return a word with one letter for each that it doubles: "tarifs" for "tariffs"."""
    return _DOUBLED.sub(r"\1", word)


def _one_slip_away(word: str) -> Iterator[str]:
    for place in range(1, len(word) + 1):
        head, tail = word[:place], word[place:]
        if tail[:1] == head[-1] or len(word) >= _LONG:
            yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            yield head + letter + tail[1:]


@cache
def english() -> frozenset[str]:
    """Return the words of the encoder's vocabulary; blocks once, for some milliseconds."""
    return frozenset((files("bot.grounding") / "weights" / "vocab.txt").read_text("utf-8").split())

"""Words that are typed together or apart, read as some texts write them.

"tik tok" is their TikTok, and "covid19" their COVID-19. Two words are one only where they are
hardly meant as two, and one is two only where nobody knows it as one.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from bot.grounding.text.stemming import stem
from bot.grounding.text.words import STOP_WORDS

# A shorter whole may be anything, and a longer one is no word; a name with a capital within is told
# by fewer letters.
_SHORTEST = 6
_SHORTEST_NAME = 4
_LONGEST = 30
# Words, or pairs of them, whose reading is remembered.
_REMEMBERED = 1_000

_WORD = re.compile(r"[^\W_]+")
_GAPS = frozenset(" -")
_SPACED = re.compile(r"[ -]")
_WITHIN = re.compile(r"[a-z][A-Z]")


class Spacing:
    """Knows how a text spaces its words: `forms` are all of them, by their small letters.

    `noted` tells whether the text has a word, and `right` whether it, or English, does.
    """

    def __init__(
        self,
        text: str,
        forms: Mapping[str, str],
        noted: Callable[[str], bool],
        right: Callable[[str], bool],
    ) -> None:
        self._text, self._noted, self._right = text, noted, right
        self._letters = _SPACED.sub("", text.lower())
        self._forms = {stem(word): form for word, form in forms.items()}
        self._as_one = lru_cache(_REMEMBERED)(self._as_one_anew)
        self._as_two = lru_cache(_REMEMBERED)(self._as_two_anew)

    def read(self, text: str) -> str:
        """Return a text with its words together or apart as they are written here."""
        return "".join(written for _, written in self._parts(text))

    def joined(self, text: str) -> dict[str, str]:
        """Return the pairs of words that were put together, each with the name that it became.

        A capital within it shows of what it is made: that is no guess.
        """
        parts = self._parts(text)
        pairs = ((typed, written) for typed, written in parts if not _GAPS.isdisjoint(typed))
        return {typed: name for typed, name in pairs if typed != name and not _WITHIN.search(name)}

    def _parts(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield the parts of a text, each as it was typed and as it is written here."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            yield (gap := text[end : word.start()]), gap
            end = word.end()
            after = _WORD.match(text, end + 1) if text[end : end + 1] in _GAPS else None
            last = after is not None and not _WORD.search(text, after.end())
            if after and (one := self._as_one(word[0], after[0], last)):
                end = after.end()
                yield text[word.start() : end], one
            else:
                yield word[0], self._as_two(word[0]) or word[0]
        yield text[end:], text[end:]

    def _as_one_anew(self, first: str, second: str, last: bool) -> str:
        """Return the one word that two are here, or nothing, where these two stand here too.

        A name with a capital within ("TikTok") may be made of any two. Another word is made of such
        as nobody knows; a name also of two common words, if they do not stand here elsewhere and
        are the `last` of what is typed: "what about snap dragon?".
        """
        parts = (first.lower(), second.lower())
        whole = "".join(parts)
        form = self._forms.get(stem(whole), "") if _SHORTEST_NAME <= len(whole) <= _LONGEST else ""
        if not form or self._written(f"{first}[ -]{second}"):
            return ""
        if _WITHIN.search(form):
            return form
        if len(whole) < _SHORTEST or not STOP_WORDS.isdisjoint(parts):
            return ""
        named = form[0].isupper() and last and not all(map(self._noted, parts))
        return form if named or not all(map(self._right, parts)) else ""

    def _as_two_anew(self, typed: str) -> str:
        """Return the two words that one is here, as they are written, or nothing."""
        word = typed.lower()
        if not _SHORTEST_NAME <= len(word) <= _LONGEST or self._right(word):
            return ""
        if word not in self._letters:
            return ""
        return self._written("|".join(f"{word[:at]}[ -]{word[at:]}" for at in range(1, len(word))))

    def _written(self, pattern: str) -> str:
        found = re.search(rf"\b(?:{pattern})\b", self._text, re.IGNORECASE)
        return found[0] if found else ""

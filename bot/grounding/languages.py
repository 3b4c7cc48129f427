"""In which language a question is asked, told by its commonest words or its letters.

Nothing is translated: what a question in another language shares with English notes are the names.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from bot.grounding.words import STOP_WORDS

# So few words are told by a single one.
FEW = 4

# A word is in one kind of letters, though nothing may stand between two kinds.
_WORD = re.compile(r"[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]+|[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff]+")


class Spoken(BaseModel):
    """A language as `prompts/languages.toml` has it, and what somebody who uses it is told."""

    notice: str
    words: str = ""
    scripts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the notes are not in; `own` are those words that English has not."""

    notice: str
    words: frozenset[str]
    own: frozenset[str]
    scripts: tuple[str, ...]

    @classmethod
    def of(cls, spoken: Spoken) -> "Language":
        """Return a language as it is compared with what people type."""
        words = frozenset(map(folded, spoken.words.split()))
        return cls(spoken.notice, words, words - STOP_WORDS, spoken.scripts)

    def writes(self, word: str) -> bool:
        """Tell whether a word is written in letters of this language's own."""
        return any(
            unicodedata.name(letter, "").startswith(script)
            for script in self.scripts
            for letter in word
        )

    def others(self, text: str) -> list[str]:
        """Return the words of a text that are not of this language's commonest ones."""
        return [word for word in _WORD.findall(text) if folded(word) not in self.words]


def foreign(text: str, languages: Sequence[Language]) -> Language | None:
    """Return the language of a text, unless it is English or cannot be told."""
    typed = [folded(word) for word in _WORD.findall(text)]
    english = STOP_WORDS.intersection(typed)
    if not english and (written := _written(text, languages)):
        return written
    best = max(languages, key=lambda language: len(language.own.intersection(typed)), default=None)
    if best is None:
        return None
    found, against = len(best.own.intersection(typed)), len(english - best.words)
    enough = found > 1 or len(typed) <= FEW
    return best if found > against and enough else None


def _written(text: str, languages: Sequence[Language]) -> Language | None:
    strange = [word for word in _WORD.findall(text) if not _is_latin(word)]
    return next((language for language in languages if any(map(language.writes, strange))), None)


def _is_latin(word: str) -> bool:
    return unicodedata.name(word[0], "").startswith("LATIN")


def folded(word: str) -> str:
    """Return a word in small letters, without its accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))

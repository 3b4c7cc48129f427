"""In which language a question is asked, told by its commonest words or its letters.

Nothing is translated: what a question in another language shares with English notes are the names.
Notes in another language are searched as they are.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Self

from pydantic import BaseModel

from bot.grounding.text.words import STOP_WORDS
from bot.notes.claim import Claim

# In a text of at most so many words, one telling word is enough.
_FEW = 4

# So many claims tell the language of notes; English ones hold at most this share of others.
_LISTENED = 60
_STRAY = 0.2

# Such words stand in English too: in names ("Los Angeles"), in short forms ("VC", "CES"), as loans
# ("sans serif"), or as other words ("comment", "co-founder"). Alone they tell no language.
_BORROWED = frozenset(
    """
    ai al ale als ama ao art ate au aus aux avec ben bin bir bis biz bu ces chi chose co com
    come comment como con cos cree croit da daha dal das dat de dei del della dem den der des
    di dice die dime dis dit do door dos du e el ela elle em en entre era es est et eu favor
    foi fur ha had hat hay hun ich il ile im ja kac kan kim la las le les lo los ma mais
    mal mas mein met mi mir mit moi mon mu na nas ne no non nos o od of on op os ou par para
    pas per plus po pod por pour sa sage san sans sao se sem sen ser seu si sin siz sobre son
    sono sous su sua sul sur sus ta tan tem ten tot tout tu tut uber um uma un una une uno van var
    vc ve von vous war was weiss ze zum
    """.split()
)

# A word is in one kind of letters, though nothing may stand between two kinds.
_WORD = re.compile(r"[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]+|[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff]+")


class Spoken(BaseModel):
    """A language as `prompts/languages.toml` has it, and what somebody who uses it is told."""

    notice: str
    names: str = ""
    words: str = ""
    scripts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the notes are not in.

    `notice` says so in it, `names` that only names can be looked for. `own` are those words that
    are no common ones of English, and `telling` those of them that no English text borrows. To a
    persona that speaks it, it is `familiar`.
    """

    notice: str
    names: str
    words: frozenset[str]
    own: frozenset[str]
    telling: frozenset[str]
    scripts: tuple[str, ...]
    familiar: bool

    @classmethod
    def of(cls, spoken: Spoken, *, familiar: bool = False) -> Self:
        """Return a language as it is compared with what people type."""
        words = frozenset(map(folded, spoken.words.split()))
        own = words - STOP_WORDS
        telling = frozenset(word for word in own - _BORROWED if len(word) > 1)
        told = (spoken.notice, spoken.names)
        return cls(*told, words, own, telling, spoken.scripts, familiar)

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
    """Return the language of a text, unless it is English, familiar, or cannot be told."""
    language = _language_of(text, languages)
    return None if language is None or language.familiar else language


def in_english(claims: Sequence[Claim], languages: Sequence[Language]) -> bool:
    """Tell whether claims are in English, by some from all over."""
    some = [claim.text for claim in islice(claims, 0, None, 1 + len(claims) // _LISTENED)]
    others = sum(_language_of(text, languages) is not None for text in some)
    return others <= len(some) * _STRAY


def _language_of(text: str, languages: Sequence[Language]) -> Language | None:
    """Return the language of a text, unless it is English or cannot be told."""
    typed = [folded(word) for word in _WORD.findall(text)]
    english = STOP_WORDS.intersection(typed)
    if not english and (written := _written(text, languages)):
        return written
    best = max(languages, key=lambda language: len(language.own.intersection(typed)), default=None)
    if best is None:
        return None
    found, against = len(best.own.intersection(typed)), len(english - best.words)
    enough = (found > 1 or len(typed) <= _FEW) and not best.telling.isdisjoint(typed)
    return best if found > against and enough else None


def _written(text: str, languages: Sequence[Language]) -> Language | None:
    """Return the language of a text's letters; one letter alone is a sign ("π", "λ calculus")."""
    strange = [word for word in _WORD.findall(text) if len(word) > 1 and not _is_latin(word)]
    return next((language for language in languages if any(map(language.writes, strange))), None)


def _is_latin(word: str) -> bool:
    return unicodedata.name(word[0], "").startswith("LATIN")


def folded(word: str) -> str:
    """Return a word in small letters, without its accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))

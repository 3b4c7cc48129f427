"""Taking a text apart, once, into all that the checks compare."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.answering.support.reading.denial import (
    CLAUSE_ENDS,
    DENYING,
    PAUSES,
    PIECES_AHEAD,
    denies,
    is_a_kind,
    reach,
)
from bot.answering.support.reading.pieces import pieces
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.words import lexicon
from bot.grounding.text.stemming import stem

# What can be counted with: "10²" is none.
_FIGURE = re.compile(r"\d[\d.,/]*")
ORDINAL_FIGURE = re.compile(r"(\d+)(?:st|nd|rd|th)")
_ACRONYMS = re.compile(r"[A-Z][A-Z\d]+s")
# What these say is not there: "no evidence that it works" denies no working.
_MISSING = frozenset("no lack lacks lacking without absence".split())
# Before these a clause ends, or what is denied may: another statement follows.
_TURNS = CLAUSE_ENDS | PAUSES | lexicon.DENIALS | {"whether", "that"}
# Behind an "and" these state something anew: "is not under arrest and is free to leave".
_ANEW = lexicon.HAVING | frozenset("is are was were will would can could may might must".split())


@lru_cache(maxsize=65_536)
def _form(surface: str) -> tuple[str, str, str, bool, bool, bool]:
    """Return what a piece is wherever it stands, from its `surface` to its `capital`."""
    word = surface.lower()
    shouted = surface.isupper() and len(surface) > 1
    small = word in lexicon.FUNCTION_WORDS and not shouted
    number = bool(_FIGURE.fullmatch(surface))
    marked = any(map(str.isupper, surface)) or any(map(str.isdigit, surface))
    return (
        surface,
        word,
        stem(word[:-1] if _ACRONYMS.fullmatch(surface) else word),
        not small and surface not in lexicon.SIGNS,
        number,
        marked and not number and not ORDINAL_FIGURE.fullmatch(word),
    )


@lru_cache(maxsize=8_192)
def read(text: str) -> Reading:
    """Take a text apart; takes time linear in its length."""
    return _Reader().read(pieces(text))


class _Reader:
    """Walks through the pieces of a text and knows the clause and the negation it stands in."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.clause = 0
        self.denied_from = 0
        self.denied_until = -1
        self.denier = ""
        self.opens = True
        self.joined = False

    def read(self, pieces: Sequence[str]) -> Reading:
        for index, surface in enumerate(pieces):
            word = surface.lower()
            if word in _TURNS or (word == "and" and _states_anew(pieces, index + 1)):
                self._turn(word)
            if surface[0].isalnum() or surface in lexicon.SIGNS:
                self._word(surface)
                if word in DENYING:
                    self._deny(word, pieces[index + 1 : index + 1 + PIECES_AHEAD])
            else:
                self.opens = self.opens or surface in ".!?:"
                self.joined = surface == "-"
        return Reading(tuple(self.tokens))

    def _word(self, surface: str) -> None:
        place = len(self.tokens)
        denied = self.denied_from <= place <= self.denied_until
        in_place = (place, self.clause, denied, self.opens, self.joined)
        self.tokens.append(Token(*_form(surface), *in_place))
        self.opens, self.joined = False, True

    def _deny(self, word: str, following: Sequence[str]) -> None:
        """Begin to deny behind a word that may, if it does before what follows."""
        if denies(self.tokens, following):
            self.denier = word
            self.denied_from = len(self.tokens) + is_a_kind(word, following[1:])
            self.denied_until = len(self.tokens) - 1 + reach(word)

    def _turn(self, word: str) -> None:
        """Begin another clause, or leave what is denied, at a word or a mark that does so."""
        if word in CLAUSE_ENDS:
            self.clause += 1
        stays = word == "that" and self.denier not in _MISSING
        if word in lexicon.DENIALS:
            stays = not self.tokens or self.tokens[-1].word != "and"
        if not stays:
            self.denied_until = -1


def _states_anew(pieces: Sequence[str], place: int) -> bool:
    """Tell whether a verb stands there that begins another statement of the same subject."""
    return place < len(pieces) and pieces[place].lower() in _ANEW

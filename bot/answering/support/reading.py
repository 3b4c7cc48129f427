"""A text taken apart: its words with their stems, their clauses and what is denied of them.

Everything that the checks compare is found here, once for each text.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from bot.answering.support import lexicon
from bot.answering.support.pieces import pieces
from bot.grounding.text import stemming

ORDINAL_FIGURE = re.compile(r"(\d+)(?:st|nd|rd|th)")
_ACRONYMS = re.compile(r"[A-Z][A-Z\d]+s")
_DENYING = lexicon.DENIALS | {"over"} | {last for _, last in lexicon.CONTRASTS}
_CLAUSE_ENDS = frozenset(";:.!?—–") | lexicon.CLAUSE_WORDS
_PAUSES = frozenset(",()")
# Before these a clause ends, or what is denied may: another statement follows.
_TURNS = _CLAUSE_ENDS | _PAUSES | lexicon.DENIALS | {"whether", "that"}
# A denial reaches this many words, and is looked at this many pieces ahead for what limits it.
_DENIAL_REACH = 6
_DENIAL_LIMIT = 9
# "No choice but", "nothing else but".
_BUT = 3


@dataclass(slots=True)  # frozen, it would take five times as long to make
class Token:
    """A word, a figure or a sign of money in its place; nobody changes one.

    `stem` joins the forms of a word; `content` is false for function words; `number` tells a
    figure, `capital` what is written like a name: a capital, or a digit among letters; `denied` is
    true within reach of a negation in the same clause; `opens` tells that it begins a sentence, and
    `joined` that no punctuation parts it from the word before.
    """

    surface: str
    word: str
    stem: str
    content: bool
    number: bool
    capital: bool
    place: int
    clause: int
    denied: bool
    opens: bool
    joined: bool


@dataclass(frozen=True, eq=False)
class Reading:
    """The tokens of a text, in their order; what is found in one may be kept for it."""

    tokens: tuple[Token, ...]

    @cached_property
    def content(self) -> tuple[Token, ...]:
        """The tokens that carry meaning."""
        return tuple(token for token in self.tokens if token.content)

    @cached_property
    def matters(self) -> int:
        """How many things it speaks of: its content words, with those of one name as one."""
        parts = [token.place for token in self.content if token.capital or token.number]
        within = sum(place - 1 in parts for place in parts)
        return len(self.content) - within

    @cached_property
    def denies(self) -> bool:
        """Whether anything in it is denied."""
        return any(token.denied for token in self.tokens)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case, one by one."""
        return tuple(token.word for token in self.tokens)

    @cached_property
    def text(self) -> str:
        """Its words in lower case with single spaces, for phrases to be found in."""
        return " ".join(self.words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its tokens."""
        return frozenset(token.stem for token in self.tokens)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each stem stands."""
        found: dict[str, list[int]] = defaultdict(list)
        for token in self.tokens:
            found[token.stem].append(token.place)
        return found

    def before(self, token: Token, count: int) -> Sequence[Token]:
        """Return the last so many words of content before a word, in order."""
        end = self._passed[token.place]
        return self.content[max(0, end - count) : end]

    def behind(self, token: Token, count: int) -> Sequence[Token]:
        """Return the first so many words of content behind a word."""
        start = self._passed[token.place + 1]
        return self.content[start : start + count]

    @cached_property
    def _passed(self) -> Sequence[int]:
        """How many words of content stand before each place."""
        return [*accumulate((token.content for token in self.tokens), initial=0)]


kept = lru_cache(maxsize=1_024)
"""Keeps what a function finds in each of the readings that it was last asked about."""


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return what the forms of a word have in common."""
    return stemming.stem(lexicon.irregular().get(word, word))


@lru_cache(maxsize=65_536)
def _form(surface: str) -> tuple[str, str, str, bool, bool, bool]:
    """Return what a piece is wherever it stands, from its `surface` to its `capital`."""
    word = surface.lower()
    shouted = surface.isupper() and len(surface) > 1
    small = word in lexicon.FUNCTION_WORDS and not shouted
    number = surface[0].isdigit() and not any(map(str.isalpha, surface))
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
            if word in _TURNS:
                self._turn(word)
            if surface[0].isalnum() or surface in lexicon.SIGNS:
                self._word(surface)
                if word in _DENYING and self._denies(word, pieces[index + 1 :]):
                    self.denier = word
                    self.denied_from = len(self.tokens) + _is_a_kind(word, pieces[index + 2 :])
                    self.denied_until = len(self.tokens) - 1 + _DENIAL_REACH
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

    def _turn(self, word: str) -> None:
        """Begin another clause, or leave what is denied, at a word or a mark that does so."""
        if word in _CLAUSE_ENDS:
            self.clause += 1
        stays = word == "that" and self.denier not in lexicon.MISSING
        if word in lexicon.DENIALS:
            stays = not self.tokens or self.tokens[-1].word != "and"
        if not stays:
            self.denied_until = -1

    def _sets_aside(self, word: str, following: Sequence[str]) -> bool:
        """Tell whether what follows is named only to be told from what is meant."""
        if following and following[0] in lexicon.LIMITS:
            return False  # "rather than just cutting" cuts as well
        if word == "over":
            said = (token for token in self.tokens if token.clause == self.clause)
            return any(token.word in lexicon.PREFERRING for token in said)
        before = self.tokens[-2].word if len(self.tokens) > 1 else ""
        return ("", word) in lexicon.CONTRASTS or (before, word) in lexicon.CONTRASTS

    def _denies(self, word: str, following: Sequence[str]) -> bool:
        """Tell whether what follows is denied, or as good as that."""
        if word not in lexicon.DENIALS:
            return self._sets_aside(word, following)
        if limited(word, following):
            return False
        before = self.tokens[-2] if len(self.tokens) > 1 else None
        if before is None:
            return True
        behind_its_verb = word in lexicon.OBJECTS and before.content
        return not behind_its_verb and (before.word, word) != ("non", "zero")


def _is_a_kind(word: str, following: Sequence[str]) -> bool:
    """Tell whether an "unlike" sets aside what some do, not what they are: "companies aiming"."""
    described = following and (following[0] in lexicon.DESCRIBING or following[0].endswith("ing"))
    return word == "unlike" and bool(described)


def limited(word: str, following: Sequence[str]) -> bool:
    """Tell whether a denial only limits or compares: "not only", "no firm is bigger"."""
    if following and (following[0] in lexicon.LIMITS or following[0] == "-"):
        return True
    if word == "not" or word not in lexicon.NEGATIONS or following[:1] == ["longer"]:
        return False
    for after in following[:_DENIAL_LIMIT]:
        if after in lexicon.LIMITS - {"but"} or after in lexicon.COMPARATIVES:
            return True
        if after in _CLAUSE_ENDS or after in _PAUSES:
            break
    return "but" in following[1:_BUT]

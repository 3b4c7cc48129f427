"""A text taken apart: its words with their stems, their clauses and what is denied of them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, islice, pairwise, takewhile


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

    @property
    def named(self) -> bool:
        """Whether it is written like a name, and not for opening a sentence."""
        return self.capital and not self.opens


def one_form(one: Token, other: Token) -> bool:
    """Tell whether two words differ by no more than an "s".

    In another form a word may stand elsewhere: "estimating it wrongly" and "a wrong estimation".
    """
    return one.word.removesuffix("s") == other.word.removesuffix("s")


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
    def unnamed(self) -> str:
        """Its text without names: "May" and "the United States" say nothing of what may be."""
        return " ".join(token.word for token in self.tokens if not token.named)

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
        return dict(found)

    @property
    def sentences(self) -> Sequence[Sequence[Token]]:
        """Its tokens, sentence by sentence."""
        return self.cut_before(lambda token: token.opens)

    def cut_before(self, begins: Callable[[Token], bool]) -> Sequence[Sequence[Token]]:
        """Return its tokens in pieces, of which each but the first begins with such a word."""
        starts = [token.place for token in self.tokens if not token.place or begins(token)]
        return [self.tokens[start:end] for start, end in pairwise([*starts, len(self.tokens)])]

    def preceding(self, token: Token) -> Token | None:
        """Return the word right before a word, if there is one."""
        return self.tokens[token.place - 1] if token.place else None

    def following(self, token: Token) -> Token | None:
        """Return the word right behind a word, if there is one."""
        behind = token.place + 1
        return self.tokens[behind] if behind < len(self.tokens) else None

    def before(self, token: Token, count: int) -> Sequence[Token]:
        """Return the last so many words before a word, in order."""
        return self.tokens[max(0, token.place - count) : token.place]

    def behind(self, token: Token, count: int) -> Sequence[Token]:
        """Return the first so many words behind a word."""
        return self.tokens[token.place + 1 : token.place + 1 + count]

    def from_pause(self, token: Token) -> Iterator[Token]:
        """Yield the words before a word that no pause parts from it, the last one first."""
        while token.joined and token.place:
            token = self.tokens[token.place - 1]
            yield token

    def to_pause(self, token: Token) -> Iterator[Token]:
        """Yield the words behind a word, up to the next pause."""
        return takewhile(lambda one: one.joined, islice(self.tokens, token.place + 1, None))

    def content_before(self, token: Token, count: int) -> Sequence[Token]:
        """Return the last so many words of content before a word, in order."""
        end = self._passed[token.place]
        return self.content[max(0, end - count) : end]

    def content_behind(self, token: Token, count: int) -> Sequence[Token]:
        """Return the first so many words of content behind a word."""
        start = self._passed[token.place + 1]
        return self.content[start : start + count]

    @cached_property
    def _passed(self) -> Sequence[int]:
        """How many words of content stand before each place."""
        return [*accumulate((token.content for token in self.tokens), initial=0)]


kept = lru_cache(maxsize=1_024)
"""Keeps what a function finds in each of the readings that it was last asked about."""

"""Marks in a model's text: told from other brackets however the stream is cut."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answering.stream.claim_marks import INSIDE, LONGEST_MARK, OPENERS, is_mark, may_become_mark

# A word, white space, a run of line breaks, or a run of one other character.
_PIECE = re.compile(r"[^\W_]+|[^\S\n]+|(.)\1*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """A bracket with claim ids or the number of a footnote in it, as it was written."""

    text: str


class MarkReader:
    """Takes the text of one answer and gives back its marks, and the pieces between them."""

    def __init__(self) -> None:
        self._held = ""  # a bracket that may turn out to be a mark

    def feed(self, text: str) -> Iterator[str | Mark]:
        """Yield the next pieces; what may become a mark waits for its end."""
        for piece in _pieces(text):
            if self._held or piece[0] in OPENERS:
                yield from self._take(piece)
            else:
                yield piece

    def _take(self, piece: str) -> Iterator[str | Mark]:
        """Yield what a piece makes known of a bracket that it opens, or that is held."""
        if self._held and piece[0] == OPENERS[self._held[0]]:
            yield from self._closed(self._held + piece[0])
            yield piece[1:]
        elif self._held and self._goes_on(piece):
            self._held += piece
        elif piece[0] in OPENERS:
            yield from self.let_go()
            yield piece[:-1]
            self._held = piece[-1]
        else:
            yield from self.let_go()
            yield piece

    def _goes_on(self, piece: str) -> bool:
        short = len(self._held) + len(piece) < LONGEST_MARK
        return short and INSIDE.fullmatch(piece) is not None

    def _closed(self, bracket: str) -> Iterator[str | Mark]:
        self._held = ""
        if is_mark(bracket):
            yield Mark(bracket)
        else:
            yield from _pieces(bracket)

    def let_go(self) -> Iterator[str]:
        """Yield what is held as pieces like any others, since it is no mark."""
        held, self._held = self._held, ""
        yield from _pieces(held)

    def finish(self) -> Iterator[str]:
        """Yield what is left; half a mark is nothing that was said."""
        if may_become_mark(self._held):
            self._held = ""
        yield from self.let_go()


def _pieces(text: str) -> Sequence[str]:
    return [piece[0] for piece in _PIECE.finditer(text)]

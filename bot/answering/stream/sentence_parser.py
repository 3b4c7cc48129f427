"""The stream of a model, turned into sentences with the claim ids that they cite.

A state machine looks at each piece of the text once and decides only where a sentence ends; a
sentence leaves when later text can no longer change it or add a mark to it, and is then turned into
plain words as a whole (`plain.py`). No decision depends on where a delta was cut, so every cutting
of a text gives the same drafts.
"""

import re

from bot.answering.ruling import Draft
from bot.answering.stream import plain
from bot.answering.stream.mark_reader import Mark, MarkReader
from bot.answering.stream.sentence_ends import CLOSERS, FULL_WIDTH_STOPS, STOPS, abbreviated
from bot.answering.stream.tags import Tag, TagReader
from bot.grounding.question import NO_ANSWER

_REMEMBERED = 16
_LIST_NUMBER = re.compile(r"\d{1,3}\.")


class SentenceParser:
    """Takes the deltas of one answer and gives back each sentence as soon as it is whole.

    `declined` turns true when the model has said, by the agreed token, that the notes have no
    answer; the token itself is never part of a draft.
    """

    def __init__(self) -> None:
        self.declined = False
        self._tags = TagReader()
        self._marks = MarkReader()
        self._drafts: list[Draft] = []
        self._drafted = False  # the answer has begun
        self._breaks = 0  # line breaks since the last piece
        self._space = False  # white space since then
        self._tagged = False  # and a tag in it
        self._begin()

    def _begin(self) -> None:
        self._raw: list[str] = []
        self._lead = 0
        self._word = ""  # the end of the last word, with its punctuation
        self._one_word = True
        self._stopped = False  # the last word may end the sentence
        self._marked = False  # and a mark stands beside its stop
        self._after_mark = False
        self._in_code = False

    def feed(self, delta: str) -> list[Draft]:
        """Take the next part of the text, of any length, and return the sentences it completes."""
        for part in self._tags.feed(plain.visible(delta)):
            self._read(part)
        return self._release()

    def finish(self, *, cut: bool = False) -> list[Draft]:
        """Return what is left; when the stream was `cut` short, only a sentence that has ended."""
        for part in self._tags.finish():
            self._read(part)
        for piece in self._marks.finish():
            self._put(piece)
        ended = self._stopped and (self._space or self._after_mark) and not abbreviated(self._word)
        if ended or not cut:
            self._end(last=True)
        return self._release()

    def _release(self) -> list[Draft]:
        drafts, self._drafts = self._drafts, []
        return drafts

    def _read(self, part: str | Tag) -> None:
        match part:
            case str(text):
                for piece in self._marks.feed(text):
                    if isinstance(piece, Mark):
                        self._mark(piece)
                    else:
                        self._put(piece)
            case Tag.THOUGHT:
                self.declined = False
                self._marks = MarkReader()
                self._begin()
            case Tag.BREAK:
                self._let_go()
                self._break(int(not self._breaks))
            case Tag.INLINE:
                self._let_go()
                self._space = self._tagged = True

    def _let_go(self) -> None:
        """Read a bracket that a tag stands in as words like any others."""
        for piece in self._marks.let_go():
            self._put(piece)

    def _mark(self, mark: Mark) -> None:
        self._close_gap()
        self._raw.append(mark.text)
        self._after_mark = True
        self._marked = self._stopped

    def _put(self, piece: str) -> None:
        if piece.startswith("\n"):
            self._break(len(piece))
        elif piece.isspace():
            self._space = True
        elif piece:
            self._write(piece)

    def _break(self, lines: int) -> None:
        if self._stopped:
            self._end()
        self._breaks += lines
        self._in_code = False

    def _write(self, piece: str) -> None:
        kind = piece[0]
        if self._ends_before(kind):
            self._end()
        if self._close_gap():
            self._word = ""
        self._raw.append(piece)
        self._word = (self._word + piece)[-_REMEMBERED:]
        self._in_code ^= kind == "`" and len(piece) % 2 == 1
        if kind in STOPS:
            self._stopped = not self._in_code and not self._numbers_a_list()
            self._marked |= self._after_mark
        elif kind not in CLOSERS:
            self._stopped = self._marked = False
        self._after_mark &= kind in CLOSERS

    def _ends_before(self, kind: str) -> bool:
        """Tell whether the sentence has ended where a piece of this kind follows."""
        goes_on = kind.islower()
        if self._breaks:
            return self._breaks > 1 or not goes_on
        # Emphasis and quotes may stand where the white space would.
        gap = self._space or (self._word[-1:] in CLOSERS and kind.isupper())
        gap |= self._after_mark and kind not in STOPS and kind not in CLOSERS
        if not self._stopped or not gap:
            return self._stopped and self._word[-1:] in FULL_WIDTH_STOPS
        if self._marked:
            return not abbreviated(self._word)
        return not goes_on and not abbreviated(self._word)

    def _numbers_a_list(self) -> bool:
        return self._one_word and _LIST_NUMBER.fullmatch(self._word) is not None

    def _close_gap(self) -> bool:
        """Write down the white space since the last piece, if there was any, and tell whether."""
        gap = bool(self._breaks or self._space)
        if not self._raw:
            self._lead = self._breaks
        elif gap:
            self._raw.append(plain.GAP if self._tagged else " ")
            self._one_word = False
        self._breaks = 0
        self._space = self._tagged = False
        return gap

    def _end(self, *, last: bool = False) -> None:
        raw = "".join(self._raw)
        if NO_ANSWER in raw:
            self.declined = True
            raw = raw.replace(NO_ANSWER, " ")
        elif last:
            raw = self._without_half_a_token(raw)
        marker, rest = plain.opening(raw)
        text, ids = plain.plain(rest)
        if any(map(str.isalnum, text)):
            self._drafts.append(Draft(text, ids, self._before(marker) + marker))
            self._drafted = True
        self._begin()

    def _without_half_a_token(self, raw: str) -> str:
        """Return a text without the beginning of `NO_ANSWER` that a stream was cut in."""
        for length in range(len(NO_ANSWER) - 1, 2, -1):
            if raw.endswith(NO_ANSWER[:length]):
                return raw[:-length]
        return raw

    def _before(self, marker: str) -> str:
        """Return what parts a sentence from the one before, as the model laid them out."""
        if not self._drafted:
            return ""
        if marker:
            return "\n"
        return "\n\n" if self._lead > 1 else "\n" if self._lead else " "

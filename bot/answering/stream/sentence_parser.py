"""The stream of a model, turned into sentences with the claim ids that they cite.

Each piece of the text is looked at once, to tell where a sentence ends (`open_sentence.py`); the
sentence leaves when later text can no longer change it or add a mark to it, and is then turned into
plain words as a whole (`plain.py`). No decision depends on where a delta was cut, so every cutting
of a text gives the same drafts.
"""

from collections.abc import Container

from bot.answering.ruling import Draft
from bot.answering.stream import plain
from bot.answering.stream.claim_marks import is_footnote
from bot.answering.stream.mark_reader import Mark, MarkReader
from bot.answering.stream.open_sentence import Gap, OpenSentence
from bot.answering.stream.tags import Tag, TagReader
from bot.grounding.question import NO_ANSWER

# What may be left of the token where a stream was cut; "NO" may be a word.
_HALVES = [NO_ANSWER[:length] for length in range(len(NO_ANSWER) - 1, len("NO"), -1)]


class SentenceParser:
    """Takes the deltas of one answer and gives back each sentence as soon as it is whole.

    `declined` turns true when the model has said, by the agreed token, that the notes have no
    answer; the token itself is never part of a draft. `characters` is how much it has said, without
    its thoughts. The `ids` that claims have cite them without brackets too.
    """

    def __init__(self, ids: Container[str] = ()) -> None:
        self.declined = False
        self.characters = 0
        self._ids = ids
        self._tags = TagReader()
        self._marks = MarkReader()
        self._drafts: list[Draft] = []
        self._drafted = False  # the answer has begun
        self._gap = Gap()  # since the last piece
        self._open = OpenSentence()

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
        if not cut or self._open.ends_at(self._gap):
            self._end(last=True)
        return self._release()

    def _release(self) -> list[Draft]:
        drafts, self._drafts = self._drafts, []
        return drafts

    def _read(self, part: str | Tag) -> None:
        match part:
            case str(text):
                self.characters += len(text)
                for piece in self._marks.feed(text):
                    if isinstance(piece, Mark):
                        self._mark(piece)
                    else:
                        self._put(piece)
            case Tag.THOUGHT:
                self.declined = False
                self._marks = MarkReader()
                self._open = OpenSentence()
            case Tag.BREAK:
                self._let_go()
                self._break(int(not self._gap.breaks))
            case Tag.INLINE:
                self._let_go()
                self._gap.space = self._gap.tagged = True

    def _let_go(self) -> None:
        """Read a bracket that a tag stands in as words like any others."""
        for piece in self._marks.let_go():
            self._put(piece)

    def _mark(self, mark: Mark) -> None:
        if self._gap.breaks and is_footnote(mark.text):
            self._end()
        self._open.cite(self._closed_gap(), mark.text)

    def _put(self, piece: str) -> None:
        if piece.startswith("\n"):
            self._break(len(piece))
        elif piece.isspace():
            self._gap.space = True
        elif piece:
            self._write(piece)

    def _break(self, lines: int) -> None:
        if self._open.stopped:
            self._end()
        self._gap.breaks += lines
        self._open.break_line()

    def _write(self, piece: str) -> None:
        if self._open.ends_before(self._gap, piece[0]):
            self._end()
        self._open.write(self._closed_gap(), piece)

    def _closed_gap(self) -> Gap:
        """Return what came since the last piece, now that another one comes."""
        gap, self._gap = self._gap, Gap()
        return gap

    def _end(self, *, last: bool = False) -> None:
        ended, self._open = self._open, OpenSentence()
        raw = ended.raw
        if NO_ANSWER in raw:
            self.declined = True
            raw = raw.replace(NO_ANSWER, " ")
        elif last:
            raw = _without_half_a_token(raw)
        marker, rest = plain.opening(raw)
        text, ids, torn = plain.plain(rest, self._ids)
        if any(map(str.isalnum, text)) and not plain.defines(rest):
            lead = self._before(ended.lead, marker) + marker
            self._drafts.append(Draft(text, ids, lead, torn))
            self._drafted = True

    def _before(self, breaks: int, marker: str) -> str:
        """Return what parts a sentence from the one before, as the model laid them out."""
        if not self._drafted:
            return ""
        if marker:
            return "\n"
        return "\n\n" if breaks > 1 else "\n" if breaks else " "


def _without_half_a_token(raw: str) -> str:
    """Return a text without the beginning of `NO_ANSWER` that a stream was cut in."""
    return next((raw.removesuffix(half) for half in _HALVES if raw.endswith(half)), raw)

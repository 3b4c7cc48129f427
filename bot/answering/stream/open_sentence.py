"""The sentence that a model is writing, piece by piece, and whether it has ended."""

import re
from dataclasses import dataclass, field

from bot.answering.stream.plain import GAP
from bot.grounding.text.sentences import CLOSERS, abbreviated, inside_a_date
from bot.notes.stops import LONGEST_ABBREVIATION, STOPS, UNSPACED_STOPS

_LIST_NUMBER = re.compile(r"\d{1,3}\.")


@dataclass(slots=True)
class Gap:
    """What stands between two pieces: line breaks, white space, perhaps a tag in it."""

    breaks: int = 0
    space: bool = False
    tagged: bool = False

    def __bool__(self) -> bool:
        return bool(self.breaks or self.space)


@dataclass(slots=True)
class OpenSentence:
    """Takes the pieces of one sentence, each behind a gap; `lead` counts the line breaks before it.

    It has `stopped` when its last word may end it, which what follows tells.
    """

    lead: int = 0
    stopped: bool = False
    _pieces: list[str] = field(default_factory=list)
    _word: str = ""  # the end of the last word, with its punctuation
    _one_word: bool = True
    _marked: bool = False  # a mark stands beside the stop
    _after_mark: bool = False
    _in_code: bool = False

    @property
    def raw(self) -> str:
        """What was written so far, as it came."""
        return "".join(self._pieces)

    def write(self, gap: Gap, piece: str) -> None:
        """Go on with a word, or a run of one character."""
        self._join(gap)
        kind = piece[0]
        self._pieces.append(piece)
        self._word = (piece if gap else self._word + piece)[-LONGEST_ABBREVIATION:]
        self._in_code ^= kind == "`" and len(piece) % 2 == 1
        if kind in STOPS:
            self.stopped = not self._in_code and not self._numbers_a_list()
            self._marked |= self._after_mark
        elif kind not in CLOSERS:
            self.stopped = self._marked = False
        self._after_mark &= kind in CLOSERS

    def cite(self, gap: Gap, mark: str) -> None:
        """Go on with a mark."""
        self._join(gap)
        self._pieces.append(mark)
        self._after_mark = True
        self._marked = self.stopped

    def break_line(self) -> None:
        """Go on in another line, where no code goes on."""
        self._in_code = False

    def _join(self, gap: Gap) -> None:
        if not self._pieces:
            self.lead = gap.breaks
        elif gap:
            self._pieces.append(GAP if gap.tagged else " ")
            self._one_word = False

    def ends_before(self, gap: Gap, kind: str) -> bool:
        """Tell whether it has ended where a piece of this kind follows behind a gap."""
        goes_on = kind.islower() or inside_a_date(self._word, kind)
        if gap.breaks:
            return gap.breaks > 1 or not goes_on
        if kind == "|":  # a cell of a table ends, its row goes on
            return False
        # Emphasis and quotes may stand where the white space would.
        apart = gap.space or (self._word[-1:] in CLOSERS and kind.isupper())
        apart |= self._after_mark and kind not in STOPS and kind not in CLOSERS
        if not self.stopped or not apart:
            return self.stopped and self._word[-1:] in UNSPACED_STOPS
        return (self._marked or not goes_on) and not abbreviated(self._word)

    def ends_at(self, gap: Gap) -> bool:
        """Tell whether it has ended where a stream was cut behind this gap."""
        return self.stopped and (gap.space or self._after_mark) and not abbreviated(self._word)

    def _numbers_a_list(self) -> bool:
        return self._one_word and _LIST_NUMBER.fullmatch(self._word) is not None

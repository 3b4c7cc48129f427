"""The moment of every time of a note, its two spellings weighed against each other.

A tag names its time twice, for the link and for the reader. Where the two differ, the reading that
both allow is meant, else the one that siblings cite, else the one that fits between its neighbours;
and where nothing decides, the link, as doubtful unless the two are a few seconds apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.notes.markdown.marks import Citation
from bot.notes.problem import Kind
from bot.notes.times.habit import Habit
from bot.notes.times.reader import TimeReader, TimeReading, doubtful, repaired
from bot.notes.times.witness import Witness
from bot.notes.timestamp import Certainty
from bot.notes.written_time import WrittenTime

# Seconds within which the two times of one mark lead to the same words.
_NEAR = 15
# Seconds that a passage lasts at most.
_PASSAGE = 180
# More marks than this, and this share of them, show what a note does throughout.
_FEW, _MOST = 4, 0.8
# Seconds between two neighbours that leave no doubt about a time between them.
_TIGHT = 600


def judge(citations: Sequence[Citation], witness: Witness) -> list[TimeReading | None]:
    """Say of every time of a note, in order, which moment it means, if one can be guessed."""
    read = WrittenTime.read
    pairs = [(read(citation.linked), read(citation.shown)) for citation in citations]
    times = [time for linked, shown in pairs if (time := linked or shown)]
    reader = TimeReader(Habit.of(times, witness), witness)
    found = [_readings(reader, linked, shown) for linked, shown in pairs]
    weighing = _Weighing(witness, passages=_are_passages(found))
    sure = [pair[0].seconds if len(pair) == 1 else None for pair in found]
    before, after = _latest(sure), list(reversed(_latest(reversed(sure))))
    return [
        _told(citation, weighing.choose(pair, start, end))
        for citation, pair, start, end in zip(citations, found, before, after, strict=True)
    ]


def sure_times(citations: Sequence[Citation]) -> list[int]:
    """Return the seconds that a note names beyond doubt, asked alone."""
    readings = filter(None, judge(citations, Witness()))
    return [read.seconds for read in readings if read.certainty is not Certainty.DOUBTFUL]


def _readings(
    reader: TimeReader, linked: WrittenTime | None, shown: WrittenTime | None
) -> list[TimeReading]:
    """Return the moments that the link and the text mean: none, one they agree on, or two."""
    readings = [reader.read(time) for time in (linked, shown) if time]
    both = list(dict.fromkeys(reading for reading in readings if reading))
    if not (linked and shown) or len(both) <= 1:
        return both
    if (meant := _common(linked, shown)) is not None:
        return [repaired(meant, Kind.MISMATCH, "link and text agree on it")]
    if shown.hours and linked.fields == shown.fields[1:]:
        why = "the link lacks the hours"
        return [repaired(both[1].seconds, Kind.MISMATCH, why)]
    return both


def _common(linked: WrittenTime, shown: WrittenTime) -> int | None:
    """Return the moment that one spelling means as it stands and the other as minutes."""
    if linked.shifted is not None and linked.shifted == shown.plain:
        return linked.shifted
    return shown.shifted if shown.shifted == linked.plain else None


def _are_passages(found: list[list[TimeReading]]) -> bool:
    """Whether a note links to where a passage starts and shows where it ends."""
    gaps = [pair[1].seconds - pair[0].seconds for pair in found if len(pair) > 1]
    return len(gaps) > _FEW and sum(0 < gap <= _PASSAGE for gap in gaps) > _MOST * len(gaps)


def _latest(times: Iterable[int | None]) -> list[int | None]:
    """Return for each place the last time before it that is known."""
    known: list[int | None] = []
    last = None
    for time in times:
        known.append(last)
        last = last if time is None else time
    return known


@dataclass(frozen=True, slots=True)
class _Weighing:
    witness: Witness
    passages: bool

    def choose(
        self, readings: list[TimeReading], start: int | None, end: int | None
    ) -> TimeReading | None:
        """Choose between the link's moment and its text's, which stand between two others."""
        if len(readings) <= 1:
            return readings[0] if readings else None
        linked, shown = readings
        gap = shown.seconds - linked.seconds
        if abs(gap) <= _NEAR:
            why = "link and text are seconds apart"
            return repaired(linked.seconds, Kind.MISMATCH, why)
        if self.passages and 0 < gap <= _PASSAGE:
            why = "the note links to the start of a passage and shows its end"
            return repaired(linked.seconds, Kind.MISMATCH, why)
        votes = [_votes(reading.seconds, start, end, self.witness) for reading in readings]
        best = readings[votes[1] > votes[0]].seconds
        if abs(votes[0] - votes[1]) > 1:
            why = "it fits between its neighbours, and the other does not"
            return repaired(best, Kind.MISMATCH, why)
        why = "link and text differ, and nothing decides between them"
        return doubtful(best, why)


def _votes(seconds: int, start: int | None, end: int | None, witness: Witness) -> int:
    """Count what speaks for a moment: that siblings cite it, and that its neighbours enclose it."""
    if start is None or end is None or not start <= seconds <= end:
        return int(witness.cites(seconds))
    return 1 + (end - start <= _TIGHT) + witness.cites(seconds)


def _told(citation: Citation, reading: TimeReading | None) -> TimeReading | None:
    """Return a reading that tells of a mark that was mended, where nothing else is told of it."""
    if reading is None or reading.kind or citation.sound:
        return reading
    if citation.is_tag and not citation.linked:
        why = "the link holds no time, the text does"
        return repaired(reading.seconds, Kind.PLACEHOLDER, why)
    return repaired(reading.seconds, Kind.BROKEN_MARK, "the time can be read")

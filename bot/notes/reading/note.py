"""One note: its text in, a `ReadNote` and what was wrong with it out. Pure, and never raises."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.notes.claim import Claim, ReadNote
from bot.notes.identity import with_ids
from bot.notes.markdown.marks import Citation
from bot.notes.problem import Kind, Problem, Problems
from bot.notes.reading.body import DraftSentence
from bot.notes.reading.draft import DraftNote, draft_note
from bot.notes.times.reader import TimeReading
from bot.notes.times.verdict import judge
from bot.notes.times.witness import Witness
from bot.notes.timestamp import Certainty, Timestamp
from bot.notes.written_time import spelled

# Times on one sentence beyond which nobody can check that it stands at each of them.
_CROWD = 50


@dataclass(frozen=True, slots=True)
class NoteReading:
    """What a note says, and what was wrong with it, line by line.

    `cited` counts the marks that stand on a claim, by how sure their times are.
    """

    note: ReadNote
    problems: tuple[Problem, ...]
    cited: Mapping[Certainty, int] = field(default_factory=dict)


def read_note(text: str, name: str) -> NoteReading:
    """Read one note called `name` with no sibling to ask, as tests, benchmarks and training do."""
    reading = settle(draft_note(text, name), Witness())
    (note,) = with_ids([reading.note])
    return replace(reading, note=note)


def settle(draft: DraftNote, witness: Witness) -> NoteReading:
    """Judge the times of a note, with what its siblings say, and make its claims, without ids."""
    settling = _Settling(draft, Problems(draft.name, draft.problems))
    readings = iter(judge(draft.citations, witness))
    for sentence in draft.drafts:
        settling.sentence(sentence, [next(readings) for _ in sentence.citations])
    return settling.reading()


@dataclass(slots=True)
class _Settling:
    draft: DraftNote
    problems: Problems
    claims: dict[tuple[str, tuple[Timestamp, ...]], Claim] = field(default_factory=dict)
    cited: Counter[Certainty] = field(default_factory=Counter)

    def sentence(self, sentence: DraftSentence, readings: list[TimeReading | None]) -> None:
        """Make a claim of a sentence that has a time."""
        if len(readings) > _CROWD:
            readings = [read and replace(read, certainty=Certainty.DOUBTFUL) for read in readings]
            why = f"{len(readings)} times stand on it"
            self.problems.tell(Kind.CROWDED, sentence.line, sentence.text, why=why)
        for citation, read in zip(sentence.citations, readings, strict=True):
            self._hear(citation, read)
        times = tuple(dict.fromkeys(read.time for read in readings if read))
        if (sentence.text, times) in self.claims:
            self.problems.tell(Kind.REPEATED, sentence.line, sentence.text, why="it is kept once")
        elif times:
            self.claims[sentence.text, times] = self._claim(sentence, times)

    def _hear(self, citation: Citation, read: TimeReading | None) -> None:
        """Count a mark that stands on a claim, and tell what was wrong with it."""
        at, stood = citation.line, citation.stood
        if read is None:
            why = "no moment of the video can be guessed from it"
            self.problems.tell(Kind.ODD_TIME, at, stood, why=why)
            return
        self.cited[read.certainty] += citation.marks
        if read.kind:
            self.problems.tell(read.kind, at, stood, spelled(read.seconds), read.why)

    def _claim(self, sentence: DraftSentence, times: tuple[Timestamp, ...]) -> Claim:
        return Claim(
            id="",
            text=sentence.text,
            timestamps=times,
            note=self.draft.name,
            video_id=self.draft.head.video_id,
            section=sentence.section,
            label=sentence.label,
            before=sentence.before,
            line=sentence.line,
            cut=sentence.cut,
        )

    def reading(self) -> NoteReading:
        """Return what has been read."""
        draft, claims = self.draft, tuple(self.claims.values())
        at, untimed = draft.head.lines or 1, sum(not said.citations for said in draft.drafts)
        if not claims and draft.head.video_id:
            self.problems.tell(Kind.NO_CLAIM, at, why="the bot has nothing to say from it")
        elif claims and untimed > len(draft.drafts) / 2:
            why = f"{untimed} of {len(draft.drafts)}, which are never quoted"
            self.problems.tell(Kind.FEW_TIMES, at, why=why)
        note = ReadNote(
            draft.name,
            draft.head.title or draft.name,
            draft.head.video_id,
            claims,
            draft.sections,
        )
        problems = sorted(self.problems, key=lambda problem: problem.line)
        return NoteReading(note, tuple(problems), self.cited)

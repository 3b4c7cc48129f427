"""Questions that were written for training, and the notes that they are put to.

`tables/questions.txt` has a heading for each note, then its questions: kind, the times whose claims
answer it, and its words. A heading names a note of the interview's channel, or a video of another
channel and the stretch of it of which a note is made here, a paraphrase a line. About a quarter of
all is held back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from zlib import crc32

from bot.evaluation.cases import Case
from bot.notes.claim import Claim, Note, ReadNote
from bot.notes.timestamp import Timestamp
from training import data

HELD = 4
"""One video in so many is held back, beside the channels that are."""


@dataclass(frozen=True, slots=True)
class Written:
    """A note and the questions that were written to it."""

    note: Note
    cases: tuple[Case, ...]

    @property
    def answerable(self) -> list[Case]:
        """The questions that the note answers."""
        return [case for case in self.cases if case.answerable]

    def answers(self, case: Case) -> list[Claim]:
        """Return the claims that answer a question, in the order of the note."""
        return [
            claim
            for claim in self.note.claims
            if any(moment.seconds in case.gold for moment in claim.timestamps)
        ]

    def apart(self, random: Random) -> tuple[list[tuple[Case, Claim]], list[Claim]]:
        """Return questions with a claim that answers each, and the claims that answer none.

        Of two questions that one claim answers, one is left out.
        """
        taken: list[tuple[Case, Claim]] = []
        meant: set[str] = set()
        for case in random.sample(self.cases, len(self.cases)):
            answers = self.answers(case)
            names = {claim.id for claim in answers}
            if answers and names.isdisjoint(meant):
                taken.append((case, random.choice(answers)))
                meant |= names
        return taken, [claim for claim in self.note.claims if claim.id not in meant]


def written(*, held: bool) -> list[Written]:
    """Return the notes to train on, or those held back, with their questions."""
    return [one for one in _all() if _is_held(one.note) == held]


@cache
def _all() -> list[Written]:
    text = (files("training.tables") / "questions.txt").read_text(encoding="utf-8")
    parts = (part.splitlines() for part in text.removeprefix("# ").split("\n# "))
    return [_written(head, rows) for head, *rows in parts]


def _is_held(note: Note) -> bool:
    return note.title in data.HELD_CHANNELS or crc32(note.video_id.encode()) % HELD == 0


def _written(head: str, rows: list[str]) -> Written:
    channel, _, rest = head.partition("/")
    note = data.own_note(rest) if channel == data.OWN else _made(channel, *rest.split())
    return Written(note, tuple(_case(note.name, row) for row in rows))


def _case(note: str, row: str) -> Case:
    kind, times, question = row.split("\t")
    gold = frozenset(times.split()) - {"-"}
    return Case.model_validate(
        {"note": note, "q": question, "answerable": bool(gold), "kind": kind, "gold": gold}
    )


def _made(channel: str, video: str, first: str, last: str) -> Note:
    """Return a note of the sentences between two times of a video, one a time."""
    said = sorted(_sentences()[channel, video].items())
    claims = [
        Claim(time, text, (Timestamp.read(time),), video, video)
        for time, text in said
        if first <= time <= last
    ]
    return ReadNote(video, channel, video, tuple(claims))


@cache
def _sentences() -> Mapping[tuple[str, str], Mapping[str, str]]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row in data.rows(data.BENCHMARKS / "paraphrases.jsonl"):
        found.setdefault((row["channel"], row["video"]), {}).setdefault(row["time"], row["a"])
    return found

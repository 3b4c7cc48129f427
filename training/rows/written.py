"""Questions that were written for training, and the notes that they are put to.

`tables/questions.txt` has a heading for each note, then its questions: kind, the times whose claims
answer it, and its words. A heading names a note of the interview's channel, or a video of another
channel and the stretch of it of which a note is made here, of each two sentences that paraphrase
each other the first; with a "b" behind it, the second. A quarter of the videos is held back.
`tables/question_twins.txt` has pairs to notes of the others: a question that is answered, and one
like it that is not.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from zlib import crc32

from bot.evaluation.cases import Case
from bot.notes.claim import Claim, Note, ReadNote
from bot.notes.timestamp import Timestamp
from training.rows import data
from training.rows.questioned import Questioned

HELD = 4
"""One video in so many is held back, beside the channels that are."""


def written(*, held: bool) -> list[Questioned]:
    """Return the notes to train on, or those held back, with their questions."""
    return [one for one in _all() if _is_held(one.note) == held]


def twins() -> list[Questioned]:
    """Return the notes to train on, each with questions that lie alike beside it, in pairs."""
    return _read("question_twins.txt")


@cache
def _all() -> list[Questioned]:
    return _read("questions.txt")


def _read(table: str) -> list[Questioned]:
    text = (files("training.rows.tables") / table).read_text(encoding="utf-8")
    parts = (part.splitlines() for part in text.removeprefix("# ").split("\n# "))
    return [_written(head, rows) for head, *rows in parts]


def _is_held(note: Note) -> bool:
    return note.title in data.HELD_CHANNELS or crc32(note.video_id.encode()) % HELD == 0


def _written(head: str, rows: list[str]) -> Questioned:
    channel, _, rest = head.partition("/")
    note = data.own_note(rest) if channel == data.OWN else _made(channel, *rest.split())
    return Questioned(note, tuple(_case(note.name, row) for row in rows))


def _case(note: str, row: str) -> Case:
    kind, times, question = row.split("\t")
    gold = frozenset(times.split()) - {"-"}
    return Case.model_validate(
        {"note": note, "q": question, "answerable": bool(gold), "kind": kind, "gold": gold}
    )


def _made(channel: str, video: str, first: str, last: str, side: str = "a") -> ReadNote:
    """Return a note of the sentences between two times of a video, one a time."""
    said = sorted(_sentences(side)[channel, video].items())
    claims = [
        Claim(time, text, (Timestamp.read(time),), video, video)
        for time, text in said
        if first <= time <= last
    ]
    return ReadNote(video, channel, video, tuple(claims))


@cache
def _sentences(side: str) -> Mapping[tuple[str, str], Mapping[str, str]]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row in data.rows(data.BENCHMARKS / "paraphrases.jsonl"):
        found.setdefault((row["channel"], row["video"]), {}).setdefault(row["time"], row[side])
    return found

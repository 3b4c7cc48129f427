"""The rows that training reads, and what is kept from it: whole channels and whole articles.

Nothing of a video whose note has development questions is trained on, and no evaluation question.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.notes.claim import Claim, ReadNote
from bot.notes.library import read_library
from bot.notes.reading import note as reading
from bot.notes.timestamp import Timestamp

SHARED = Path(__file__).parents[2] / "../shared"
BENCHMARKS = SHARED / "benchmarks"
WATCHED = (SHARED / "questions/notes", SHARED / "seeds")
"""The notes that have development questions."""
FOLDERS = (*WATCHED, BENCHMARKS / "notes")
"""The notes that any question of the sets is put to."""
DEVELOPMENT = SHARED / "questions/dev_questions.jsonl"
SQUAD = BENCHMARKS / "squad2_questions.jsonl"
CLAPNQ = BENCHMARKS / "clapnq_questions.jsonl"
OWN = "redpointai"
"""The interview's channel, of which whole notes are at hand."""
HELD_CHANNELS = {
    "hrishikeshyadav8883",
    "lexfridman",
    "officialflagrant",
    "shivaylamba",
    "thediaryofaceo",
}
HELD_ARTICLES = {
    "squad2__1973_oil_crisis",
    "squad2__harvard_university",
    "squad2__islamism",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences that two notes of one video cite to the same second."""

    channel: str
    video: str
    time: str
    a: str
    b: str


def needed() -> None:
    """End the program in a sentence where there is nothing to learn or to measure from."""
    if not SHARED.exists():
        sys.exit("The notes and questions are not beside this repository, in ../shared.")


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def paraphrases() -> Sequence[Pair]:
    """Return all pairs of sentences that two notes cite to one second."""
    return [Pair(**row) for row in rows(BENCHMARKS / "paraphrases.jsonl")]


def pairs(*, held: bool) -> list[Pair]:
    """Return the paraphrases to train on, or those of the channels that are held out."""
    watched = development_videos()
    return [
        pair
        for pair in paraphrases()
        if (pair.channel in HELD_CHANNELS) == held and pair.video not in watched
    ]


def pairs_by_video() -> dict[str, list[Pair]]:
    """Return the paraphrases to train on, video by video."""
    found: dict[str, list[Pair]] = {}
    for pair in pairs(held=False):
        found.setdefault(pair.video, []).append(pair)
    return found


@cache
def notes() -> Mapping[str, ReadNote]:
    """Return the notes of all folders by name."""
    return {note.name: note for folder in FOLDERS for note in read_library(folder).notes}


def own_note(file: str) -> ReadNote:
    """Return a note of the interview's channel."""
    text = (SHARED / "notes" / OWN / file).read_text(encoding="utf-8")
    return reading.read_note(text, file.removesuffix(".md")).note


def gathered_note(video: str, chosen: Sequence[str]) -> ReadNote:
    """Return a note of sentences that others cite to a video, each chosen as "00:09:05/0a".

    That is its time, which of the pairs of that time it is from, and which of the two it is.
    """
    of = [pair for pair in paraphrases() if pair.video == video]
    claims = []
    for time, which in (key.split("/") for key in chosen):
        pair = [pair for pair in of if pair.time == time][int(which[:-1])]
        said = pair.a if which.endswith("a") else pair.b
        claims.append(Claim(time, said.strip(), (Timestamp.read(time),), video, video))
    return ReadNote(video, "", video, tuple(claims))


def channel_notes() -> list[ReadNote]:
    """Return the notes of the interview's channel, but those of the interview itself."""
    watched = development_videos()
    notes = [own_note(path.name) for path in sorted((SHARED / "notes" / OWN).glob("*.md"))]
    return [note for note in notes if note.video_id not in watched]


def development_videos() -> set[str]:
    """Return the videos of the notes that have development questions."""
    return {note.video_id for folder in WATCHED for note in read_library(folder).notes}

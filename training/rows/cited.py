"""Sentences that were written beside the statements they cite, true ones and false ones.

A table has a heading for each note: its file, or a video and the sentences that are cited to it of
which a note is made (`data.gathered_note`). Below stand a label, the cited times and the sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from bot.answering.support.corpus import Corpus
from bot.notes.claim import Claim, Note
from bot.notes.timestamp import Timestamp, as_noted
from training.rows import data


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence, whether and how it is wrong, and the claims of a note that it cites."""

    label: str
    sentence: str
    note: Note
    claims: list[Claim]
    corpus: Corpus
    """All claims of the note."""

    @property
    def gap(self) -> float:
        """How much better than the cited claims another one fits the sentence."""
        fits = self.corpus.fits(self.sentence)
        own = max((fits.get(claim.id, 0.0) for claim in self.claims), default=0.0)
        return max(fits.values(), default=0.0) - own


def development() -> Iterator[Cited]:
    """Yield the development pairs."""
    notes = data.notes()
    corpora = {name: _corpus(note) for name, note in notes.items()}
    for row in data.rows(data.SHARED / "questions/dev_pairs.jsonl"):
        note, times = notes[row["note"].removesuffix(".md")], {*map(_seconds, row["cite"])}
        claims = [c for c in note.claims if times & {t.seconds for t in c.timestamps}]
        yield Cited(row["label"], row["sentence"], note, claims, corpora[note.name])


def cited(table: str) -> Iterator[Cited]:
    """Yield the sentences of a table, note by note."""
    text = (files("training.rows.tables") / f"{table}.txt").read_text(encoding="utf-8")
    for part in text.removeprefix("# ").split("\n# "):
        head, *rows = part.splitlines()
        name, *chosen = head.split()
        note = data.gathered_note(name, chosen) if chosen else data.own_note(name)
        corpus = _corpus(note)
        moments = {moment.seconds for claim in note.claims for moment in claim.timestamps}
        for label, times, sentence in (row.split("\t") for row in rows):
            meant = {as_noted(Timestamp.read(time).seconds, moments) for time in times.split()}
            claims = [c for c in note.claims if meant & {t.seconds for t in c.timestamps}]
            yield Cited(label, sentence, note, claims, corpus)


def _corpus(note: Note) -> Corpus:
    return Corpus(note.claims, {note.name: note.title})


def _seconds(clock: str) -> int:
    hours, minutes, rest = map(int, clock.split(":"))
    return hours * 3600 + minutes * 60 + rest

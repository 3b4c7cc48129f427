"""One note: its text in, a `Note` and what was wrong with it out. Pure, and never raises."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from bot.notes.blocks import Block, Kind, blocks
from bot.notes.claim import Claim, Note
from bot.notes.frontmatter import FrontMatter, front_matter
from bot.notes.identity import claim_ids
from bot.notes.problem import Kind as Wrong
from bot.notes.problem import Problem
from bot.notes.sentences import Sentence, sentences, tidy
from bot.notes.timestamp import Timestamp
from bot.notes.words import Citation, Words, words

_CLOCK = re.compile(r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)")
_CHANNEL = "From: [["


@dataclass(frozen=True, slots=True)
class Reading:
    """What a note says, and what was wrong with it."""

    note: Note
    problems: tuple[Problem, ...]


def read_note(text: str, name: str) -> Reading:
    """Read the Markdown of the note called `name` (its file's stem)."""
    lines = text.splitlines()
    head = front_matter(lines)
    return _Reader(name, head).read("\n".join(lines[head.lines :]))


@dataclass(slots=True)
class _Reader:
    """How far the reading of a note has come, and the context in which the next words stand.

    `labels` and `intros` hold, for each depth of list, the bold label of the item and the sentence
    that leads to the list; `before` is the sentence read last.
    """

    name: str
    head: FrontMatter
    claims: list[Claim] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    intros: list[str] = field(default_factory=list)
    before: str = ""

    def read(self, body: str) -> Reading:
        if not self.head.lines:
            self._wrong(Wrong.NO_FRONT_MATTER, 1)
        if not self.head.video_id:
            self._wrong(Wrong.NO_VIDEO, 1, self.head.fields.get("videoId", ""))
        for block in blocks(body, self.head.lines + 1):
            self._block(block)
        if not self.claims:
            self._wrong(Wrong.NO_CLAIM, 1)
        ids = claim_ids([f"{claim.note}\0{claim.text}" for claim in self.claims])
        claims = tuple(replace(c, id=name) for c, name in zip(self.claims, ids, strict=True))
        note = Note(self.name, self.head.title or self.name, self.head.video_id, claims)
        return Reading(note, tuple(self.problems))

    def _block(self, block: Block) -> None:
        if block.text.startswith(_CHANNEL):
            return
        said = words(block.text, block.line)
        if block.kind is Kind.HEADING:
            self._heading(block, said)
        else:
            said = self._item(block, said) if block.kind is Kind.ITEM else self._paragraph(said)
            self._sentences(said, block.line)

    def _heading(self, block: Block, said: Words) -> None:
        self.headings = [heading for heading in self.headings if heading[0] < block.level]
        self.labels, self.intros, self.before = [], [], ""
        self._sentences(said, block.line)
        title = " ".join(s.text for s in sentences(said, block.line) if s.text)
        self.headings.append((block.level, title))
        self.before = ""

    def _paragraph(self, said: Words) -> Words:
        self.labels, self.intros = [], []
        return said

    def _item(self, block: Block, said: Words) -> Words:
        deeper = block.level > len(self.intros)
        self.labels = self.labels[: block.level - 1]
        self.intros = [*self.intros, self.before] if deeper else self.intros[: block.level]
        self.before = self.intros[-1]
        label = tidy(said.text[: said.bold])
        self.labels.append(label or (self.labels[-1] if self.labels else ""))
        rest = said.text[said.bold :]
        alone = not any(character.isalnum() for character in rest)
        if not label or alone or rest.lstrip()[:1].islower():
            return said
        return Words(rest, said.citations, 0, said.links)

    def _sentences(self, said: Words, line: int) -> None:
        for sentence in sentences(said, line):
            times = tuple(t for c in sentence.citations if (t := self._time(c)) is not None)
            if times and sentence.text:
                self._claim(sentence, times)
            elif times:
                self._orphan(sentence, times)
            self.before = sentence.text or self.before

    def _claim(self, sentence: Sentence, times: tuple[Timestamp, ...]) -> None:
        self.claims.append(
            Claim(
                id="",
                text=sentence.text,
                timestamps=tuple(dict.fromkeys(times)),
                note=self.name,
                video_id=self.head.video_id,
                section=tuple(title for _, title in self.headings),
                label=self.labels[-1] if self.labels else "",
                before=self.before,
                line=sentence.line,
            )
        )

    def _orphan(self, sentence: Sentence, times: tuple[Timestamp, ...]) -> None:
        """Give times that stand alone to the words before them."""
        if not self.before:
            self._wrong(Wrong.NO_WORDS, sentence.line, ", ".join(map(str, times)))
        elif self.claims and self.claims[-1].text == self.before:
            last = self.claims[-1]
            both = tuple(dict.fromkeys(last.timestamps + times))
            self.claims[-1] = replace(last, timestamps=both)
        else:
            words, self.before = self.before, ""
            self._claim(replace(sentence, text=words), times)

    def _time(self, citation: Citation) -> Timestamp | None:
        match = _CLOCK.fullmatch(citation.written)
        if match is None:
            self._wrong(Wrong.ODD_TIME, citation.line, citation.written)
            return None
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return Timestamp((hours * 60 + minutes) * 60 + seconds)

    def _wrong(self, kind: Wrong, line: int, stood: str = "", read: str = "") -> None:
        self.problems.append(Problem(self.name, line, kind, stood, read))

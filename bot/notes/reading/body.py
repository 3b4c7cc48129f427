"""The body of a note, sentence by sentence: who owns which time, and what stands around.

A time belongs to the sentence or clause before it. One on a line of its own belongs to the
paragraph before, or to the one after where a section opens with it; one that finds no words under
its heading belongs to the heading.
"""

import re
from dataclasses import dataclass, field, replace

from bot.notes.markdown.blocks import Block, BlockKind, blocks
from bot.notes.markdown.labels import label_of
from bot.notes.markdown.marks import Citation
from bot.notes.markdown.sentences import Sentence, sentences, tidy
from bot.notes.markdown.words import CITED, Words, words
from bot.notes.problem import Kind, Problems
from bot.notes.reading.asides import is_preamble, is_refusal
from bot.notes.reading.surroundings import Surroundings

_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]{1,40})\]:")
# The level of a heading that is only a line of bold words: below all others.
_BOLD_LINE = 7


@dataclass(slots=True)
class DraftSentence:
    """One sentence before its times are judged: its words, those times, and its surroundings."""

    text: str
    citations: tuple[Citation, ...]
    line: int
    section: tuple[str, ...] = ()
    label: str = ""
    before: str = ""
    cut: bool = False


@dataclass(slots=True)
class Body:
    """How far the body of a note has been read.

    `drafts` are its sentences so far, `sections` its headings in order, each with those above it.
    `last` holds those of the words read last, to which a time on a line of its own belongs; `held`
    the times that came before any words of their section and wait for the next ones, as all do in a
    section whose times lead.
    """

    problems: Problems
    drafts: list[DraftSentence] = field(default_factory=list)
    sections: list[tuple[str, ...]] = field(default_factory=list)
    footnotes: dict[str, tuple[Citation, ...]] = field(default_factory=dict)
    around: Surroundings = field(default_factory=Surroundings)
    last: list[DraftSentence] = field(default_factory=list)
    held: tuple[Citation, ...] = ()
    leads: bool = False

    def read(self, text: str, line: int) -> None:
        """Read a text that begins on line `line` of its file."""
        found = list(blocks(text, line))
        for block in found:
            self._footnote(block)
        for block in found:
            self._block(block)
        self._release()

    def _footnote(self, block: Block) -> None:
        """Keep the times of a footnote for the words that point to it."""
        if not (mark := _FOOTNOTE.match(block.text)):
            return
        said = words(block.text, block.line, {})
        own = bool(tidy(said.text))
        self.footnotes[mark[1]] = tuple(
            replace(time, marks=0) if own else time for time in said.citations
        )

    def _block(self, block: Block) -> None:
        if not block.quotes:
            self.around.quote("")
        said = self._said(block.text, block.line)
        match block.kind:
            case BlockKind.ROW:
                self._row(block)
            case BlockKind.HEADING:
                self._heading(said, block.line, block.level)
            case BlockKind.CALLOUT:
                self._callout(said, block.line)
            case BlockKind.ITEM | BlockKind.PARAGRAPH:
                self._prose(block, said)

    def _prose(self, block: Block, said: Words) -> None:
        """Read an item or a paragraph; a bold line alone heads what follows it."""
        item = block.kind is BlockKind.ITEM
        label, rest = label_of(said, item=item)
        rest = rest if tidy(rest.text) else said
        if _FOOTNOTE.match(block.text) and not tidy(said.text):
            return
        if label and rest is said and not (item or block.level or said.citations):
            self._heading(said, block.line, _BOLD_LINE)
            return
        if item:
            self.around.item(block.level, label)
        elif not block.level:
            self.around.paragraph(label)
        self._sentences(rest, block.line)

    def _title(self, said: Words, line: int) -> None:
        """Read the words of a heading or callout, which only a time makes a statement."""
        if said.citations:
            self._sentences(said, line)

    def _callout(self, said: Words, line: int) -> None:
        """Read the first line of a callout: a title heads what follows it, a sentence nothing."""
        self.around.quote("")
        self.around.paragraph("")
        self._title(said, line)
        finished = said.text.replace(CITED, "").rstrip().endswith(".")
        self.around.quote("" if said.citations and finished else tidy(said.text))

    def _said(self, markdown: str, line: int) -> Words:
        return words(markdown, line, {} if _FOOTNOTE.match(markdown) else self.footnotes)

    def _heading(self, said: Words, line: int, level: int) -> None:
        self._release()
        self.around.leave(level)
        # A heading that is only a time leads what stands under it.
        self.last = []
        self._title(said, line)
        if title := tidy(said.text):
            self.around.enter(level, title)
            self.sections.append(self.around.section)
        self.last, self.leads = [], False

    def _row(self, block: Block) -> None:
        """Read the cells that carry a time; the first cell and the column's head explain them."""
        cells = [self._said(cell, block.line) for cell in block.cells]
        said = [tidy(cell.text) for cell in cells]
        for index, cell in enumerate(cells):
            if not cell.citations:
                continue
            self.around.paragraph(said[0] if index and said[index] else "")
            self.around.before = tidy("".join(block.columns[index : index + 1]))
            self._sentences(cell if said[index] else _as_sentence(said, cell), block.line)

    def _sentences(self, said: Words, line: int) -> None:
        """Read the sentences of a block, and give each the times that are its own."""
        read: list[DraftSentence] = []
        homeless: tuple[Citation, ...] = ()
        for sentence in sentences(said, line):
            if not sentence.text:
                homeless += sentence.citations
            elif not self._is_aside(sentence):
                read.append(self._draft(sentence, homeless))
                homeless = ()
        if read:
            self._own(read, self.held)
            self._own(read[-1:], homeless)
            self.drafts += read
            self.last, self.held = read, ()
        elif homeless and self.last and not self.leads:
            self._own(self.last, homeless)
        else:
            self.leads, self.held = bool(homeless) or self.leads, self.held + homeless

    def _draft(self, sentence: Sentence, earlier: tuple[Citation, ...]) -> DraftSentence:
        around = self.around
        draft = DraftSentence(
            sentence.text,
            earlier + sentence.citations,
            sentence.line,
            around.section,
            around.label,
            around.before,
            sentence.cut,
        )
        around.before = sentence.text
        return draft

    def _own(self, drafts: list[DraftSentence], citations: tuple[Citation, ...]) -> None:
        """Give times to those sentences of a block that have none, or else to its last."""
        for draft in [draft for draft in drafts if not draft.citations] or drafts[-1:]:
            draft.citations += citations

    def _release(self) -> None:
        """Give times that wait for words, at the end of their section, to its heading."""
        title = self.around.headings[-1][1] if self.around.headings else ""
        if self.held and title:
            section = self.around.section[:-1]
            self.drafts.append(DraftSentence(title, self.held, self.held[0].line, section))
        else:
            for citation in self.held:
                self.problems.tell(Kind.NO_WORDS, citation.line, citation.stood)
        self.held = ()

    def _is_aside(self, sentence: Sentence) -> bool:
        """Tell of a sentence that is its writer's, not the video's, and leave it out."""
        if not self.drafts and not sentence.citations and is_preamble(sentence.text):
            self.problems.tell(Kind.PREAMBLE, sentence.line, sentence.text)
        elif is_refusal(sentence.text):
            self.problems.tell(Kind.REFUSAL, sentence.line, sentence.text)
        else:
            return False
        return True


def _as_sentence(cells: list[str], time: Words) -> Words:
    """Return a row as one sentence, for the times of a cell that holds nothing else."""
    said = ": ".join(filter(None, cells))
    return Words(said + CITED * len(time.citations), time.citations)

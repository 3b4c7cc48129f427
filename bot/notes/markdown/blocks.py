"""The structure of a note: Markdown in, one block for every run of words out.

markdown-it decides what is a heading, an item, a quote or a cell; the words inside a block are left
as they were written, for the citation grammar to read. Every block knows its line. Code that holds
citations is a note that someone fenced, and is read as one; other code says nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from bot.notes.markdown.marks import BEGINS, CITATIONS
from bot.notes.markdown.sentences import is_abbreviation

_CALLOUT = re.compile(r"\[!\s*[\w-]+(?:\|(?P<title>[^\[\]\n]{0,300}))?\][+-]?[ \t]*")
_PIPED = re.compile(r"\[[^\[\]|\n]{0,300}\|[^\[\]\n]{0,300}\]")
_ROW = re.compile(r"^[ \t>]*\|[^\[\n]*\[.*\|", re.MULTILINE)
_NEXT_FOOTNOTE = re.compile(r"\n(?=\[\^[^\[\]\s]{1,40}\]:)")
_FENCES_WITHIN = 3
# What may stand around the end of a line that leaves nothing open, and before its first letter.
_CLOSERS = ".!?)]"
_OPENERS = "*_[(\"'\u201c\u2018"
_NUMBERED = re.compile(r"\s*[0-9]{1,9}[.)]\s")
# So many lines below one at the margin may tell that its list goes on.
_NEAR = 4


class BlockKind(Enum):
    """What a block is to its reader."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    CALLOUT = auto()
    ROW = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words: what it is, its Markdown, its line, and how deep it stands.

    `level` is the rank of a heading (1 to 6), else the depth of the list (from 1) in which the
    block stands, or 0; an item's further paragraphs are paragraphs at its depth. `quotes` counts
    the block quotes around it. A row of a table has its `cells` and the `columns` that head them
    in place of a text.
    """

    kind: BlockKind
    text: str
    line: int
    level: int = 0
    quotes: int = 0
    cells: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


def blocks(body: str, first_line: int, fences: int = 0) -> Iterator[Block]:
    """Yield the blocks of `body`, whose first line is line `first_line` of its file."""
    walk = _Walk(first_line, fences)
    for token in _parser().parse(_ROW.sub(_guard_pipes, body)):
        yield from walk.enter(token)


def _guard_pipes(row: re.Match[str]) -> str:
    """Keep the pipe of a wikilink or of a list of times from cutting a cell in two."""
    return _PIPED.sub(lambda link: link[0].replace("\\|", "|").replace("|", "\\|"), row[0])


@dataclass(slots=True)
class _Walk:
    """A walk over the tokens of a document; what is open around the next one."""

    first_line: int
    fences: int
    depth: int = 0
    quotes: int = 0
    heading: int = 0
    fresh: bool = False
    row: list[str] | None = None
    row_line: int = 0
    columns: tuple[str, ...] = ()

    def enter(self, token: Token) -> Iterator[Block]:
        """Take the next token, and yield the blocks that it completes."""
        match token.type:
            case "inline":
                yield from self._inline(token)
            case "fence" if self.fences < _FENCES_WITHIN and BEGINS.search(token.content):
                yield from blocks(token.content, self._line(token) + 1, self.fences + 1)
            case "tr_close":
                yield from self._row()
            case _:
                self._open(token)

    def _open(self, token: Token) -> None:
        match token.type:
            case "list_item_open" | "list_item_close":
                self.depth += token.nesting
                self.fresh = token.nesting > 0
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "heading_open" | "heading_close":
                self.heading = int(token.tag[1]) if token.nesting > 0 else 0
            case "table_open":
                self.columns = ()
            case "tr_open":
                self.row, self.row_line = [], self._line(token)
            case _:
                pass

    def _inline(self, token: Token) -> Iterator[Block]:
        text, line = token.content, self._line(token)
        if self.row is not None:
            self.row.append(text)
        elif self.heading:
            yield Block(BlockKind.HEADING, text, line, self.heading, self.quotes)
        elif callout := _CALLOUT.match(text):
            yield from self._callout(callout, line)
        else:
            yield from self._words(text, line, self.quotes)

    def _callout(self, mark: re.Match[str], line: int) -> Iterator[Block]:
        """Yield a callout, which some write without the quote that it should stand in."""
        title, _, rest = mark.string[mark.end() :].partition("\n")
        quotes = self.quotes or 1
        yield Block(BlockKind.CALLOUT, title or mark["title"] or "", line, 0, quotes)
        yield from self._words(rest, line + 1, quotes)

    def _words(self, text: str, line: int, quotes: int) -> Iterator[Block]:
        kind = BlockKind.ITEM if self.fresh else BlockKind.PARAGRAPH
        self.fresh = False
        for part in _NEXT_FOOTNOTE.split(text):
            if part:
                yield Block(kind, part, line, self.depth, quotes)
            line += part.count("\n") + 1

    def _row(self) -> Iterator[Block]:
        cells, self.row = tuple(self.row or ()), None
        yield Block(BlockKind.ROW, "", self.row_line, 0, self.quotes, cells, self.columns)
        self.columns = self.columns or cells

    def _line(self, token: Token) -> int:
        return self.first_line + (token.map[0] if token.map else 0)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.block.ruler.before("paragraph", "margin", _leaves_its_item, {"alt": ["paragraph"]})
    return parser.disable(["inline", "reference", "html_block", "lheading", "code"])


def _leaves_its_item(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Whether a line at the margin is a paragraph of its own to whoever wrote it.

    Markdown would take a new sentence behind a list for the next line of its last item. Between
    two numbers it is left there: no number but 1 begins a list right behind a paragraph.
    """
    if not silent or state.sCount[line] or not state.blkIndent:
        return False
    begins = _line(state, line).lstrip(_OPENERS)[:1].isupper()
    if not begins or not _is_finished(_line(state, line - 1)):
        return False
    below = (_line(state, at) for at in range(line + 1, min(line + 1 + _NEAR, end)))
    return not any(map(_NUMBERED.match, takewhile(str.strip, below)))


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] : state.eMarks[line]]


def _is_finished(line: str) -> bool:
    """Whether a line ends in a time, or in a stop that ends a sentence."""
    *_, cited = 0, *(mark.end() for mark in CITATIONS.finditer(line))
    if cited and not line[cited:].strip(_CLOSERS):
        return True
    stopped = line.rstrip(")]")
    return stopped.endswith((".", "!", "?")) and not is_abbreviation(stopped, len(stopped))

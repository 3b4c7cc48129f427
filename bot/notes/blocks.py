"""The structure of a note: Markdown in, one block for every run of words out.

markdown-it decides what is a heading, an item, a quote or a cell; the words inside a block are left
as they were written, for the citation grammar to read. Every block knows its line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token


class Kind(Enum):
    """What a block is to its reader."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words: what it is, its Markdown, its line, and how deep it stands.

    `level` is the rank of a heading (1 to 6) or the depth of a list item (from 1); 0 otherwise.
    """

    kind: Kind
    text: str
    line: int
    level: int = 0


def blocks(body: str, first_line: int) -> Iterator[Block]:
    """Yield the blocks of `body`, whose first line is line `first_line` of its file."""
    depth = 0
    opener: Token | None = None
    for token in _parser().parse(body):
        depth += _deeper(token)
        if token.type == "inline":
            yield _block(token, opener, depth, first_line)
        opener = token


def _deeper(token: Token) -> int:
    return token.nesting if token.type.startswith("list_item") else 0


def _block(token: Token, opener: Token | None, depth: int, first_line: int) -> Block:
    line = first_line + (token.map[0] if token.map else 0)
    if opener is not None and opener.type == "heading_open":
        return Block(Kind.HEADING, token.content, line, int(opener.tag[1]))
    if depth:
        return Block(Kind.ITEM, token.content, line, depth)
    return Block(Kind.PARAGRAPH, token.content, line)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    return parser.disable(["inline", "reference"])

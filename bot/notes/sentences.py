"""Plain text with its citations in; sentences and clauses, each with its own times, out.

A citation belongs to the words before it, back to the citation or the end of sentence that comes
first. So one in mid-sentence closes a clause, one after a full stop belongs to the sentence that
the stop ends, and several in a row belong to the same words.
"""

# ruff: noqa: RUF001 - the stops, dashes and quotation marks of other scripts are meant

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.notes.words import BREAK, CITED, Citation, Words

_GLUE = r"(?:[\s,;/&|+–—-]|\b(?:and|or|to|through)\b)*"
_GROUP = re.compile(
    rf"\(\s*{CITED}(?:{_GLUE}{CITED})*\s*\)|{CITED}(?:{_GLUE}{CITED})*",
)
_END = re.compile(rf"[.!?…]+[\"'”’)\]]*(?=\s)|[。！？।]+|{BREAK}")
_LEAD = re.compile(r"(?:[\s.,;:!?…)\]”’–—|-]|[\"'](?=[\s.,;:!?]))*")
_TAIL = re.compile(r"[\s,;:(\[–—-]+$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|"
    r"Dr|Mr|Mrs|Ms|Prof|Sr|Jr|St|Gen|Gov|Sen|Rep|Lt|Col|Capt|Sgt|"
    r"vs|etc|cf|al|approx|ca|Inc|Ltd|Corp|Co|No|Vol|Fig|pp|ed|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or clause in plain words, the citations that belong to it, and its line."""

    text: str
    citations: tuple[Citation, ...]
    line: int


def sentences(block: Words, line: int) -> Iterator[Sentence]:
    """Yield the sentences and clauses of a block that begins on `line`, in order."""
    text, end, cited = block.text, 0, 0
    for group in _GROUP.finditer(text):
        count = group[0].count(CITED)
        citations = block.citations[cited : cited + count]
        yield from _span(text[end : group.start()], citations, line)
        line += text.count("\n", end, group.end())
        end, cited = group.end(), cited + count
    yield from _span(text[end:], (), line)


def _span(text: str, citations: tuple[Citation, ...], line: int) -> Iterator[Sentence]:
    """Cut the words before a group of citations; the group belongs to the last sentence of them."""
    starts = [0, *_ends(text), len(text)]
    parts = [
        (tidy(text[start:end]), line + text.count("\n", 0, start))
        for start, end in pairwise(starts)
    ]
    said = [(words, at) for words, at in parts if words]
    for words, at in said[:-1]:
        yield Sentence(words, (), at)
    if said or citations:
        words, at = said[-1] if said else ("", line)
        yield Sentence(words, citations, at)


def _ends(text: str) -> Iterator[int]:
    """Yield the places where a sentence of `text` ends and another may begin."""
    for end in _END.finditer(text):
        following = text[end.end() : end.end() + 8].lstrip(" \n\t\"'“‘([")
        if end[0] == BREAK or not (following[:1].islower() or _is_abbreviation(text, end)):
            yield end.end()


def _is_abbreviation(text: str, end: re.Match[str]) -> bool:
    return bool(_ABBREVIATION.search(text[max(0, end.start() - 16) : end.start() + 1]))


def tidy(text: str) -> str:
    """Return the words of a sentence on one line, without what joined it to its neighbours."""
    text = _LEAD.sub("", " ".join(text.replace(BREAK, " ").split()), count=1)
    text = _TAIL.sub("", text)
    stop = text.endswith(".") and not text.endswith("..") and not _ABBREVIATION.search(text[-16:])
    text = text[:-1] if stop else text
    return text if any(character.isalnum() for character in text) else ""

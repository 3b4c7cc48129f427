"""Plain text with its citations in; sentences and clauses, each with its own times, out.

A citation belongs to the words before it, back to the citation or the end of sentence that comes
first. So one in mid-sentence closes a clause, one after a full stop belongs to the sentence that
the stop ends, and several in a row belong to the same words. Only where a block opens with a time
and does not end with one do times lead: each belongs to the sentence after it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.notes.markdown.inline import BREAK
from bot.notes.markdown.marks import CITATIONS, Citation
from bot.notes.markdown.words import CITED, Words
from bot.notes.stops import (
    LAST_WORDS,
    LONGEST_ABBREVIATION,
    SHORTENED,
    SPACED_STOPS,
    STOPS,
    TITLES,
    UNSPACED_STOPS,
)

_GLUE = rf"(?:[\s,;/&|+–—-]|{BREAK}|\b(?:and|or|to|through|see|also)\b)*+"
_MORE = rf"(?:\(\s*+{CITED}\s*+\)?|{_GLUE}{CITED})*+"
_GROUP = re.compile(rf"\(\s*+{CITED}{_MORE}\s*+\)|{CITED}{_MORE}")
_END = re.compile(
    rf"(?=[{STOPS}{BREAK}])(?:(?<![{SPACED_STOPS}])[{SPACED_STOPS}]++[\"'”’)\]]*+(?=\s|{BREAK})"
    rf"|[{UNSPACED_STOPS}]+|{BREAK})"
)
_LEAD = re.compile(rf"(?:[\s{BREAK}{STOPS},;:)\]”’–—|*=-]|[\"'](?=[\s{STOPS},;:]))*")
_TAIL = " ,;:([–—|-"
_CLOSED = re.compile(rf"{CITED}[\s{STOPS},;:)\]”’\"'*]*$")
# "ed." only here, where capitals count: "Ed." may be a name that ends a sentence.
_ABBREVIATION = re.compile(
    rf"(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|{TITLES}|{SHORTENED}|ed|{LAST_WORDS})\."
)
_OPENERS = re.compile(r"[\s(\"“]")
# What may stand between a sentence's citation and a small letter with which it goes on; behind the
# last of these it goes on in any letter.
_BETWEEN = ' \n("“‘'
_JOINTS = (",", ":", "–", "—")
# So many characters behind an end, or behind citations, tell whether a sentence goes on.
_NEAR = 8
_CLOSERS = " \n\"'”’)]"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or clause in plain words, the citations that belong to it, and its line.

    `text` is empty where citations have no words of their own. It is `cut` where its sentence goes
    on behind the citations.
    """

    text: str
    citations: tuple[Citation, ...]
    line: int
    cut: bool = False


def sentences(block: Words, line: int) -> Iterator[Sentence]:
    """Yield the sentences and clauses of a block that begins on `line`, in order."""
    text, end, cited = block.text, 0, 0
    leads = text.lstrip(" \n(").startswith(CITED) and not _CLOSED.search(text)
    held: tuple[Citation, ...] = ()
    for group in _GROUP.finditer(text):
        count = group[0].count(CITED)
        own = block.citations[cited : cited + count]
        span = text[end : group.start()]
        cut = _goes_on(span, text[group.end() : group.end() + _NEAR])
        yield from _span(span, line, held if leads else own, first=leads, cut=cut)
        line += text.count("\n", end, group.end())
        end, cited, held = group.end(), cited + count, own
    yield from _span(text[end:], line, held if leads else (), first=leads)


def _span(
    text: str, line: int, citations: tuple[Citation, ...], *, first: bool, cut: bool = False
) -> Iterator[Sentence]:
    """Cut the words between two groups of citations; one group belongs to one sentence of them.

    It is the last of them that may be `cut` by the citations behind it.
    """
    said = list(_cut(text, line))
    if not said:
        said = [("", line)] if citations else []
    owner = 0 if first else len(said) - 1
    for index, (words, at) in enumerate(said):
        own = citations if index == owner else ()
        yield Sentence(words, own, at, cut and index == len(said) - 1)


def _goes_on(text: str, behind: str) -> bool:
    """Tell whether a sentence goes on behind the citations in it, from what stands there."""
    if behind.lstrip(" \n").startswith(_JOINTS):
        return True
    return behind.lstrip(_BETWEEN)[:1].islower() and text.rstrip(_CLOSERS)[-1:] not in STOPS


def _cut(text: str, line: int) -> Iterator[tuple[str, int]]:
    for start, end in pairwise([0, *_ends(text), len(text)]):
        if words := tidy(text[start:end]):
            lead = _LEAD.match(text, start)
            yield words, line + text.count("\n", start, lead.end() if lead else start)
        line += text.count("\n", start, end)


def _ends(text: str) -> Iterator[int]:
    """Yield the places where a sentence of `text` ends and another may begin."""
    for end in _END.finditer(text):
        following = text[end.end() : end.end() + _NEAR].lstrip(" \n\t\"'“‘([")
        if end[0] == BREAK or not (
            following[:1].islower() or is_abbreviation(text, end.start() + 1)
        ):
            yield end.end()


def is_abbreviation(text: str, end: int) -> bool:
    """Whether the word that ends before this place is one that keeps its stop."""
    word = _OPENERS.split(text[max(0, end - LONGEST_ABBREVIATION) : end])[-1]
    return text[end - 1] == "." and bool(_ABBREVIATION.fullmatch(word))


def tidy(text: str) -> str:
    """Return the words of a sentence on one line, without what joined it to its neighbours."""
    text = CITATIONS.sub("", text.replace(BREAK, " ").replace(CITED, ""))
    text = _LEAD.sub("", " ".join(text.split()), count=1)
    text = text.rstrip(_TAIL)
    stop = text.endswith(".") and not text.endswith("..")
    if stop and not is_abbreviation(text, len(text)):
        text = text[:-1]
    return text if any(character.isalnum() for character in text) else ""

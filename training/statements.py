"""A note's cited statements, as plain rows for training and for figures.

A statement is the sentence or clause before a citation; a list item's bold label and the headings
above it are its context.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_CITATION = re.compile(r'<a class="yt-timestamp" data-t="([^"]*)">[^<]*</a>')
_LINK = re.compile(r"\[\[([^\]|]*?)(?:\|([^\]]*))?\]\]")
_ITEM = re.compile(r"^\s*(?:[*+-]|\d+\.)\s+")
_LABEL = re.compile(r"^\*\*(.+?)\*\*:?\s*")
_TIMES = re.compile(r"(?:\x00[^\x00]+\x00[\s,;]*)+")
_SENTENCE = re.compile(r"(?<=[.!?])[\"')]*\s+(?=[A-Z\"'(])")


@dataclass(frozen=True, slots=True)
class Statement:
    """One cited sentence of a note, with its times and what stands around it."""

    text: str
    times: tuple[str, ...]
    section: str = ""
    label: str = ""
    before: str = ""
    title: str = ""


def read_note(path: Path) -> list[Statement]:
    """Return the statements of a note in the order written."""
    statements: list[Statement] = []
    section = title = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("title:"):
            title = line.removeprefix("title:").strip()
        elif line.startswith("#"):
            section = _plain(line.lstrip("# "))
        else:
            statements += _statements(line, section, title)
    return statements


def _statements(line: str, section: str, title: str) -> list[Statement]:
    body = _ITEM.sub("", line).strip()
    label = _LABEL.match(body)
    if label:
        body = body[label.end() :]
    body = _plain(_CITATION.sub("\x00\\1\x00", body))
    found: list[Statement] = []
    start, before = 0, ""
    for times in _TIMES.finditer(body):
        said = body[start : times.start()].strip(" .,;:")
        if said:
            *earlier, text = _SENTENCE.split(said)
            before = earlier[-1] if earlier else before
            moments = tuple(re.findall(r"\x00([^\x00]+)\x00", times[0]))
            name = _plain(label[1]).rstrip(":") if label else ""
            found.append(Statement(text, moments, section, name, before, title))
            before = text
        start = times.end()
    return found


def _plain(text: str) -> str:
    text = _CITATION.sub("", text)
    text = _LINK.sub(lambda link: (link[2] or link[1]).strip(), text)
    return re.sub(r"\s+", " ", re.sub(r"[*_`]{1,3}(?=\S)|(?<=\S)[*`]{1,3}", "", text)).strip()

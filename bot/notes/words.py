"""The words of a block: its Markdown in; plain text, and the times that stand in it, out.

One pass over the marks; everything between two marks is text. The plain text holds no markup and no
bracketed time: where a citation stood, it holds `CITED`, a character that no note contains.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

CITED = "\ue000"
BREAK = "\v"
_TIME = r"\d{1,3}(?::\d{1,2}){1,3}"
_SECONDS = re.compile(_TIME)
_MARKS = re.compile(
    rf"""
      (?P<anchor> <a\s[^<>]*?\bdata-t="(?P<time>[^"<>]*)"[^<>]*> [^<>]* </a> )
    | (?P<bracket> \[ \s* {_TIME} (?: \s*[,;|]\s* {_TIME} )* \s* \] )
    | (?P<wiki> \[\[ (?P<page> [^\[\]|]+ ) (?: \| (?P<alias> [^\[\]]* ) )? \]\] )
    | (?P<link> !?\[ (?P<anchored> [^\[\]]* ) \]\( [^()\s]* \) )
    | (?P<code> (?P<ticks> `+ ) (?P<literal> [^`]+ ) (?P=ticks) )
    | (?P<break> <br\s*/?> | [ ]{{2,}}(?=\n) | \\(?=\n) )
    | (?P<tag> </?[A-Za-z][^<>]*> )
    | (?P<entity> &(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}}); )
    | (?P<escape> \\ (?P<escaped> [!-/:-@\[-`{{-~] ) )
    | (?P<emphasis> \*+ | _+ )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A time as it was written, and the line on which it stood."""

    written: str
    line: int


@dataclass(frozen=True, slots=True)
class Words:
    """The plain text of a block, with what was taken out of it.

    `citations` are those of `CITED` in `text`, in order; `BREAK` marks a forced line break; `bold`
    is the length of the bold words that open the text, or 0; `links` are the pages pointed to.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    bold: int = 0
    links: tuple[str, ...] = ()


def words(markdown: str, line: int) -> Words:
    """Take the marks out of a block that begins on `line`; takes time linear in its length."""
    return _Scan(line).read(markdown)


@dataclass(slots=True)
class _Scan:
    line: int
    pieces: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    open_runs: dict[str, int] = field(default_factory=dict)
    bold_end: int = 0

    def read(self, markdown: str) -> Words:
        end = 0
        for mark in _MARKS.finditer(markdown):
            self._add(markdown[end : mark.start()])
            self._take(mark)
            end = mark.end()
        self._add(markdown[end:])
        bold = len("".join(self.pieces[: self.bold_end]))
        return Words("".join(self.pieces), tuple(self.citations), bold, tuple(self.links))

    def _add(self, text: str) -> None:
        self.line += text.count("\n")
        self.pieces.append(text)

    def _take(self, mark: re.Match[str]) -> None:
        match mark.lastgroup:
            case "anchor":
                self._cite([mark["time"]])
            case "bracket":
                self._cite(_SECONDS.findall(mark[0]))
            case "wiki":
                self.links.append(mark["page"].strip())
                self._add((mark["alias"] or mark["page"].replace("_", " ")).strip())
            case "emphasis":
                self._emphasize(mark)
            case _:
                self._add(_plain(mark))

    def _cite(self, times: list[str]) -> None:
        self.citations += [Citation(time, self.line) for time in times]
        self.pieces.append(CITED * len(times))

    def _emphasize(self, mark: re.Match[str]) -> None:
        """Drop a pair of runs around words; a run that has no partner is an honest asterisk."""
        run, before, after = mark[0], _before(mark), _after(mark)
        partner = self.open_runs.pop(run, None) if not before.isspace() else None
        if partner is not None and not after.isalnum():
            self.pieces[partner] = ""
            if len(run) > 1 and not "".join(self.pieces[:partner]).strip():
                self.bold_end = len(self.pieces)
            self.pieces.append("")
            return
        if not after.isspace() and not before.isalnum():
            self.open_runs[run] = len(self.pieces)
        self.pieces.append(run)


def _before(mark: re.Match[str]) -> str:
    return mark.string[mark.start() - 1] if mark.start() else " "


def _after(mark: re.Match[str]) -> str:
    return mark.string[mark.end()] if mark.end() < len(mark.string) else " "


def _plain(mark: re.Match[str]) -> str:
    match mark.lastgroup:
        case "link":
            return mark["anchored"]
        case "code":
            return mark["literal"]
        case "break":
            return BREAK
        case "entity":
            return html.unescape(mark[0])
        case "escape":
            return mark["escaped"]
        case _:
            return "\n" * mark[0].count("\n")

"""The words of a block: its Markdown in; plain text, and the times that stand in it, out.

One pass over the marks; everything between two marks is text. The plain text holds no markup and no
bracketed time: where a citation stood, it holds `CITED`, and `BREAK` where a line was broken by
force, two characters that no note contains once it has been made `visible`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.notes.markdown.inline import MARKS, page_name, plain
from bot.notes.markdown.marks import CITATIONS, TIMES, Citation, cited, wording

# Stands where a citation stood.
CITED = "\ue000"

_BLANKS = re.compile(r" {3,}")


@dataclass(frozen=True, slots=True)
class Words:
    """The plain text of a block, with what was taken out of it.

    `citations` are those of `CITED` in `text`, in order; `bold` is the length of the bold words
    that open the text, or 0.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    bold: int = 0


def words(markdown: str, line: int, footnotes: Mapping[str, tuple[Citation, ...]]) -> Words:
    """Take the marks out of a block that begins on `line`; takes time linear in its length.

    `footnotes` holds the times of those footnotes that say nothing but times.
    """
    return _Scan(line, footnotes).read(_BLANKS.sub("  ", markdown))


@dataclass(slots=True)
class _Scan:
    line: int
    footnotes: Mapping[str, tuple[Citation, ...]]
    pieces: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    aliases: list[int] = field(default_factory=list)
    half: bool = False
    runs: dict[str, int] = field(default_factory=dict)
    said: bool = False
    opener: int = -1
    bold: int = 0

    def read(self, markdown: str) -> Words:
        end = 0
        for mark in MARKS.finditer(markdown):
            self._add(markdown[end : mark.start()])
            self._take(mark)
            end = mark.end()
        self._add(markdown[end:])
        for run, piece in self.runs.items():
            if len(run) > 1:
                self.pieces[piece] = ""
        bold = len("".join(self.pieces[: self.bold]))
        return Words("".join(self.pieces), tuple(self.citations), bold)

    def _add(self, text: str) -> None:
        self.line += text.count("\n")
        self.said = self.said or bool(text.strip())
        self.pieces.append(text)

    def _take(self, mark: re.Match[str]) -> None:
        match mark.lastgroup:
            case "anchor" | "bare" | "round" | "note":
                self._citation(mark)
            case "wiki":
                self._wiki(mark)
            case "close":
                self._close(mark[0])
            case "pipe":
                self._pipe()
            case "code" | "math":
                self._literal(mark["literal"] or mark[0].strip("$"))
            case "struck":
                self._struck(mark[0])
            case "emphasis":
                self._emphasis(mark)
            case _:
                self._add(plain(mark))

    def _citation(self, mark: re.Match[str]) -> None:
        if mark.lastgroup == "note":
            self._cite(list(self.footnotes.get(mark["mark"], ())))
        else:
            self._add(wording(mark))
            self._cite(cited(mark, self.line))
            self._add("\n" * mark[0].count("\n"))

    def _cite(self, citations: list[Citation]) -> None:
        self.citations += citations
        self.pieces.append(CITED * len(citations))

    def _wiki(self, mark: re.Match[str]) -> None:
        page = (mark["page"] or "").strip()
        if mark["piped"] or not page:
            self.aliases.append(len(self.pieces))
            self.half = mark["half"] is not None
        else:
            self._add(page_name(page))

    def _pipe(self) -> None:
        """Begin the alias anew: of several, the last is what a reader sees."""
        if not self.aliases:
            self.pieces.append("|")
            return
        for piece in range(self.aliases[-1], len(self.pieces)):
            self.pieces[piece] = CITED * self.pieces[piece].count(CITED)
        self.aliases[-1] = len(self.pieces)

    def _close(self, brackets: str) -> None:
        """End an alias; one that is nothing but a time is a citation."""
        half, self.half = self.half, False
        if brackets == "]" and not half:
            self._add(brackets)
            return
        start = self.aliases.pop() if self.aliases else len(self.pieces)
        if start == len(self.pieces):
            return
        self.pieces[start] = alias = self.pieces[start].lstrip()
        self.pieces[-1] = self.pieces[-1].rstrip()
        if start == len(self.pieces) - 1 and TIMES.fullmatch(alias.rstrip()):
            self.pieces[start] = ""
            self._cite([Citation("", alias.rstrip(), alias.rstrip(), sound=True, line=self.line)])

    def _literal(self, literal: str) -> None:
        end = 0
        for mark in CITATIONS.finditer(literal):
            self._add(literal[end : mark.start()])
            self._cite(cited(mark, self.line))
            end = mark.end()
        self._add(literal[end:])

    def _emphasis(self, mark: re.Match[str]) -> None:
        """Drop the two runs around emphasized words; one without a partner may be an asterisk."""
        run = mark[0]
        before = mark.string[mark.start() - 1 : mark.start()] if mark.start() else ""
        after = mark.string[mark.end() : mark.end() + 1]
        partner = None if before.isspace() else self.runs.pop(run, None)
        if partner is not None and run == "~~":
            self._take_back(partner)
        elif partner is not None:
            self.pieces[partner] = ""
            if partner == self.opener:
                self.bold = len(self.pieces)
        elif not after.isspace() and not _is_letter(before):
            self.runs[run] = len(self.pieces)
            if len(run) > 1 and not self.said:
                self.opener = len(self.pieces)
            self.pieces.append(run)
        elif len(run) == 1 or _stand_alike(before, after):
            self._add(run)

    def _struck(self, tag: str) -> None:
        """Take what stands between two tags that strike it out for what it is: not said."""
        if not tag.startswith("</"):
            self.runs["<s>"] = len(self.pieces)
            self.pieces.append("")
        elif "<s>" in self.runs:
            self._take_back(self.runs.pop("<s>"))

    def _take_back(self, start: int) -> None:
        """Unsay what was read from a piece on, and its times: nobody stands by what is struck."""
        times = sum(piece.count(CITED) for piece in self.pieces[start:])
        del self.citations[len(self.citations) - times :]
        for piece in range(start, len(self.pieces)):
            self.pieces[piece] = "\n" * self.pieces[piece].count("\n")


def _stand_alike(before: str, after: str) -> bool:
    """Whether a run of marks stands within a word, or apart from all: `f**k`, `a ** b`."""
    return before.isspace() == after.isspace() and _is_letter(before) == _is_letter(after)


def _is_letter(character: str) -> bool:
    return character.islower() or character.isupper() or character.isdigit()

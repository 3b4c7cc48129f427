"""The text of a note before it is read: from bytes to plain lines, with nothing hidden in them.

What a person does not see in a note cannot be told apart from what someone hid there, so characters
and comments that show nothing are taken out and told. Lines are kept: line 12 stays line 12.
"""

import codecs
import re
from collections.abc import Iterator

from bot.notes.problem import Kind, Problem

_BYTE_ORDER = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff0-\ufffc\ue000-\uf8ff\ud800-\udfff\U000e0000-\U000e0fff"
    "\U000f0000-\U0010ffff]+"
)
_JOINER = re.compile("(?<=[^\x00-\x7f])[\u200c\u200d](?=[^\x00-\x7f])")
_LINE_ENDS = (
    ("\r\n", "\n"),
    ("\r", "\n"),
    ("\x0b", " "),
    ("\x0c", " "),
    ("\u2028", " "),
    ("\u2029", " "),
)
# Where a comment opens; code is found with them, since what stands in it opens none.
_OPENING = re.compile(
    r"(?i)(?P<code>(?<![`\\])(?P<mark>``?)[^`\n]+(?P=mark)(?!`))"
    r"|<(?:!--|(?P<tag>script|style|template)\b[^<>]{0,200}>)|%(?<![\w%]%)%"
)
_SHOWN = 80


def decode(data: bytes) -> tuple[str, bool]:
    """Return the text of a file, and whether every byte of it could be read."""
    encoding = encoding_of(data)
    try:
        return data.decode(encoding), True
    except UnicodeDecodeError:
        return data.decode(encoding, errors="replace"), False


def encoding_of(data: bytes) -> str:
    """Return what a file is written in: UTF-8, unless it says or shows otherwise."""
    named = next((name for mark, name in _BYTE_ORDER.items() if data.startswith(mark)), None)
    if named:
        return named
    # In UTF-16, every other byte of a note's first lines is a zero, but for a stray letter.
    for encoding, halves in (("utf-16-be", data[:64:2]), ("utf-16-le", data[1:64:2])):
        if halves.count(0) > len(halves) // 2:
            return encoding
    return "utf-8"


def visible(text: str, note: str) -> tuple[str, list[Problem]]:
    """Return what a reader of the note sees, line by line, and what was hidden from them."""
    text = text.removeprefix("\ufeff")
    for ending, plain in _LINE_ENDS:
        text = text.replace(ending, plain)
    text, invisible = _without_invisible(text, note)
    text, hidden = _without_comments(text, note)
    return text, [*invisible, *hidden]


def _without_invisible(text: str, note: str) -> tuple[str, list[Problem]]:
    """Return a text without the characters that show nothing; all of them are one problem."""
    runs = [run for run in _INVISIBLE.finditer(text) if not _joins(run)]
    if not runs:
        return text, []
    line = text.count("\n", 0, runs[0].start()) + 1
    stood = runs[0][0][:_SHOWN].encode("unicode_escape").decode()
    why = f"{len(runs)} of them in the note; they show nothing to a reader"
    problem = Problem(note, line, Kind.INVISIBLE, stood, why=why)
    return _INVISIBLE.sub(lambda run: run[0] if _joins(run) else "", text), [problem]


def _without_comments(text: str, note: str) -> tuple[str, list[Problem]]:
    """Return a text without its comments, but with their lines; each comment is a problem."""
    problems: list[Problem] = []
    pieces, end, line = [], 0, 1
    for start, stop in _comments(text):
        pieces.append(text[end:start])
        line += text.count("\n", end, start)
        stood = text[start:stop]
        why = "readers do not see it"
        problems.append(Problem(note, line, Kind.HIDDEN, stood[:_SHOWN], why=why))
        pieces.append("\n" * stood.count("\n"))
        line, end = line + stood.count("\n"), stop
    return "".join(pieces) + text[end:], problems


def _joins(run: re.Match[str]) -> bool:
    """Whether a character joins letters of a script that needs it, or the parts of an emoji."""
    return len(run[0]) == 1 and bool(_JOINER.match(run.string, run.start()))


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each comment starts and stops; one that never ends is text."""
    endless: set[str] = set()
    start = _OPENING.search(text)
    while start:
        stop = None if start["code"] else _end(start, endless)
        if stop:
            yield start.start(), stop.end()
        start = _OPENING.search(text, (stop or start).end())


def _end(start: re.Match[str], endless: set[str]) -> re.Match[str] | None:
    """Return where an opened comment ends; what never ends from here on is looked for once."""
    tag = start["tag"]
    closer = "-->" if start[0] == "<!--" else f"</{tag.lower()}>" if tag else "%%"
    if closer in endless:
        return None
    stop = re.compile(closer, re.IGNORECASE).search(start.string, start.end())
    if not stop:
        endless.add(closer)
    return stop

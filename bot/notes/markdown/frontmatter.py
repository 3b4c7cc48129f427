"""The head of a note: `key: value` lines between two lines of three dashes."""

import re
from dataclasses import dataclass
from itertools import takewhile

from bot.notes.markdown.marks import BEGINS

_FENCE = re.compile(r"---[ \t]*$")
_FIELD = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(.*)")
_INSIDE = re.compile(r"[ \t]|#|-[ \t]|$")
_COMMENT = re.compile(r"[ \t]#")
# The id of a video: alone, or in its address, behind which more may stand. None is very long.
_VIDEO = re.compile(
    r"(?!.{500})"
    r"((?:https?://)?(?:[\w-]{1,20}\.)?"
    r"(?:youtu\.be/|youtube\.com/(?:(?:embed|live|shorts|v)/|(?:(?![?&]v=)\S)*[?&]v=)))?"
    r"([A-Za-z0-9_-]{11})(?(1)(?:[?&#/]\S*)?)"
)
# Lines that a head may have.
_LONGEST = 200
# A value that goes on in the next line, which begins with blanks and is no comment.
_FOLDED = re.compile(r"\n[ \t]+(?![ \t#\n]|$)")
# What says that the lines below are a value.
_BLOCK = re.compile(r"[>|][+-]?(?:[ \t]+|$)")
_ESCAPED = re.compile(r"\\([\"\\])")
_OPEN_QUOTE = re.compile(r'"[^"]*')


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a note's text: its fields, and the number of lines that they take.

    `odd` are the lines in it that nobody can read as a field, with their numbers from 1.
    """

    fields: dict[str, str]
    lines: int
    closed: bool = True
    odd: tuple[tuple[int, str], ...] = ()

    @property
    def title(self) -> str:
        """The title, or nothing."""
        return _unquoted(self.value("title"))

    @property
    def leaves_a_quote_open(self) -> bool:
        """Whether the title opens with a quote that is never closed."""
        return bool(_OPEN_QUOTE.fullmatch(self.value("title")))

    @property
    def video_id(self) -> str:
        """The eleven characters of YouTube's alphabet that name the video, or nothing."""
        value = _COMMENT.split(self.value("videoId"), maxsplit=1)[0]
        video = _VIDEO.fullmatch(_unquoted(value.strip()))
        return video[2] if video else ""

    def value(self, name: str) -> str:
        """Return a field's value as it stands; its name may be written `VideoID` or `video_id`."""
        plain = _plain(name)
        alike = (value for key, value in self.fields.items() if value and _plain(key) == plain)
        return self.fields.get(name) or next(alike, "")


def front_matter(lines: list[str]) -> FrontMatter:
    """Read the fields above the text, which may follow blank lines.

    A head that is never closed, or only by a rule behind what cites times, ends before the first
    blank line or line that could not be part of it.
    """
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not lines or not _FENCE.match(lines[start]):
        return FrontMatter({}, 0)
    head = lines[start + 1 : start + _LONGEST]
    inside = _inside(head)
    closed = _is_closed(head, inside)
    numbered = enumerate(inside, start + 2)
    odd = tuple((at, line.strip()) for at, line in numbered if not _is_inside(line))
    # Of two fields with one name, the first that says something holds.
    fields: dict[str, str] = {}
    unfolded = _FOLDED.sub(" ", "\n".join(inside)).split("\n")
    for field in filter(None, map(_FIELD.match, unfolded)):
        fields[field[1]] = fields.get(field[1]) or field[2].strip(" \t")
    taken = start + 1 + len(inside) + closed
    return FrontMatter(fields, taken if fields or closed else 0, closed, odd)


def _inside(head: list[str]) -> list[str]:
    """Return the lines of a head; one that is no field hides no other if it is closed behind."""
    sound = list(takewhile(_is_inside, head))
    inside = [*sound, *takewhile(_goes_on, head[len(sound) :])]
    cites = any(map(BEGINS.search, inside))
    if _is_closed(head, inside) and not cites and (inside == sound or _has_field(inside)):
        return inside
    return list(takewhile(str.strip, sound))


def _has_field(lines: list[str]) -> bool:
    return any(map(_FIELD.match, lines))


def _goes_on(line: str) -> bool:
    return bool(line.strip()) and not _FENCE.match(line)


def _is_inside(line: str) -> bool:
    return bool(_FIELD.match(line) or _INSIDE.match(line))


def _is_closed(head: list[str], inside: list[str]) -> bool:
    return len(inside) < len(head) and bool(_FENCE.match(head[len(inside)]))


def _plain(key: str) -> str:
    return key.replace("_", "").replace("-", "").lower()


def _unquoted(value: str) -> str:
    """Return a value without the marks that writers of YAML put around and into it."""
    if block := _BLOCK.match(value):
        return value[block.end() :]
    match value[:1], value[1:-1], value[-1:]:
        case "'", inner, "'":
            return inner.replace("''", "'")
        case '"', inner, '"':
            return _ESCAPED.sub(r"\1", inner)
        case _:
            return value[1:] if _OPEN_QUOTE.fullmatch(value) else value

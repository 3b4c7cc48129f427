"""The head of a note: `key: value` lines between two lines of three dashes."""

import re
from dataclasses import dataclass
from itertools import islice

_FENCE = re.compile(r"---[ \t]*$")
_FIELD = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$")
_INSIDE = re.compile(r"[ \t]|#|-[ \t]|$")
_COMMENT = re.compile(r"[ \t]#")
_VIDEO_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a note's text: its fields, and the number of lines that they take."""

    fields: dict[str, str]
    lines: int
    closed: bool = True

    @property
    def title(self) -> str:
        """The title, or nothing."""
        return _unquoted(self.fields.get("title", ""))

    @property
    def video_id(self) -> str:
        """The eleven characters of YouTube's alphabet that name the video, or nothing."""
        value = _COMMENT.split(self.fields.get("videoId", ""), maxsplit=1)[0]
        written = _unquoted(value.strip())
        return written if _VIDEO_ID.fullmatch(written) else ""


def front_matter(lines: list[str]) -> FrontMatter:
    """Read the fields above the text, which may follow blank lines.

    A head that is never closed ends before the first line that could not be part of it.
    """
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not lines or not _FENCE.match(lines[start]):
        return FrontMatter({}, 0)
    fields: dict[str, str] = {}
    number = start
    for number, line in enumerate(islice(lines, start + 1, start + _LONGEST), start + 1):
        if _FENCE.match(line):
            return FrontMatter(fields, number + 1)
        if field := _FIELD.match(line):
            fields.setdefault(field[1], field[2])
        elif not _INSIDE.match(line) or (fields and not line.strip()):
            break
    return FrontMatter(fields, number if fields else 0, closed=False)


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value

"""The head of a note: `key: value` lines between two lines of three dashes."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"---[ \t]*$")
_FIELD = re.compile(r"(\w[\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$")
_VIDEO_ID = re.compile(r"[A-Za-z0-9_-]{11}")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a note's text: its fields, and the number of lines that they take."""

    fields: dict[str, str]
    lines: int

    @property
    def title(self) -> str:
        """The title, or nothing."""
        return self.fields.get("title", "")

    @property
    def video_id(self) -> str:
        """The eleven characters of YouTube's alphabet that name the video, or nothing."""
        written = self.fields.get("videoId", "")
        return written if _VIDEO_ID.fullmatch(written) else ""


def front_matter(lines: list[str]) -> FrontMatter:
    """Read the fields above the text; a note that does not open with dashes has none."""
    if not lines or not _FENCE.match(lines[0]):
        return FrontMatter({}, 0)
    fields: dict[str, str] = {}
    for number, line in enumerate(lines[1:], start=2):
        if _FENCE.match(line):
            return FrontMatter(fields, number)
        if match := _FIELD.match(line):
            fields.setdefault(match[1], _unquoted(match[2]))
    return FrontMatter({}, 0)


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value

"""The citation grammar: how a time is written into a note, soundly or not.

    <a class="yt-timestamp" data-t="00:31:07">[00:31:07]</a>      as it should be
    [00:31:07]   [00:12:15, 00:12:44]   (00:31:07)                bare
    [00:31:07](<a class="yt-timestamp" data-t="31:07">31:07</a>)  both at once

and the ways in which these break: a missing quote, bracket or closing tag, a wrong attribute, an
escaped blank. Every pattern is bounded or only walks forward, so that finding all the marks of a
text takes time linear in its length.
"""

import re
from dataclasses import dataclass
from itertools import zip_longest

TIME = r"(?<![0-9:])(?:0[0-9])?[0-9]{1,3}(?::[0-9]{1,3}){1,3}(?![0-9:])"
_LONG = r"(?<![0-9:])[0-9]{1,3}(?::[0-9]{1,3}){2,3}(?![0-9:])"
# A time without a tag: `[1:3]` is a slice, `[01:30]` is not.
_ALONE = rf"(?:{_LONG}|(?<![0-9:])(?:0[0-9])?[0-9]{{1,3}}:[0-9]{{2}}(?![0-9:]))"
_AND = r"[ \t]*+ (?: (?: [,;|/&\u2013\u2014-] | and\b | to\b ) [ \t]*+ )? ~?"
_SEVERAL = rf"\s*+ ~? {_ALONE} (?:{_AND}{_ALONE})*+ \s*+"

CITATION = rf"""
      (?P<anchor>
        (?: \\?\[ \s* (?P<ahead> {TIME} ) \s* \\?\] \( (?= <a ) )?
        \\?<a (?:\s|%20) (?=[^<>]{{0,300}}=)
        (?P<attributes> (?: [^<>\n] | \n(?=[ \t]*[\w-]+=) ){{0,400}} )
        (?: > (?: (?P<shown> [^<>\n]{{0,120}} ) </a\s*>
                | (?P<loose> [ ]?\[[ ]? {TIME} [ ]?\]{{0,2}} ) (?: </sup> | > )? )?
          | </a\s*> | (?= < ) | $ )
        (?(ahead) \)? ) )
    | (?P<bare>
        (?: \\?\[{_SEVERAL}\\?\] | \[\[{_SEVERAL}\]\] | \u3010{_SEVERAL}\u3011 )
        (?: \( [^()\s]{{0,500}} \) )? )
    | (?P<round> \( \s*+ {_LONG} (?:{_AND}{_LONG})*+ \s*+ \) )
"""
CITATIONS = re.compile(CITATION, re.VERBOSE | re.MULTILINE)
TIMES = re.compile(TIME)
# Where a mark seems to begin: enough to tell words that cite from others.
BEGINS = re.compile(rf"<a\s|[\[(]\s*{TIME}")
_SOUND = re.compile(
    rf'<a class="yt-timestamp" data-t="{TIME}">(?:\[{TIME}\]|{TIME}|[^\[\]<>]*)</a>'
)
_JOINED = re.compile(r"^(0[0-9])([0-9]{2}):")
_AROUND = " \t[]()\\,;|/&~-\u2013\u2014\u3010\u3011"


@dataclass(frozen=True, slots=True)
class Citation:
    """One time as it was written.

    `linked` is what the tag's attribute says and `shown` what a reader sees; either may be empty.
    `stood` is the whole tag, or of a bare bracket the time alone; `sound` says whether the mark is
    formed as it should be, and `line` where it stands. `marks` counts the marks that it answers
    for: two where a bracket and a tag stand together, none for the second time within a tag.
    """

    linked: str
    shown: str
    stood: str
    sound: bool
    line: int
    marks: int = 1

    @property
    def is_tag(self) -> bool:
        """Whether the time was written as a tag."""
        return "<a" in self.stood


def cited(mark: re.Match[str], line: int) -> list[Citation]:
    """Return the times of a match of `CITATION`; a tag that is about no time has none."""
    if mark.lastgroup != "anchor":
        times = TIMES.findall(mark[0].split("](")[0])
        return [Citation("", _parted(time), time, _parted(time) == time, line) for time in times]
    words = mark["shown"] or mark["loose"] or ""
    linked = TIMES.findall(mark["attributes"])
    shown = [mark["ahead"]] if mark["ahead"] else TIMES.findall(words)
    if not (linked or shown or "data-" in mark["attributes"] or "yt" in mark["attributes"]):
        return []
    sound = bool(_SOUND.fullmatch(mark[0]) or mark["ahead"])
    pairs = zip_longest(linked or [""], shown, fillvalue="")
    first = 1 + bool(mark["ahead"])
    return [
        Citation(_parted(link), _parted(text), mark[0], sound, line, 0 if later else first)
        for later, (link, text) in enumerate(pairs)
    ]


def _parted(time: str) -> str:
    """Put back the colon that is missing in `0003:57`."""
    return _JOINED.sub(r"\1:\2:", time)


def wording(mark: re.Match[str]) -> str:
    """Return the words beside the times that a tag shows: its writer's, not its grammar's."""
    return TIMES.sub("", mark["shown"] or "").strip(_AROUND)

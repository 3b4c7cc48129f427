"""What was wrong in a note, where, and what was made of it.

Nothing is mended silently: a time that was read otherwise than it stands, a mark that was completed
and words that were left out are all told, with the line and the reason.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum


class Severity(IntEnum):
    """What a problem asks of the person who keeps the notes."""

    NOTICE = 0
    """Read as it was meant; nothing is lost."""
    REPAIRED = 1
    """Read otherwise than it stands, on clear evidence; `check --fix` can write it back."""
    MEND = 2
    """Doubtful or left out; only a person can put it right."""


class Kind(Enum):
    """What can be wrong with a note: the words that people read, and how much it matters."""

    UNREADABLE = ("file that cannot be read", Severity.MEND)
    TOO_LARGE = ("file that is too large for a note", Severity.MEND)
    BROKEN_TEXT = ("text that is not UTF-8", Severity.MEND)
    INVISIBLE = ("invisible characters", Severity.NOTICE)
    HIDDEN = ("hidden comment", Severity.NOTICE)
    NO_FRONT_MATTER = ("no front matter", Severity.MEND)
    OPEN_FRONT_MATTER = ("front matter that is never closed", Severity.MEND)
    NO_FIELD = ("line of the front matter that is no `key: value`", Severity.MEND)
    SECOND_FRONT_MATTER = ("second front matter", Severity.NOTICE)
    NO_TITLE = ("no title", Severity.NOTICE)
    OPEN_QUOTE = ("quote in a title that is never closed", Severity.NOTICE)
    PAGE = ("page without times, which is no note", Severity.NOTICE)
    NO_VIDEO = ("no usable videoId", Severity.MEND)
    NO_CLAIM = ("no sentence with a time", Severity.MEND)
    FEW_TIMES = ("note whose sentences mostly have no time", Severity.NOTICE)
    PREAMBLE = ("words of the writer, not of the note", Severity.NOTICE)
    REFUSAL = ("note that says it has no answer", Severity.MEND)
    REPEATED = ("sentence that stands twice", Severity.NOTICE)
    CROWDED = ("sentence with too many times to check", Severity.MEND)
    BROKEN_MARK = ("broken timestamp mark", Severity.REPAIRED)
    SHIFTED = ("minutes and seconds written as hours and minutes", Severity.REPAIRED)
    MISMATCH = ("link and text that name different times", Severity.REPAIRED)
    OVERFLOW = ("minutes or seconds over 59", Severity.REPAIRED)
    PLACEHOLDER = ("placeholder in place of a time", Severity.REPAIRED)
    EXTRA_FIELD = ("time with four fields", Severity.REPAIRED)
    DOUBTFUL = ("time that is in doubt", Severity.MEND)
    ODD_TIME = ("time that cannot be read", Severity.MEND)
    UNREAD = ("times that were not read", Severity.MEND)
    NO_WORDS = ("time with no words before it", Severity.MEND)

    def __init__(self, words: str, severity: Severity) -> None:
        self.words = words
        self.severity = severity

    def __str__(self) -> str:
        return self.words


# What leaves a whole note out of the library.
SET_ASIDE = frozenset({Kind.UNREADABLE, Kind.TOO_LARGE, Kind.NO_VIDEO})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: where, what stood there, what was read in its place, and why.

    `note` is the name of the note and `line` counts from 1. `read` is empty when nothing was.
    """

    note: str
    line: int
    kind: Kind
    stood: str = ""
    read: str = ""
    why: str = ""


class Problems(list[Problem]):
    """What was wrong in one note, in the order in which it was found."""

    def __init__(self, note: str, found: Iterable[Problem] = ()) -> None:
        super().__init__(found)
        self._note = note

    def tell(self, kind: Kind, line: int, stood: str = "", read: str = "", why: str = "") -> None:
        """Add one."""
        self.append(Problem(self._note, line, kind, stood, read, why))


def left_to_mend(problems: Iterable[Problem]) -> list[Problem]:
    """Return those of the problems that only a person can put right."""
    return [problem for problem in problems if problem.kind.severity is Severity.MEND]


def set_aside(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield those of the problems that leave a whole note out."""
    return (problem for problem in problems if problem.kind in SET_ASIDE)

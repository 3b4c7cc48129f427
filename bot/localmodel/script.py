"""What a scripted model says, and how it breaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto


class Fault(Enum):
    """What goes wrong after the script's last piece."""

    CUT = auto()
    """The connection breaks in the middle of a chunk."""
    SILENCE = auto()
    """Nothing more comes, and the connection stays open."""
    ERROR = auto()
    """The stream carries an error in place of a chunk."""
    TORN = auto()
    """A line holds half of its JSON."""
    NO_FINISH = auto()
    """The stream ends in order, but never says why."""
    LENGTH = auto()
    """The model was stopped at its token limit."""
    FILTERED = auto()
    """A content filter stopped the model."""


@dataclass(frozen=True, slots=True)
class Script:
    """One answer: its pieces in order, and the fault at the end, if any.

    A `status` other than 200 is answered at once, with no stream; `counts` tells whether the
    server reports the tokens it read and wrote.
    """

    pieces: Sequence[str] = ()
    fault: Fault | None = None
    status: int = 200
    counts: bool = True

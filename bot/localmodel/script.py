"""What a scripted model says, and how it breaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto


class Fault(Enum):
    """What goes wrong after the script's last piece, as it was seen to go wrong with servers."""

    CUT = auto()
    """The connection breaks in the middle of a chunk."""
    SILENCE = auto()
    """Nothing more comes, and the connection stays open."""
    KEEP_ALIVE = auto()
    """Nothing more comes but comments that keep the connection alive."""
    ERROR = auto()
    """The stream carries an error in place of a chunk."""
    TORN = auto()
    """A line holds half of its JSON."""
    LATIN = auto()
    """A chunk is written in Latin-1 and not in UTF-8."""
    FOREIGN = auto()
    """A chunk holds something else altogether."""
    PAGE = auto()
    """No stream comes at all, but a page, which is the script's message."""
    END_OF_FILE = auto()
    """The connection is closed in order, before the end."""
    NO_FINISH = auto()
    """The stream ends in order, but never says why."""
    LENGTH = auto()
    """The model was stopped at its token limit."""
    FILTERED = auto()
    """A content filter stopped the model."""
    TOOL = auto()
    """The model wants to call a tool that nobody offered."""
    ENDLESS = auto()
    """The last piece is repeated for ever."""


@dataclass(frozen=True, slots=True)
class Script:
    """One answer: its pieces in order, and the fault at the end, if any.

    A `status` other than 200 is answered at once, with no stream, and with the error `code` and the
    `message` that OpenAI's server would give; `counts` tells whether the server reports the tokens
    it read and wrote. It takes `thinks` seconds until the first piece, and `pace` seconds between
    two.
    """

    pieces: Sequence[str] = ()
    fault: Fault | None = None
    status: int = 200
    counts: bool = True
    thinks: float = 0.0
    pace: float = 0.0
    code: str | None = None
    message: str = "scripted"

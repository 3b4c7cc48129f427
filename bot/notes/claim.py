"""What the notes say: the smallest thing the bot may repeat, and where it can be checked."""

from dataclasses import dataclass
from typing import Protocol

from bot.notes.timestamp import Timestamp

# Where a claim stands: its note's name, then the headings, from outermost to innermost.
Heading = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence or clause of a note that carries a time.

    `id` is short, opaque, unique among the notes read together, and the same after a restart and
    after edits elsewhere in the note; a model sees and writes only this. `text` is the note's own
    words without markup. `timestamps` holds at least one moment, in the order written. `section`,
    `label` and `before` are context that helps to find and to read the claim, never evidence: the
    headings above it from outermost to innermost, the bold label of its list item, and the
    sentence before it; each may be empty. It is `cut` where its time stands in the middle of a
    sentence, which the next claim goes on with.
    """

    id: str
    text: str
    timestamps: tuple[Timestamp, ...]
    note: str
    video_id: str
    section: tuple[str, ...] = ()
    label: str = ""
    before: str = ""
    line: int = 0
    cut: bool = False

    @property
    def start(self) -> Timestamp:
        """The first moment written beside the claim."""
        return self.timestamps[0]

    @property
    def heading(self) -> Heading:
        """The heading that it stands under, behind its note's name: notes may share headings."""
        return (self.note, *self.section)


class Note(Protocol):
    """One Markdown file about one video, wherever it is kept."""

    @property
    def name(self) -> str:
        """The file's stem."""
        ...

    @property
    def title(self) -> str:
        """The interview's title."""
        ...

    @property
    def video_id(self) -> str:
        """The video that it is about; empty when it does not say."""
        ...

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What it says, in the order written."""
        ...

    @property
    def sections(self) -> tuple[tuple[str, ...], ...]:
        """Its headings in order, each with those above it, whether or not a claim stands there."""
        ...


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A note that was read, whole in memory."""

    name: str
    title: str
    video_id: str
    claims: tuple[Claim, ...]
    sections: tuple[tuple[str, ...], ...] = ()

"""A sentence that a model wrote, what became of it, and why: so that a drop can be explained."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.answering.answer import Sentence
from bot.answering.support.verdict import Reason


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence as the model wrote it: plain words, its claim ids, and what stands before it.

    `ids` keep the order written and may hold ids that no claim has; `lead` is as in
    `answer.Sentence`. It is `torn` where more than marks was taken out of it: an address, a tag.
    """

    text: str
    ids: tuple[str, ...] = ()
    lead: str = ""
    torn: bool = field(default=False, compare=False)


class Because(StrEnum):
    """What decides about a sentence beside what the checks find in it."""

    BRIDGE = "bridge"
    """It states nothing."""
    OPEN = "open"
    """It says what the notes leave open."""
    HEADING = "heading"
    """It only names what follows."""
    REPEATED = "repeated"
    """It was shown before."""
    SPARE = "spare"
    """A claim that it does not need was taken away."""


class Decision(StrEnum):
    """What became of a sentence."""

    SHOWN = "shown"
    RELINKED = "relinked"
    REPLACED = "replaced"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about a sentence and why; `sentence` is what is shown, if anything is.

    There is no `reason` for a sentence that is shown as it came. Where a second opinion saw borne
    out what the checks refuse, their reason is `overruled`.
    """

    draft: Draft
    decision: Decision
    reason: Reason | Because | None = None
    sentence: Sentence | None = None
    overruled: bool = False

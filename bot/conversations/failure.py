"""Every way in which a question can fail to get an answer: a closed list.

Each has its sentence in `prompts/notices.toml`, as `failed.NAME`, which says what happened, what to
do and what to quote. A model that fails alone is none of them: the notes answer in its place.
"""

import zlib
from enum import StrEnum


class Failure(StrEnum):
    """Why there is no answer."""

    BUSY = "busy"
    """Too many questions of this person wait in the conversation already."""
    CROWDED = "crowded"
    """Too many questions of several people wait in the conversation already."""
    PERSON_QUOTA = "person_quota"
    """This person has asked as much as is allowed for now."""
    SERVER_QUOTA = "server_quota"
    """All on this server together have asked as much as is allowed for now."""
    TOO_LONG = "too_long"
    """The question is longer than any that is answered."""
    LOG = "log"
    """The question or its answer cannot be kept."""
    INTERNAL = "internal"
    """A defect."""
    INTERRUPTED = "interrupted"
    """The bot had to go in the middle of the answer, and does not go on."""
    LEFT = "left"
    """The bot had to go in the middle of the answer, and goes on when it is back."""
    STOPPED = "stopped"
    """The person who asked has stopped it."""
    CHANNEL = "channel"
    """The bot does not answer in this channel."""
    NOWHERE = "nowhere"
    """The bot answers in other channels, none of which is there for this person."""
    DIRECT = "direct"
    """The bot answers no direct messages."""
    ROLE = "role"
    """This person may not ask on this server."""
    PERMISSION = "permission"
    """The bot may not write there."""
    LOCKED = "locked"
    """The thread was locked before the answer stood there."""
    GONE = "gone"
    """The channel or thread was deleted before the answer stood there."""
    UNKNOWN = "unknown"
    """What was pressed, chosen or filled in is nothing that the bot shows."""
    EXPIRED = "expired"
    """The command came too late to be taken."""


# After these, asking again helps by itself.
RETRY_HELPS = frozenset(
    {
        Failure.BUSY,
        Failure.CROWDED,
        Failure.LOG,
        Failure.INTERNAL,
        Failure.INTERRUPTED,
        Failure.STOPPED,
        Failure.EXPIRED,
    }
)


def known_as(number: int) -> str:
    """Return what a person can quote of a question that stands in the log, by its number there."""
    return f"q{number}"


def reference(event: str) -> str:
    """Return what a person can quote of a question that the log does not have."""
    return f"r{zlib.crc32(event.encode()):08x}"

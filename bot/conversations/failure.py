"""Every way in which a question can fail to get an answer: a closed list.

Each has its sentence in `prompts/notices.toml`, as `failed.NAME`, which says what happened, what to
do and what to quote; and each says here whether asking again helps by itself. When it is the model
alone that fails, the notes answer in its place, and the sentence stands before what they say.
"""

import zlib
from enum import Enum


class Failure(Enum):
    """Why there is no answer; the value tells whether it helps to ask again."""

    BUSY = "busy", True
    """Too many questions wait in this conversation already."""
    PERSON_QUOTA = "person_quota", False
    """This person has asked as much as is allowed for now."""
    SERVER_QUOTA = "server_quota", False
    """All on this server together have asked as much as is allowed for now."""
    TOO_LONG = "too_long", False
    """The question is longer than Discord lets anyone write."""
    BUDGET = "budget", False
    """The model has cost as much today as it may; the notes answer."""
    MODEL = "model", True
    """The model did not answer; the notes do."""
    MODEL_AWAY = "model_away", False
    """The model cannot be asked until the people who run the bot mend it; the notes answer."""
    LOG = "log", True
    """The question or its answer cannot be kept."""
    INTERNAL = "internal", True
    """A defect."""
    INTERRUPTED = "interrupted", True
    """The bot had to go in the middle of the answer."""
    STOPPED = "stopped", True
    """The person who asked has stopped it."""
    CHANNEL = "channel", False
    """The bot does not answer in this channel."""
    ROLE = "role", False
    """This person may not ask on this server."""
    PERMISSION = "permission", False
    """The bot may not write there."""
    LOCKED = "locked", False
    """The thread was locked before the answer stood there."""
    EXPIRED = "expired", True
    """The command came too late to be taken."""

    def __init__(self, kind: str, retry_helps: bool) -> None:
        self.kind = kind
        self.retry_helps = retry_helps


def known_as(number: int) -> str:
    """Return what a person can quote of a question that stands in the log, by its number there."""
    return f"q{number}"


def reference(event: str) -> str:
    """Return what a person can quote of a question that the log does not have."""
    return f"r{zlib.crc32(event.encode()):08x}"

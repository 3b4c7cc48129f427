"""Emojis that people add to a message."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.users import User

if TYPE_CHECKING:  # they hold each other
    from bot.localdiscord.world.messages import Message


# The one emoji that is a letter.
_INFORMATION = "\u2139"


def is_emoji(text: str) -> bool:
    """Tell whether Discord would take this as a reaction; there are no custom emojis."""
    letters = (part for part in text if part.isalpha() and part != _INFORMATION)
    return bool(text) and not text.isascii() and not any(letters)


def emoji_json(emoji: str) -> JsonObject:
    """Print an emoji as Discord does."""
    return {"id": None, "name": emoji}


def reactions_json(reactions: Mapping[str, Sequence[User]]) -> list[Json]:
    """Print the reactions of a message as Discord does to the bot."""
    return [
        {
            "emoji": emoji_json(emoji),
            "count": len(users),
            "count_details": {"burst": 0, "normal": len(users)},
            "burst_colors": [],
            "me": any(user.me for user in users),
            "me_burst": False,
        }
        for emoji, users in reactions.items()
    ]


@dataclass(frozen=True, slots=True)
class ReactionAdded(Event):
    """Somebody reacted to a message."""

    message: "Message"
    user: User
    emoji: str


@dataclass(frozen=True, slots=True)
class ReactionRemoved(Event):
    """Somebody's reaction is gone."""

    message: "Message"
    user: User
    emoji: str


@dataclass(frozen=True, slots=True)
class ReactionsCleared(Event):
    """All reactions to a message are gone, or all of one emoji."""

    message: "Message"
    emoji: str | None

"""What happens to messages, and around them: somebody types, and somebody is pinged."""

from dataclasses import dataclass

from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User


@dataclass(frozen=True, slots=True)
class MessagePosted(Event):
    """A new message stands in a channel."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessageEdited(Event):
    """A message says something else."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessageDeleted(Event):
    """A message is gone."""

    message: Message


@dataclass(frozen=True, slots=True)
class TypingStarted(Event):
    """Somebody is typing."""

    channel: Channel
    user: User
    at: float


@dataclass(frozen=True, slots=True)
class Ping(Event):
    """Somebody would have been notified of a message."""

    user: User
    message: Message

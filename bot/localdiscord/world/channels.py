"""Where messages stand: a channel of a guild, or the direct messages of the bot and a person."""

from abc import ABC, abstractmethod
from collections.abc import Collection
from enum import IntEnum
from typing import TYPE_CHECKING

from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.world.permissions import EVERYTHING, NOTHING, Permissions
from bot.localdiscord.world.users import User

if TYPE_CHECKING:  # they hold each other
    from bot.localdiscord.world.guilds import Guild
    from bot.localdiscord.world.messages import Message


class ChannelType(IntEnum):
    """What a channel is; the place has text channels, forums, threads and direct messages."""

    TEXT = 0
    DIRECT = 1
    VOICE = 2
    GROUP = 3
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    STAGE = 13
    DIRECTORY = 14
    FORUM = 15
    MEDIA = 16


class Channel(ABC):
    """A place with messages, oldest first; `guild` is None among two.

    `writing` is the permission that it takes to write here.
    """

    type: ChannelType
    guild: "Guild | None" = None
    writing = Permissions.SEND_MESSAGES

    def __init__(self, id_: int) -> None:
        self.id = id_
        self.messages: dict[int, Message] = {}

    @property
    @abstractmethod
    def name(self) -> str:
        """What people call it."""

    @property
    @abstractmethod
    def members(self) -> list[User]:
        """Those who can see it."""

    @abstractmethod
    def permissions(self, user: User) -> Permissions:
        """What somebody may do here."""

    @abstractmethod
    def json(self) -> JsonObject:
        """Print it as Discord does."""

    def json_for(self, _user: User) -> JsonObject:
        """Print it as Discord does to one who asks, or is told of it."""
        return self.json()

    @property
    def slowmode(self) -> int:
        """Seconds that people must wait between two messages."""
        return 0

    @property
    def last_message_id(self) -> str | None:
        """The newest message, as Discord prints it."""
        return str(next(reversed(self.messages))) if self.messages else None

    def is_of(self, types: Collection[Json]) -> bool:
        """Tell whether it is of one of these types; where none is named, any will do."""
        return not types or self.type in types

    def visible_to(self, user: User) -> bool:
        """Tell whether somebody sees it."""
        return bool(self.permissions(user) & Permissions.VIEW_CHANNEL)

    def seen_by(self, user: User) -> list["Message"]:
        """Return what somebody sees here, oldest first."""
        if not self.visible_to(user):
            return []
        return [message for message in self.messages.values() if message.visible_to(user)]


# In direct messages everybody may do everything but take away what the other wrote.
AMONG_TWO = EVERYTHING & ~Permissions.MANAGE_MESSAGES


class DirectChannel(Channel):
    """The direct messages between the bot and one person."""

    type = ChannelType.DIRECT

    def __init__(self, id_: int, bot: User, recipient: User) -> None:
        super().__init__(id_)
        self.bot = bot
        self.recipient = recipient

    @property
    def name(self) -> str:
        """What people call it; neither of the two would call it by their own name."""
        return "direct messages"

    @property
    def members(self) -> list[User]:
        """Those who can see it."""
        return [self.bot, self.recipient]

    def permissions(self, user: User) -> Permissions:
        """What somebody may do here."""
        return AMONG_TWO if user in self.members else NOTHING

    def json(self) -> JsonObject:
        """Print it as Discord does to the bot."""
        return {
            "id": str(self.id),
            "type": self.type,
            "flags": 0,
            "last_message_id": self.last_message_id,
            "recipients": [self.recipient.json()],
        }

"""A thread: a conversation beside a channel, with those who joined it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.channels import Channel, ChannelType
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.permissions import NOTHING, Permissions
from bot.localdiscord.world.snowflakes import moment
from bot.localdiscord.world.users import User

if TYPE_CHECKING:  # they hold each other
    from bot.localdiscord.world.messages import Message

A_DAY = 1440


@dataclass(slots=True)
class ThreadState:
    """What may change in a thread; `slowmode` is in seconds, `idle_minutes` archive it."""

    name: str
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    slowmode: int = 0
    idle_minutes: int = A_DAY
    tags: Sequence[int] = ()


class Thread(Channel):
    """A thread; a private one is seen by those who joined it, and by moderators."""

    type = ChannelType.PUBLIC_THREAD
    writing = Permissions.SEND_MESSAGES_IN_THREADS

    def __init__(
        self, id_: int, parent: GuildChannel, owner: User, state: ThreadState, opened_at: float
    ) -> None:
        super().__init__(id_)
        self.parent = parent
        self.guild = parent.guild
        self.owner = owner
        self.state = state
        self.opened_at = self.changed_at = opened_at
        self.joined: dict[User, float] = {owner: opened_at}
        self.sent = 0

    @property
    def name(self) -> str:
        """What people call it."""
        return f"{self.parent.name} › {self.state.name}"

    @property
    def members(self) -> list[User]:
        """Those who can see it."""
        return [user for user in self.parent.members if self.visible_to(user)]

    @property
    def slowmode(self) -> int:
        """Seconds that people must wait between two messages."""
        return self.state.slowmode

    def permissions(self, user: User) -> Permissions:
        """What somebody may do here."""
        held = self.parent.permissions(user)
        hidden = self.type is ChannelType.PRIVATE_THREAD and user not in self.joined
        return NOTHING if hidden and not held & Permissions.MANAGE_THREADS else held

    def closed_to(self, user: User) -> bool:
        """Tell whether it is locked for somebody."""
        return self.state.locked and not self.permissions(user) & Permissions.MANAGE_THREADS

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        return {
            "id": str(self.id),
            "type": int(self.type),
            "guild_id": str(self.parent.guild.id),
            "parent_id": str(self.parent.id),
            "owner_id": str(self.owner.id),
            "name": self.state.name,
            "last_message_id": self.last_message_id,
            "last_pin_timestamp": None,
            "rate_limit_per_user": self.state.slowmode,
            "flags": 0,
            "message_count": sum(not self._begins(each) for each in self.messages.values()),
            "member_count": len(self.joined),
            "total_message_sent": self.sent,
            "applied_tags": [str(tag) for tag in self.state.tags],
            "thread_metadata": {
                "archived": self.state.archived,
                "archive_timestamp": moment(self.changed_at),
                "auto_archive_duration": self.state.idle_minutes,
                "locked": self.state.locked,
                "invitable": self.state.invitable,
                "create_timestamp": moment(self.opened_at),
            },
        }

    def json_for(self, user: User) -> JsonObject:
        """Print it as Discord does to one who asks, with their membership if they joined."""
        return self.json() | ({"member": self.member_json(user)} if user in self.joined else {})

    def member_json(self, user: User) -> JsonObject:
        """Print somebody's membership as Discord does."""
        return {
            "id": str(self.id),
            "user_id": str(user.id),
            "join_timestamp": moment(self.joined[user]),
            "flags": 1,
        }

    def _begins(self, message: "Message") -> bool:
        """Tell whether it is what the thread was opened with."""
        return message.id == self.id or message.system


@dataclass(frozen=True, slots=True)
class ThreadOpened(Event):
    """There is a new thread."""

    thread: Thread


@dataclass(frozen=True, slots=True)
class ThreadChanged(Event):
    """A thread was archived, locked or renamed, or the reverse."""

    thread: Thread


@dataclass(frozen=True, slots=True)
class ThreadRemoved(Event):
    """A thread is gone."""

    thread: Thread


@dataclass(frozen=True, slots=True)
class ThreadMembersChanged(Event):
    """People came to a thread, or left it."""

    thread: Thread
    added: Sequence[User] = field(default_factory=tuple)
    removed: Sequence[User] = field(default_factory=tuple)

"""Threads: conversations beside a channel, which whoever writes or is named there joins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.channels import Channel, ChannelType
from bot.localdiscord.world.guilds import Forum, GuildChannel
from bot.localdiscord.world.history import Event, History
from bot.localdiscord.world.messages import (
    Draft,
    Message,
    MessageEdited,
    MessageFlags,
    MessageType,
    Reference,
)
from bot.localdiscord.world.permissions import NOTHING, Permissions
from bot.localdiscord.world.snowflakes import moment
from bot.localdiscord.world.users import User

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
        return [user for user in self.parent.members if self.permissions(user)]

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
            "message_count": len(self.messages),
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

    def member_json(self, user: User) -> JsonObject:
        """Print somebody's membership as Discord does."""
        return {
            "id": str(self.id),
            "user_id": str(user.id),
            "join_timestamp": moment(self.joined[user]),
            "flags": 1,
        }


class Threads:
    """What happens to the threads of a world."""

    def __init__(self, history: History, put: Callable[[Message, Draft], Message]) -> None:
        self._history = history
        self._put = put

    def open(
        self, parent: GuildChannel, owner: User, state: ThreadState, *, private: bool = False
    ) -> Thread:
        """Open a thread beside a channel, which says so if all may see it."""
        thread = self._open(self._history.next_id(), parent, owner, state, private=private)
        if not private:
            told = Message(self._history.next_id(), parent, owner, thread.opened_at)
            told.type, told.tells_of = MessageType.THREAD_CREATED, thread
            self._put(told, Draft(state.name))
        return thread

    def open_under(self, message: Message, owner: User, state: ThreadState) -> Thread:
        """Open a thread under a message of a text channel; it has the message's id."""
        assert isinstance(message.channel, GuildChannel)  # noqa: S101 - its callers look first
        thread = self._open(message.id, message.channel, owner, state)
        message.thread = thread
        message.flags |= MessageFlags.HAS_THREAD
        self._history.tell(MessageEdited(message))
        starter = Message(self._history.next_id(), thread, owner, thread.opened_at)
        starter.type = MessageType.THREAD_STARTER_MESSAGE
        self._put(starter, Draft("", reference=Reference(message.id, message)))
        return thread

    def post(self, forum: Forum, owner: User, state: ThreadState, draft: Draft) -> Thread:
        """Open a thread in a forum; its first message has the thread's id."""
        thread = self._open(self._history.next_id(), forum, owner, state)
        self._put(Message(thread.id, thread, owner, thread.opened_at), draft)
        return thread

    def take_part(self, thread: Thread, message: Message) -> None:
        """Let whoever writes in a thread, or is named there, join it; a message wakes it up."""
        if thread.state.archived:
            self.change(thread, replace(thread.state, archived=False))
        thread.sent += 1
        named = message.mentions.pinged(thread.parent, message.author)
        self.join(thread, message.author, *named)

    def join(self, thread: Thread, *users: User) -> None:
        """Let people in who are not yet."""
        added = [user for user in users if user not in thread.joined]
        if added:
            thread.joined |= dict.fromkeys(added, self._history.clock.now())
            self._history.tell(ThreadMembersChanged(thread, added=added))

    def leave(self, thread: Thread, user: User) -> None:
        """Let somebody out."""
        if thread.joined.pop(user, None) is not None:
            self._history.tell(ThreadMembersChanged(thread, removed=[user]))

    def change(self, thread: Thread, state: ThreadState) -> None:
        """Archive, lock, rename, or the reverse."""
        thread.state = state
        thread.changed_at = self._history.clock.now()
        self._history.tell(ThreadChanged(thread))

    def remove(self, thread: Thread) -> None:
        """Take a thread away with all that was said in it."""
        thread.parent.guild.threads.pop(thread.id, None)
        self._history.tell(ThreadRemoved(thread))

    def _open(
        self,
        id_: int,
        parent: GuildChannel,
        owner: User,
        state: ThreadState,
        *,
        private: bool = False,
    ) -> Thread:
        thread = Thread(id_, parent, owner, state, self._history.clock.now())
        if private:
            thread.type = ChannelType.PRIVATE_THREAD
        parent.guild.threads[id_] = thread
        self._history.tell(ThreadOpened(thread))
        return thread


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

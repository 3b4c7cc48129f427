"""What happens to threads, which whoever writes or is named there joins."""

from collections.abc import Callable
from dataclasses import replace

from bot.localdiscord.world.channels import ChannelType
from bot.localdiscord.world.guild_channels import Forum, GuildChannel
from bot.localdiscord.world.history import History
from bot.localdiscord.world.message_events import MessageEdited
from bot.localdiscord.world.messages import (
    Message,
    MessageDraft,
    MessageFlags,
    MessageType,
)
from bot.localdiscord.world.thread import (
    Thread,
    ThreadChanged,
    ThreadMembersChanged,
    ThreadOpened,
    ThreadRemoved,
    ThreadState,
)
from bot.localdiscord.world.users import User


class Threads:
    """The threads of a world, opened, joined, changed and taken away."""

    def __init__(self, history: History, put: Callable[[Message, MessageDraft], Message]) -> None:
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
            self._put(told, MessageDraft(state.name))
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
        self._put(starter, MessageDraft("", reference=message))
        return thread

    def post(self, forum: Forum, owner: User, state: ThreadState, draft: MessageDraft) -> Thread:
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

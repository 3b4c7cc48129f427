"""What somebody writes at Discord's client: messages, reactions, threads."""

from collections.abc import Sequence
from dataclasses import replace

from bot.localdiscord.people.errors import InvocationError
from bot.localdiscord.people.seat import Seat
from bot.localdiscord.world.attachments import FILE_BYTES, FILES, UNTOLD, Attachment
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.extras import Poll, Sticker
from bot.localdiscord.world.guild_channels import Forum, GuildChannel
from bot.localdiscord.world.messages import Message, MessageDraft
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.reactions import is_emoji
from bot.localdiscord.world.thread import Thread, ThreadState

# Characters of a message by somebody who pays Discord; by anybody else, half of it.
LONGEST = 4000


class Writer(Seat):
    """Somebody who writes."""

    def upload(self, filename: str, content: bytes, content_type: str = UNTOLD) -> Attachment:
        """Bring a file, for a message, an option or a field of a modal.

        Raises:
            InvocationError: it is larger than Discord takes.
        """
        if len(content) > FILE_BYTES:
            error = f"{filename} is too large: {FILE_BYTES >> 20} MiB at most."
            raise InvocationError(error)
        return self._world.attach(filename, content, content_type, "")

    async def say(
        self,
        channel: Channel,
        content: str,
        *,
        replying_to: Message | None = None,
        files: Sequence[Attachment] = (),
    ) -> Message:
        """Write a message.

        Raises:
            InvocationError: they may not write there, or not yet, or not so much.
        """
        return self._post(channel, _draft(content, files), replying_to)

    async def say_directly(self, content: str, *, files: Sequence[Attachment] = ()) -> Message:
        """Write to the bot alone."""
        return await self.say(self.direct_channel, content, files=files)

    async def send_sticker(
        self, channel: Channel, name: str, *, replying_to: Message | None = None
    ) -> Message:
        """Send a sticker, and no words."""
        sticker = Sticker(self._world.history.next_id(), name)
        return self._post(channel, MessageDraft("", stickers=[sticker]), replying_to)

    async def start_poll(self, channel: Channel, question: str, *answers: str) -> Message:
        """Start a poll, and say nothing else."""
        return self._post(channel, MessageDraft("", poll=Poll(question, answers)), None)

    async def edit(self, message: Message, content: str) -> None:
        """Change what they wrote."""
        self.check_seen(message)
        if message.author is not self.user:
            error = f"Only who wrote {self.excerpt(message)} can change it."
            raise InvocationError(error)
        if message.system:
            error = f"{self.excerpt(message)} is Discord's, and stays as it is."
            raise InvocationError(error)
        self._world.edit(message, MessageDraft(_written(content)))

    async def delete(self, message: Message) -> None:
        """Take back what they wrote, or what others wrote where they may; dismiss what is theirs.

        A message that only they see is dismissed without a word to the bot.
        """
        self.check_seen(message)
        if message.only_for is self.user:
            message.channel.messages.pop(message.id)
            return
        if message.author is not self.user:
            self._check(message.channel, Permissions.MANAGE_MESSAGES, "delete")
        self._world.delete(message)

    async def react(self, message: Message, emoji: str) -> None:
        """React to a message."""
        self._check_shared(message, "react to")
        if emoji not in message.reactions:
            self._check(message.channel, Permissions.ADD_REACTIONS, "react")
        if not is_emoji(emoji):
            error = f"{emoji!r} is no emoji."
            raise InvocationError(error)
        self._world.react(message, self.user, emoji)

    async def unreact(self, message: Message, emoji: str) -> None:
        """Take their reaction back."""
        self._world.unreact(message, self.user, emoji)

    async def open_thread(
        self, where: Message | Channel, name: str, *, private: bool = False
    ) -> Thread:
        """Open a thread under a message, or beside a channel."""
        channel = where.channel if isinstance(where, Message) else where
        kind = "CREATE_PRIVATE_THREADS" if private else "CREATE_PUBLIC_THREADS"
        self._check(channel, Permissions[kind], "open threads")
        if not isinstance(channel, GuildChannel) or isinstance(channel, Forum):
            error = f"There are no threads in {channel.name}."
            raise InvocationError(error)
        threads, state = self._world.threads, ThreadState(name)
        if isinstance(where, Message):
            self._check_shared(where, "open a thread under")
            if where.thread:
                error = "The message has a thread already."
                raise InvocationError(error)
            return threads.open_under(where, self.user, state)
        return threads.open(channel, self.user, state, private=private)

    async def post(
        self,
        forum: Forum,
        title: str,
        content: str,
        *,
        tags: Sequence[str] = (),
        files: Sequence[Attachment] = (),
    ) -> Thread:
        """Open a post in a forum."""
        self._check(forum, forum.writing, "write")
        if not title.strip():
            error = f"A post in {forum.name} needs a title."
            raise InvocationError(error)
        ids = tuple(id_ for id_, name in forum.tags.items() if name in tags)
        state = ThreadState(title.strip(), tags=ids)
        return self._world.threads.post(forum, self.user, state, _draft(content, files))

    async def join(self, thread: Thread) -> None:
        """Join a thread."""
        self._check(thread, Permissions.VIEW_CHANNEL, "join")
        self._world.threads.join(thread, self.user)

    async def archive(self, thread: Thread, *, locked: bool = False) -> None:
        """Archive a thread, and lock it."""
        if locked or thread.owner is not self.user:
            self._check(thread, Permissions.MANAGE_THREADS, "archive threads")
        self._world.threads.change(thread, replace(thread.state, archived=True, locked=locked))

    def _post(self, channel: Channel, draft: MessageDraft, replying_to: Message | None) -> Message:
        self._check_writable(channel)
        if replying_to:
            self._check_shared(replying_to, "reply to")
            draft = replace(draft, reference=replying_to)
        return self._world.post(channel, self.user, draft)

    def _check_writable(self, channel: Channel) -> None:
        self._check(channel, channel.writing, "write")
        if isinstance(channel, Forum):
            error = f"{channel.name} is a forum: open a post there."
            raise InvocationError(error)
        if isinstance(channel, Thread) and channel.closed_to(self.user):
            error = f"{channel.name} is locked."
            raise InvocationError(error)
        self._check_slowmode(channel)

    def _check_slowmode(self, channel: Channel) -> None:
        if not channel.slowmode or channel.permissions(self.user) & Permissions.BYPASS_SLOWMODE:
            return
        messages = channel.messages.values()
        mine = [message.sent_at for message in messages if message.author is self.user]
        wait = max(mine, default=0.0) + channel.slowmode - self._world.clock.now()
        if wait > 0:
            error = f"{channel.name} is slowed down: wait {wait:.0f} seconds."
            raise InvocationError(error)

    def _check_shared(self, message: Message, act: str) -> None:
        """Refuse what nobody can do with a message that the bot showed to one person alone."""
        self.check_seen(message)
        if message.ephemeral:
            error = f"Nobody can {act} {self.excerpt(message)}, which nobody else sees."
            raise InvocationError(error)

    def _check(self, channel: Channel, permission: Permissions, act: str) -> None:
        if not channel.permissions(self.user) & permission:
            error = f"{self.user.name} may not {act} in {channel.name}."
            raise InvocationError(error)


def _draft(content: str, files: Sequence[Attachment]) -> MessageDraft:
    if len(files) > FILES:
        error = f"A message takes {FILES} files at most, not {len(files)}."
        raise InvocationError(error)
    return MessageDraft(_written(content), attachments=files or None)


def _written(content: str) -> str:
    """Return what a message says, without the space around it."""
    words = content.strip()
    if len(words) > LONGEST:
        error = f"A message takes {LONGEST:,} characters at most, not {len(words):,}."
        raise InvocationError(error)
    return words

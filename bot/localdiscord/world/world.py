"""The whole world, and the few things that can be done in it.

Nothing here asks whether the bot may do what it does: `rest` does, before it calls.
"""

from __future__ import annotations

import secrets
from dataclasses import replace

from bot.localdiscord.clock import Clock
from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.channels import Channel, DirectChannel
from bot.localdiscord.world.commands import Commands
from bot.localdiscord.world.guilds import Guild, GuildAdded
from bot.localdiscord.world.history import History
from bot.localdiscord.world.interactions import (
    Interaction,
    InteractionStarted,
    InteractionType,
    Origin,
)
from bot.localdiscord.world.mentions import Mentions, mentions
from bot.localdiscord.world.messages import (
    NO_FLAGS,
    Draft,
    Message,
    MessageDeleted,
    MessageEdited,
    MessageFlags,
    MessagePosted,
    MessageType,
    Ping,
    Reference,
    TypingStarted,
)
from bot.localdiscord.world.users import User

NONCE_MEMORY = 300.0
"""Seconds for which an enforced nonce is remembered; Discord says "the past few minutes"."""


class World:
    """Everybody and everything, around one bot and its application, which share an id."""

    def __init__(self, clock: Clock, bot_name: str) -> None:
        self.history = History(clock)
        self.clock = clock
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.interactions: dict[str, Interaction] = {}
        self.commands = Commands()
        self.pings: list[Ping] = []
        self.files: dict[int, Attachment] = {}
        self.cdn = ""
        self._direct: dict[int, DirectChannel] = {}
        self.bot = self.add_user(bot_name, bot=True)
        self.owner = self.add_user("owner")

    def channel(self, id_: int) -> Channel | None:
        """Find a channel of any kind."""
        homes = [guild.channels.get(id_) for guild in self.guilds.values()]
        direct = (channel for channel in self._direct.values() if channel.id == id_)
        return next((channel for channel in homes if channel), None) or next(direct, None)

    @property
    def channels(self) -> list[Channel]:
        """Every channel of every guild, then the direct messages."""
        public = [channel for guild in self.guilds.values() for channel in guild.channels.values()]
        return [*public, *self._direct.values()]

    def add_user(self, name: str, *, bot: bool = False) -> User:
        """Open an account."""
        user = User(self.history.next_id(), name, bot=bot)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, *, with_bot: bool = True) -> Guild:
        """Found a guild with its owner in it, and the bot."""
        guild = Guild(self.history, name, self.owner, self.bot if with_bot else None)
        self.guilds[guild.id] = guild
        self.history.tell(GuildAdded(guild))
        return guild

    def direct_channel(self, user: User) -> DirectChannel:
        """Return the direct messages between the bot and somebody."""
        if user.id not in self._direct:
            self._direct[user.id] = DirectChannel(self.history.next_id(), self.bot, user)
        return self._direct[user.id]

    def attach(self, filename: str, content: bytes, content_type: str, about: str) -> Attachment:
        """Keep a file, and give it the address where it can be read."""
        id_ = self.history.next_id()
        url = f"{self.cdn}/attachments/{id_}/{filename}"
        attachment = Attachment(id_, filename, content, url, content_type, about)
        self.files[id_] = attachment
        return attachment

    def post(
        self,
        channel: Channel,
        author: User,
        draft: Draft,
        *,
        interaction: Interaction | None = None,
    ) -> Message:
        """Put a message in a channel, or return its twin with the same enforced nonce."""
        twin = self._twin(channel, author, draft)
        if twin:
            return twin
        message = Message(self.history.next_id(), channel, author, self.clock.now())
        message.nonce = draft.nonce
        message.reference = draft.reference
        message.type = MessageType.REPLY if draft.reference else MessageType.DEFAULT
        if interaction:
            self._answer(message, draft, interaction)
        message.revise(draft, message.sent_at)
        message.mentions = self._mentions(message, draft)
        channel.messages[message.id] = message
        self.history.tell(MessagePosted(message))
        self._ping(message)
        return message

    def edit(self, message: Message, draft: Draft) -> None:
        """Change a message as far as a draft names something."""
        message.edited_at = self.clock.now()
        message.revise(draft, message.edited_at)
        message.mentions = self._mentions(message, draft)
        self.history.tell(MessageEdited(message))

    def delete(self, message: Message) -> None:
        """Take a message away."""
        message.deleted = True
        message.channel.messages.pop(message.id, None)
        self.history.tell(MessageDeleted(message))

    def start_typing(self, channel: Channel, user: User) -> None:
        """Show that somebody is typing."""
        self.history.tell(TypingStarted(channel, user, self.clock.now()))

    def interact(
        self,
        type_: InteractionType,
        user: User,
        channel: Channel,
        data: JsonObject,
        origin: Origin,
    ) -> Interaction:
        """Let somebody use a command, a button or a modal."""
        interaction = Interaction(
            self.history.next_id(),
            secrets.token_urlsafe(96),
            type_,
            user,
            channel,
            data,
            self.bot,
            self.clock.now(),
            origin,
        )
        self.interactions[interaction.token] = interaction
        self.history.tell(InteractionStarted(interaction))
        return interaction

    def _twin(self, channel: Channel, author: User, draft: Draft) -> Message | None:
        if not draft.enforce_nonce or draft.nonce is None:
            return None
        since = self.clock.now() - NONCE_MEMORY
        for message in reversed(channel.messages.values()):
            if message.sent_at < since:
                return None
            if message.author is author and message.nonce == draft.nonce:
                return message
        return None

    def _answer(self, message: Message, draft: Draft, interaction: Interaction) -> None:
        message.type = interaction.message_type
        message.interaction = interaction
        if (draft.flags or NO_FLAGS) & MessageFlags.EPHEMERAL:
            message.only_for = interaction.user
        if message.type is MessageType.REPLY and interaction.source:
            message.reference = Reference(interaction.source.id, interaction.source)

    def _mentions(self, message: Message, draft: Draft) -> Mentions:
        found = mentions(
            message.content, message.channel, message.author, draft.allowed_mentions, self.users
        )
        original = message.reference.message if message.reference else None
        if original and draft.allowed_mentions.replied_user and original.author not in found.users:
            found = replace(found, users=(*found.users, original.author))
        return found

    def _ping(self, message: Message) -> None:
        for user in message.mentions.pinged(message.channel, message.author):
            if message.visible_to(user):
                ping = Ping(user, message)
                self.pings.append(ping)
                self.history.tell(ping)

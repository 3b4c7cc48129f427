"""The whole world, and the few things that can be done in it.

Nothing here asks whether the bot may do what it does: `rest` does, before it calls.
"""

import secrets
from collections.abc import Sequence
from dataclasses import replace

from bot.localdiscord.clock import Clock
from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.interactions import (
    Interaction,
    InteractionStarted,
    InteractionType,
    Origin,
)
from bot.localdiscord.world.mentions import Mentions, mentions
from bot.localdiscord.world.message_events import (
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    Ping,
    TypingStarted,
)
from bot.localdiscord.world.messages import (
    NO_FLAGS,
    Message,
    MessageDraft,
    MessageFlags,
    MessageType,
)
from bot.localdiscord.world.population import Population
from bot.localdiscord.world.reactions import ReactionAdded, ReactionRemoved, ReactionsCleared
from bot.localdiscord.world.thread import Thread
from bot.localdiscord.world.threads import Threads
from bot.localdiscord.world.users import User

# Seconds for which an enforced nonce is remembered; Discord says "the past few minutes".
NONCE_MEMORY = 300.0


class World(Population):
    """Everybody and everything, and what happens among them."""

    def __init__(self, clock: Clock, bot_name: str) -> None:
        super().__init__(clock, bot_name)
        self.interactions: dict[str, Interaction] = {}
        self.pings: list[Ping] = []
        self.threads = Threads(self.history, self._put)

    def post(
        self,
        channel: Channel,
        author: User,
        draft: MessageDraft,
        *,
        interaction: Interaction | None = None,
    ) -> Message:
        """Put a message in a channel, or return its twin with the same enforced nonce."""
        twin = self._twin(channel, author, draft)
        if twin:
            return twin
        message = Message(self.history.next_id(), channel, author, self.clock.now())
        message.type = MessageType.REPLY if draft.reference else MessageType.DEFAULT
        if interaction:
            self._answer(message, draft, interaction)
        return self._put(message, draft)

    def edit(self, message: Message, draft: MessageDraft) -> None:
        """Change a message as far as a draft names something."""
        message.edited_at = self.clock.now()
        message.revise(draft, message.edited_at)
        if draft.content is not None:
            message.mentions = self._mentions(message, draft)
        self.history.tell(MessageEdited(message))

    def delete(self, message: Message) -> None:
        """Take a message away."""
        message.deleted = True
        message.channel.messages.pop(message.id, None)
        self.history.tell(MessageDeleted(message))

    def unfurl(self, message: Message, embeds: Sequence[Json]) -> None:
        """Show what stands behind the links of a message, as Discord does soon after."""
        message.embeds = embeds
        self.history.tell(MessageEdited(message))

    def react(self, message: Message, user: User, emoji: str) -> None:
        """Add a reaction."""
        users = message.reactions.setdefault(emoji, [])
        if user not in users:
            users.append(user)
            self.history.tell(ReactionAdded(message, user, emoji))

    def unreact(self, message: Message, user: User, emoji: str) -> None:
        """Take a reaction back."""
        users = message.reactions.get(emoji, [])
        if user in users:
            users.remove(user)
            if not users:
                del message.reactions[emoji]
            self.history.tell(ReactionRemoved(message, user, emoji))

    def clear_reactions(self, message: Message, emoji: str | None = None) -> None:
        """Take every reaction away, or all of one emoji."""
        before = message.reactions
        message.reactions = {one: before[one] for one in before if emoji not in (None, one)}
        if len(message.reactions) < len(before):
            self.history.tell(ReactionsCleared(message, emoji))

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
            id=self.history.next_id(),
            token=secrets.token_urlsafe(96),
            type=type_,
            user=user,
            channel=channel,
            data=data,
            application=self.bot,
            started_at=self.clock.now(),
            origin=origin,
        )
        self.interactions[interaction.token] = interaction
        self.history.tell(InteractionStarted(interaction))
        return interaction

    def _put(self, message: Message, draft: MessageDraft) -> Message:
        message.nonce = draft.nonce
        message.stickers, message.poll = draft.stickers, draft.poll
        message.reference = message.reference or draft.reference
        message.forwarded = draft.forwarded
        message.revise(draft, message.sent_at)
        message.mentions = self._mentions(message, draft)
        if isinstance(message.channel, Thread):
            self.threads.take_part(message.channel, message)
        message.channel.messages[message.id] = message
        self.history.tell(MessagePosted(message))
        self._ping(message)
        return message

    def _twin(self, channel: Channel, author: User, draft: MessageDraft) -> Message | None:
        if not draft.enforce_nonce or draft.nonce is None:
            return None
        since = self.clock.now() - NONCE_MEMORY
        for message in reversed(channel.messages.values()):
            if message.sent_at < since:
                return None
            if message.author is author and message.nonce == draft.nonce:
                return message
        return None

    def _answer(self, message: Message, draft: MessageDraft, interaction: Interaction) -> None:
        message.type = interaction.message_type
        message.interaction = interaction
        if (draft.flags or NO_FLAGS) & MessageFlags.EPHEMERAL:
            message.only_for = interaction.user
        if message.type is MessageType.REPLY and interaction.source:
            message.reference = interaction.source

    def _mentions(self, message: Message, draft: MessageDraft) -> Mentions:
        found = mentions(
            message.content, message.channel, message.author, draft.allowed_mentions, self.users
        )
        original = message.reference
        if original and draft.allowed_mentions.replied_user and original.author not in found.users:
            found = replace(found, users=(*found.users, original.author))
        return found

    def _ping(self, message: Message) -> None:
        if message.flags & MessageFlags.SUPPRESS_NOTIFICATIONS:
            return
        for user in message.mentions.pinged(message.channel, message.author):
            if message.visible_to(user):
                ping = Ping(user, message)
                self.pings.append(ping)
                self.history.tell(ping)

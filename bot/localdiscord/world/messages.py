"""A message: what it says now, what it said before, and who can see it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING

from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.components import numbered
from bot.localdiscord.world.extras import Poll, Sticker
from bot.localdiscord.world.media import Media
from bot.localdiscord.world.mentions import ALL_MENTIONS, AllowedMentions, Mentions
from bot.localdiscord.world.reactions import reactions_json
from bot.localdiscord.world.snowflakes import moment
from bot.localdiscord.world.users import User

if TYPE_CHECKING:  # they hold each other
    from bot.localdiscord.world.interactions import Interaction
    from bot.localdiscord.world.thread import Thread


class MessageType(IntEnum):
    """How a message came to be."""

    DEFAULT = 0
    THREAD_CREATED = 18
    REPLY = 19
    CHAT_INPUT_COMMAND = 20
    THREAD_STARTER_MESSAGE = 21
    CONTEXT_MENU_COMMAND = 23


class MessageFlags(IntFlag):
    """What is special about a message."""

    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    IS_COMPONENTS_V2 = 1 << 15


SYSTEM = (MessageType.THREAD_CREATED, MessageType.THREAD_STARTER_MESSAGE)
# What is handed on of a message that is forwarded.
FORWARDED = (
    "type",
    "content",
    "embeds",
    "attachments",
    "timestamp",
    "edited_timestamp",
    "flags",
    "components",
    "mentions",
    "mention_roles",
)
NO_FLAGS = MessageFlags(0)


@dataclass(frozen=True, slots=True)
class MessageDraft:
    """What somebody wants a message to be; in an edit, None leaves what is there."""

    content: str | None = None
    embeds: Sequence[Json] | None = None
    components: Sequence[Json] | None = None
    attachments: Sequence[Attachment] | None = None
    stickers: Sequence[Sticker] = ()
    poll: Poll | None = None
    flags: MessageFlags | None = None
    nonce: str | int | None = None
    enforce_nonce: bool = False
    allowed_mentions: AllowedMentions = ALL_MENTIONS
    reference: "Message | None" = None
    forwarded: "Message | None" = None


@dataclass(frozen=True, slots=True)
class Version:
    """What a message said from a moment on, in seconds since 1970."""

    at: float
    content: str


@dataclass(eq=False, slots=True, repr=False)
class Message:
    """A message; `versions` holds each of its texts, the first one included.

    `interaction` is what it answers, if it answers one; `reference` is the one that it replies to,
    which may be gone meanwhile, and `forwarded` the one that it hands on; `thread` is the one
    opened under it, and `tells_of` the one that it says was opened.
    """

    id: int
    channel: Channel
    author: User
    sent_at: float
    type: MessageType = MessageType.DEFAULT
    flags: MessageFlags = NO_FLAGS
    content: str = ""
    embeds: Sequence[Json] = ()
    components: Sequence[Json] = ()
    attachments: Sequence[Attachment] = ()
    stickers: Sequence[Sticker] = ()
    poll: Poll | None = None
    mentions: Mentions = field(default_factory=Mentions)
    nonce: str | int | None = None
    reference: "Message | None" = None
    only_for: User | None = None
    edited_at: float | None = None
    deleted: bool = False
    interaction: "Interaction | None" = None
    versions: list[Version] = field(default_factory=list)
    reactions: dict[str, list[User]] = field(default_factory=dict)
    thread: "Thread | None" = None
    tells_of: "Thread | None" = None
    forwarded: "Message | None" = None

    def __repr__(self) -> str:
        where = f"{self.author.name} in {self.channel.name}"
        return f"<Message {self.id} of {where}: {self.content!r:.80}>"

    @property
    def ephemeral(self) -> bool:
        """Whether only one person sees it."""
        return self.only_for is not None

    @property
    def loading(self) -> bool:
        """Whether it still says "is thinking…"."""
        return bool(self.flags & MessageFlags.LOADING)

    @property
    def changed(self) -> bool:
        """Whether it is marked as edited; the answer to an interaction grows without a mark."""
        return self.edited_at is not None and self.interaction is None

    @property
    def system(self) -> bool:
        """Whether Discord wrote it in somebody's name, to tell of a thread."""
        return self.type in SYSTEM

    def visible_to(self, user: User) -> bool:
        """Whether somebody who sees the channel sees this."""
        return self.only_for is None or user in (self.only_for, self.author)

    def seen_by(self, user: User) -> bool:
        """Whether it is there, and somebody sees it."""
        there = self.id in self.channel.messages
        return there and self.channel.visible_to(user) and self.visible_to(user)

    def revise(self, draft: MessageDraft, at: float) -> None:
        """Take over what a draft names, and remember the text."""
        self.content = self.content if draft.content is None else draft.content
        self.flags = self.flags if draft.flags is None else draft.flags
        if draft.attachments is not None:
            self.attachments = draft.attachments
        media = Media(self.id, self.attachments)
        if draft.embeds is not None:
            self.embeds = media.embeds(draft.embeds)
        if draft.components is not None:
            self.components = media.components(numbered(draft.components))
        self.versions.append(Version(at, self.content))

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        return self.bare_json() | self._reference_json() | self._interaction_json()

    def bare_json(self) -> JsonObject:
        """Print it without what it replies to."""
        own: JsonObject = {
            "id": str(self.id),
            "type": int(self.type),
            "channel_id": str(self.channel.id),
            "author": self.author.json(),
            "content": self.content,
            "timestamp": moment(self.sent_at),
            "edited_timestamp": moment(self.edited_at) if self.edited_at else None,
            "mentions": [user.json() for user in self.mentions.users],
            "mention_roles": [str(role.id) for role in self.mentions.roles],
            "mention_everyone": self.mentions.everyone,
            "attachments": [attachment.json() for attachment in self.attachments],
            "embeds": self.embeds,
            "components": self.components,
            "flags": int(self.flags),
            "pinned": False,
            "tts": False,
        }
        if self.stickers:
            own["sticker_items"] = [sticker.json() for sticker in self.stickers]
        if self.poll:
            own["poll"] = self.poll.json(self.sent_at)
        if self.author.webhook:
            own["webhook_id"] = str(self.author.id)
        if self.reactions:
            own["reactions"] = reactions_json(self.reactions)
        if self.thread:
            own["thread"] = self.thread.json()
        return own if self.nonce is None else own | {"nonce": self.nonce}

    def snapshot_json(self) -> JsonObject:
        """Print what another message hands on of it: nobody's name."""
        whole = self.bare_json()
        return {name: whole[name] for name in FORWARDED}

    def _interaction_json(self) -> JsonObject:
        if self.interaction is None:
            return {}
        return {
            "application_id": str(self.author.id),
            "webhook_id": str(self.author.id),
            "interaction_metadata": self.interaction.metadata_json(),
        }

    def _reference_json(self) -> JsonObject:
        if self.tells_of:
            return {"message_reference": _place_json(self.tells_of) | {"type": 0}}
        if self.forwarded:
            place = _place_json(self.forwarded.channel) | {"message_id": str(self.forwarded.id)}
            return {
                "message_reference": place | {"type": 1},
                "message_snapshots": [{"message": self.forwarded.snapshot_json()}],
            }
        if self.reference is None:
            return {}
        original = self.reference
        place = _place_json(original.channel) | {"message_id": str(original.id)}
        return {
            "message_reference": place | {"type": 0},
            "referenced_message": None if original.deleted else original.bare_json(),
        }


def _place_json(channel: Channel) -> JsonObject:
    place: JsonObject = {"guild_id": str(channel.guild.id)} if channel.guild else {}
    return place | {"channel_id": str(channel.id)}

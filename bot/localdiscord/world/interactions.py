"""What somebody asks of the bot by a command, a button or a modal, and how far the answer has come.

An interaction is acknowledged once, within three seconds; its token then serves fifteen minutes.
"""

from dataclasses import dataclass, field
from enum import IntEnum

from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.world.attachments import FILE_BYTES
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.commands import Command, CommandType, Installation
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.messages import Message, MessageType
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.users import User

# Seconds; later answers meet 10062.
ACKNOWLEDGE_WITHIN = 3.0

# Seconds; later edits and follow-ups meet 50027.
TOKEN_LIFETIME = 900.0

# What an application may add to its answer in a guild where it is no member; then 40094.
FOLLOW_UPS_OF_A_GUEST = 5

# What an application may do at most in a guild where it is no member.
OF_A_GUEST = Permissions.EMBED_LINKS | Permissions.ATTACH_FILES | Permissions.MENTION_EVERYONE


class InteractionType(IntEnum):
    """What was done."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class CallbackType(IntEnum):
    """How the bot acknowledges it."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    AUTOCOMPLETE = 8
    MODAL = 9


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an interaction came from: a command, the message of a button, what opened a modal."""

    command: Command | None = None
    source: Message | None = None
    opened_by: "Interaction | None" = None


@dataclass(eq=False, slots=True, repr=False)
class Interaction:
    """One interaction, and what the bot made of it."""

    id: int
    token: str
    type: InteractionType
    user: User
    channel: Channel
    data: JsonObject
    application: User
    started_at: float
    origin: Origin
    callback: CallbackType | None = None
    acknowledged_at: float | None = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    choices: Json = ()
    modal: JsonObject = field(default_factory=dict)

    def __repr__(self) -> str:
        done = self.callback.name if self.callback else "not acknowledged"
        where = f"{self.user.name} in {self.channel.name}"
        return f"<Interaction {self.id} of {where}: {self.type.name}, {done}>"

    @property
    def source(self) -> Message | None:
        """The message whose button or menu was used, or led to the modal."""
        return self.origin.source

    @property
    def used(self) -> str:
        """What Discord shows above the answer to a command; above other answers, nothing."""
        if "name" not in self.data:
            return ""
        slash = "/" if self.data.get("type") == CommandType.SLASH else ""
        return f"{self.user.name} used {slash}{self.data['name']}"

    @property
    def installations(self) -> list[Installation]:
        """Through whom the application is there."""
        command, before = self.origin.command, self.origin.opened_by
        if command:
            return command.installations_in(self.channel, self.user, self.application)
        earlier = before or (self.source and self.source.interaction)
        return earlier.installations if earlier else [Installation.GUILD]

    @property
    def message_type(self) -> MessageType:
        """What the messages that answer it are."""
        if self.type is InteractionType.COMMAND:
            slash = self.data.get("type", 1) == 1
            return MessageType.CHAT_INPUT_COMMAND if slash else MessageType.CONTEXT_MENU_COMMAND
        return MessageType.REPLY if self.source else MessageType.DEFAULT

    def json(self) -> JsonObject:
        """Print it as the gateway sends it to the bot."""
        channel = self.channel
        permissions = str(int(channel.permissions(self.user)))
        payload: JsonObject = {
            "id": str(self.id),
            "application_id": str(self.application.id),
            "type": int(self.type),
            "token": self.token,
            "version": 1,
            "data": self.data,
            "channel_id": str(channel.id),
            "channel": channel.json() | {"permissions": permissions},
            "app_permissions": str(int(self.app_permissions)),
            "authorizing_integration_owners": self._owners(),
            "locale": self.user.locale,
            "entitlements": [],
            "attachment_size_limit": FILE_BYTES,
        }
        payload |= self._asker_json(permissions)
        return payload | {"message": self.source.json()} if self.source else payload

    def metadata_json(self) -> JsonObject:
        """Print what stands on each message that answers it."""
        metadata: JsonObject = {
            "id": str(self.id),
            "type": int(self.type),
            "user": self.user.json(),
            "authorizing_integration_owners": self._owners(),
        }
        if self.type is InteractionType.COMMAND:
            metadata["name"] = self.data["name"]
        elif self.origin.opened_by:
            opened_by = self.origin.opened_by.metadata_json()
            metadata["triggering_interaction_metadata"] = opened_by
        elif self.source:
            metadata["interacted_message_id"] = str(self.source.id)
        return metadata

    @property
    def app_permissions(self) -> Permissions:
        """What the application may do where it was used, a member there or not."""
        if self.in_foreign_guild:
            return self.channel.permissions(self.user) & OF_A_GUEST
        return self.channel.permissions(self.application)

    @property
    def in_foreign_guild(self) -> bool:
        """Whether it was used where the bot is no member, through somebody's own account."""
        guild = self.channel.guild
        return guild is not None and self.application.id not in guild.members

    def _owners(self) -> JsonObject:
        guild = self.channel.guild
        ids = {
            Installation.GUILD: str(guild.id) if guild else "0",
            Installation.USER: str(self.user.id),
        }
        return {str(int(way)): ids[way] for way in self.installations}

    def _asker_json(self, permissions: str) -> JsonObject:
        guild = self.channel.guild
        if guild is None:
            return {"context": 1, "user": self.user.json()}
        member = guild.members[self.user.id].json()
        return {
            "context": 0,
            "guild_id": str(guild.id),
            "guild": {"id": str(guild.id), "locale": "en-US", "features": []},
            "guild_locale": "en-US",
            "member": member | {"permissions": permissions},
        }


@dataclass(frozen=True, slots=True)
class InteractionStarted(Event):
    """Somebody used a command, a button or a modal."""

    interaction: Interaction


@dataclass(frozen=True, slots=True)
class InteractionAcknowledged(Event):
    """The bot answered for the first time."""

    interaction: Interaction

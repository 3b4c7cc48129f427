"""The channels of a guild: text channels, and forums of threads alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.world.channels import Channel, ChannelType
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.permissions import (
    EVERYTHING,
    NOTHING,
    Overwrite,
    Permissions,
    permitted,
)
from bot.localdiscord.world.users import User

if TYPE_CHECKING:  # they hold each other
    from bot.localdiscord.world.guilds import Guild


# What Discord says of a channel instead, to who may not view it.
HIDDEN = "___hidden___"
OBFUSCATED = 1 << 17


class GuildChannel(Channel):
    """A text channel of a guild."""

    type = ChannelType.TEXT
    slowmode = 0

    def __init__(
        self, id_: int, guild: "Guild", name: str, overwrites: Iterable[Overwrite] = ()
    ) -> None:
        super().__init__(id_)
        self.guild: Guild = guild
        self.overwrites = tuple(overwrites)
        self.label = name
        self.topic: str | None = None
        self.position = len(guild.channels)

    @property
    def name(self) -> str:
        """What people call it."""
        return f"#{self.label}"

    @property
    def members(self) -> list[User]:
        """Those who can see it."""
        everybody = (member.user for member in self.guild.members.values())
        return [user for user in everybody if self.visible_to(user)]

    def permissions(self, user: User) -> Permissions:
        """What somebody may do here."""
        member = self.guild.members.get(user.id)
        if member is None:
            return NOTHING
        if user is self.guild.owner:
            return EVERYTHING
        roles = [role.id for role in member.roles]
        base = self.guild.base_permissions(member)
        return permitted(base, self.overwrites, self.guild.id, roles, user.id)

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        return {
            "id": str(self.id),
            "type": self.type,
            "guild_id": str(self.guild.id),
            "name": self.label,
            "position": self.position,
            "permission_overwrites": [overwrite.json() for overwrite in self.overwrites],
            "nsfw": False,
            "topic": self.topic,
            "rate_limit_per_user": self.slowmode,
            "parent_id": None,
            "last_message_id": self.last_message_id,
            "last_pin_timestamp": None,
            "flags": 0,
        }

    def json_for(self, user: User) -> JsonObject:
        """Print it as Discord does: to who may not view it, that it is there and no more."""
        if self.visible_to(user):
            return self.json()
        hiding = Overwrite(self.guild.id, deny=Permissions.VIEW_CHANNEL)
        return GuildChannel.json(self) | {
            "name": HIDDEN,
            "topic": None,
            "last_message_id": None,
            "rate_limit_per_user": 0,
            "permission_overwrites": [hiding.json()],
            "flags": OBFUSCATED,
        }


class Forum(GuildChannel):
    """A channel of threads alone: each post opens one."""

    type = ChannelType.FORUM

    def __init__(
        self, id_: int, guild: "Guild", name: str, overwrites: Iterable[Overwrite] = ()
    ) -> None:
        super().__init__(id_, guild, name, overwrites)
        self.tags: dict[int, str] = {}

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        tags: list[Json] = [
            {"id": str(id_), "name": name, "moderated": False, "emoji_id": None, "emoji_name": None}
            for id_, name in self.tags.items()
        ]
        return super().json() | {
            "available_tags": tags,
            "default_auto_archive_duration": 1440,
            "default_thread_rate_limit_per_user": 0,
            "default_reaction_emoji": None,
            "default_sort_order": None,
            "default_forum_layout": 0,
            "template": "",
        }


@dataclass(frozen=True, slots=True)
class ChannelAdded(Event):
    """A guild has a new channel."""

    channel: GuildChannel


@dataclass(frozen=True, slots=True)
class ChannelChanged(Event):
    """A channel was renamed or slowed down, or opened to others."""

    channel: GuildChannel


@dataclass(frozen=True, slots=True)
class ChannelRemoved(Event):
    """A channel is gone."""

    channel: GuildChannel

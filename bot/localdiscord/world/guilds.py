"""A guild (a "server" to its people): its roles, its members and its channels."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import reduce

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.channels import Channel, ChannelType
from bot.localdiscord.world.history import Event, History
from bot.localdiscord.world.members import Member, Role
from bot.localdiscord.world.permissions import (
    EVERYTHING,
    NOTHING,
    USUAL,
    Overwrite,
    Permissions,
    permitted,
)
from bot.localdiscord.world.users import User


class GuildChannel(Channel):
    """A text channel of a guild."""

    type = ChannelType.TEXT

    def __init__(
        self, id_: int, guild: Guild, name: str, overwrites: Iterable[Overwrite] = ()
    ) -> None:
        super().__init__(id_)
        self.guild: Guild = guild
        self.overwrites = tuple(overwrites)
        self._name = name

    @property
    def name(self) -> str:
        """What people call it."""
        return f"#{self._name}"

    @property
    def members(self) -> list[User]:
        """Those who can see it."""
        everybody = (member.user for member in self.guild.members.values())
        return [user for user in everybody if self.permissions(user) & Permissions.VIEW_CHANNEL]

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
            "name": self._name,
            "position": list(self.guild.channels).index(self.id),
            "permission_overwrites": [overwrite.json() for overwrite in self.overwrites],
            "nsfw": False,
            "topic": None,
            "rate_limit_per_user": 0,
            "parent_id": None,
            "last_message_id": self.last_message_id,
            "last_pin_timestamp": None,
            "flags": 0,
        }


class Guild:
    """A guild; its first role is @everyone, which shares its id."""

    def __init__(self, history: History, name: str, owner: User, bot: User | None) -> None:
        self.id = history.next_id()
        self.name = name
        self.owner = owner
        self.roles = [Role(self.id, "@everyone", USUAL)]
        self.joined_at = history.clock.now()
        self.members = {u.id: Member(u, self.joined_at) for u in (owner, bot) if u}
        self.channels: dict[int, GuildChannel] = {}
        self._history = history

    def add_channel(self, name: str, overwrites: Iterable[Overwrite] = ()) -> GuildChannel:
        """Open a text channel."""
        channel = GuildChannel(self._history.next_id(), self, name, overwrites)
        self.channels[channel.id] = channel
        self._history.tell(ChannelAdded(channel))
        return channel

    def add_role(
        self, name: str, permissions: Permissions = NOTHING, *, mentionable: bool = False
    ) -> Role:
        """Make a role above all others."""
        role = Role(self._history.next_id(), name, permissions, mentionable, len(self.roles))
        self.roles.append(role)
        self._history.tell(RoleAdded(self, role))
        return role

    def add_member(self, user: User, roles: Collection[Role] = ()) -> Member:
        """Let somebody in, or give them these roles."""
        known = self.members.get(user.id)
        if known:
            known.roles = list(roles)
            self._history.tell(MemberChanged(self, known))
            return known
        member = Member(user, self._history.clock.now(), list(roles))
        self.members[user.id] = member
        self._history.tell(MemberAdded(self, member))
        return member

    def role(self, id_: int) -> Role | None:
        """Find a role."""
        return next((role for role in self.roles if role.id == id_), None)

    def base_permissions(self, member: Member) -> Permissions:
        """Return what @everyone and the roles of a member allow together."""
        held = [self.roles[0], *member.roles]
        return reduce(Permissions.__or__, (role.permissions for role in held))

    def json(self) -> JsonObject:
        """Print it as Discord does, without its members and channels."""
        return {
            "id": str(self.id),
            "name": self.name,
            "owner_id": str(self.owner.id),
            "roles": [role.json() for role in self.roles],
            **_PLAIN_GUILD,
        }


_PLAIN_GUILD: JsonObject = {
    "afk_channel_id": None,
    "afk_timeout": 300,
    "application_id": None,
    "banner": None,
    "default_message_notifications": 0,
    "description": None,
    "discovery_splash": None,
    "emojis": [],
    "explicit_content_filter": 0,
    "features": [],
    "icon": None,
    "mfa_level": 0,
    "nsfw_level": 0,
    "preferred_locale": "en-US",
    "premium_progress_bar_enabled": False,
    "premium_tier": 0,
    "public_updates_channel_id": None,
    "rules_channel_id": None,
    "safety_alerts_channel_id": None,
    "splash": None,
    "stickers": [],
    "system_channel_flags": 0,
    "system_channel_id": None,
    "vanity_url_code": None,
    "verification_level": 0,
}


@dataclass(frozen=True, slots=True)
class GuildAdded(Event):
    """The bot was let into a guild."""

    guild: Guild


@dataclass(frozen=True, slots=True)
class ChannelAdded(Event):
    """A guild has a new channel."""

    channel: GuildChannel


@dataclass(frozen=True, slots=True)
class MemberAdded(Event):
    """Somebody joined a guild."""

    guild: Guild
    member: Member


@dataclass(frozen=True, slots=True)
class MemberChanged(Event):
    """Somebody holds other roles."""

    guild: Guild
    member: Member


@dataclass(frozen=True, slots=True)
class RoleAdded(Event):
    """A guild has a new role."""

    guild: Guild
    role: Role

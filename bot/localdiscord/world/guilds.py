"""A guild (a "server" to its people): its roles, its members and its channels."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, TypeVar

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.guild_channels import (
    ChannelAdded,
    ChannelChanged,
    ChannelRemoved,
    Forum,
    GuildChannel,
)
from bot.localdiscord.world.history import Event, History
from bot.localdiscord.world.members import Member, Role
from bot.localdiscord.world.permissions import (
    NOTHING,
    USUAL,
    Overwrite,
    Permissions,
)
from bot.localdiscord.world.users import User

if TYPE_CHECKING:  # they hold each other
    from bot.localdiscord.world.thread import Thread

C = TypeVar("C", bound="GuildChannel")


class Guild:
    """A guild; its first role is @everyone, which shares its id."""

    def __init__(self, history: History, name: str, owner: User, bot: User | None) -> None:
        self.id = history.next_id()
        self.name = name
        self.owner = owner
        self.roles = [Role(self.id, "@everyone", USUAL)]
        self.joined_at = history.clock.now()
        self.members = {user.id: Member(user, self.joined_at) for user in (owner, bot) if user}
        self.channels: dict[int, GuildChannel] = {}
        self.threads: dict[int, Thread] = {}
        self._history = history

    def add_channel(self, name: str, overwrites: Iterable[Overwrite] = ()) -> GuildChannel:
        """Open a text channel."""
        return self._add(GuildChannel(self._history.next_id(), self, name, overwrites))

    def add_forum(
        self, name: str, overwrites: Iterable[Overwrite] = (), tags: Iterable[str] = ()
    ) -> Forum:
        """Open a forum with these tags."""
        forum = Forum(self._history.next_id(), self, name, overwrites)
        forum.tags = {self._history.next_id(): tag for tag in tags}
        return self._add(forum)

    def tell_changed(self, channel: GuildChannel) -> None:
        """Tell that a channel was changed."""
        self._history.tell(ChannelChanged(channel))

    def remove_channel(self, channel: GuildChannel) -> None:
        """Take a channel away, with its threads."""
        self.channels.pop(channel.id, None)
        for thread in [one for one in self.threads.values() if one.parent is channel]:
            del self.threads[thread.id]
        self._history.tell(ChannelRemoved(channel))

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

    def _add(self, channel: C) -> C:
        self.channels[channel.id] = channel
        self._history.tell(ChannelAdded(channel))
        return channel

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
    "home_header": None,
    "icon": None,
    "incidents_data": None,
    "max_members": 500_000,
    "max_presences": None,
    "max_stage_video_channel_users": 50,
    "max_video_channel_users": 25,
    "mfa_level": 0,
    "nsfw": False,
    "nsfw_level": 0,
    "preferred_locale": "en-US",
    "premium_progress_bar_enabled": False,
    "premium_subscription_count": 0,
    "premium_tier": 0,
    "public_updates_channel_id": None,
    "region": "deprecated",
    "rules_channel_id": None,
    "safety_alerts_channel_id": None,
    "splash": None,
    "stickers": [],
    "system_channel_flags": 0,
    "system_channel_id": None,
    "vanity_url_code": None,
    "verification_level": 0,
    "widget_channel_id": None,
    "widget_enabled": False,
}


@dataclass(frozen=True, slots=True)
class GuildAdded(Event):
    """The bot was let into a guild."""

    guild: Guild


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

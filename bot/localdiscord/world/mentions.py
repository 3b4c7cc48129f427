"""Whom a message speaks to, and whom it would have pinged."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.members import Role
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.users import User

# Code, in which nobody is mentioned; a mark behind a backslash begins none.
CODE = r"\\`|```(?s:.+?)```|``(?s:.+?)``|`[^`\n]+`"
# Somebody or something by their id; it is nobody's beyond twenty digits.
MENTION = re.compile(r"<(?:@!?|@&|#)(\d{1,20})>")
USER_MENTION = re.compile(r"<@!?(\d+)>")
ROLE_MENTION = re.compile(r"<@&(\d+)>")
EVERYONE_MENTION = re.compile(r"@(?:everyone|here)\b")


@dataclass(frozen=True, slots=True)
class AllowedMentions:
    """What may ping: every user, role or everyone that is named, or only those with these ids."""

    users: bool = True
    roles: bool = True
    everyone: bool = True
    user_ids: frozenset[int] = frozenset()
    role_ids: frozenset[int] = frozenset()
    replied_user: bool = True

    def user(self, user: User) -> bool:
        """Tell whether somebody may be pinged."""
        return self.users or user.id in self.user_ids

    def role(self, role: Role) -> bool:
        """Tell whether those who hold a role may be pinged."""
        return self.roles or role.id in self.role_ids


# What holds for an ordinary message that does not say.
ALL_MENTIONS = AllowedMentions()

# What holds for the answer to an interaction that does not say.
USER_MENTIONS = AllowedMentions(roles=False, everyone=False)


@dataclass(frozen=True, slots=True)
class Mentions:
    """Those whom a message speaks to with Discord's leave."""

    users: tuple[User, ...] = ()
    roles: tuple[Role, ...] = ()
    everyone: bool = False

    def pinged(self, channel: Channel, author: User) -> list[User]:
        """Return those who would have been notified: they see the channel, and did not write."""
        spoken_to = channel.members if self.everyone else [*self.users, *self._holders(channel)]
        return [
            user
            for user in dict.fromkeys(spoken_to)
            if user is not author and channel.visible_to(user)
        ]

    def call(self, user: User, channel: Channel) -> bool:
        """Tell whether somebody who sees it is spoken to, by their name or among others."""
        return self.everyone or user in self.users or user in self._holders(channel)

    def _holders(self, channel: Channel) -> list[User]:
        members = channel.guild.members.values() if channel.guild and self.roles else ()
        return [
            member.user for member in members if any(role in self.roles for role in member.roles)
        ]


def mentions(
    content: str,
    channel: Channel,
    author: User,
    allowed: AllowedMentions,
    users: Mapping[int, User],
) -> Mentions:
    """Find whom a text speaks to, as far as its author and `allowed` let it.

    Args:
        content: the text of the message.
        channel: where it stands.
        author: whose permissions decide on @everyone and on roles that are not mentionable.
        allowed: what the author says may ping.
        users: everybody in the world, by id.
    """
    prose = re.sub(CODE, " ", content)
    may_ping_all = bool(channel.permissions(author) & Permissions.MENTION_EVERYONE)
    named = (users.get(id_) for id_ in _ids(USER_MENTION, prose))
    guild = channel.guild
    roles = (guild.role(id_) for id_ in _ids(ROLE_MENTION, prose)) if guild else ()
    return Mentions(
        tuple(user for user in named if user and allowed.user(user)),
        tuple(
            role
            for role in roles
            if role and allowed.role(role) and (role.mentionable or may_ping_all)
        ),
        allowed.everyone and may_ping_all and bool(EVERYONE_MENTION.search(prose)),
    )


def _ids(mention: re.Pattern[str], text: str) -> Iterator[int]:
    """Yield the ids that are mentioned in a text, each once."""
    return map(int, dict.fromkeys(mention.findall(text)))

"""What somebody may do in a channel, by the order in which Discord applies roles and overwrites."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import IntFlag

from bot.localdiscord.payloads import JsonObject


class Permissions(IntFlag):
    """The permissions that matter where people write."""

    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    BYPASS_SLOWMODE = 1 << 52


NOTHING = Permissions(0)
EVERYTHING = Permissions((1 << 53) - 1)
USUAL = (
    Permissions.ADD_REACTIONS
    | Permissions.VIEW_CHANNEL
    | Permissions.SEND_MESSAGES
    | Permissions.EMBED_LINKS
    | Permissions.ATTACH_FILES
    | Permissions.READ_MESSAGE_HISTORY
    | Permissions.USE_APPLICATION_COMMANDS
    | Permissions.CREATE_PUBLIC_THREADS
    | Permissions.CREATE_PRIVATE_THREADS
    | Permissions.SEND_MESSAGES_IN_THREADS
)


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel allows and denies to one role or one member, over what their roles say."""

    target: int
    allow: Permissions = NOTHING
    deny: Permissions = NOTHING
    member: bool = False

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        return {
            "id": str(self.target),
            "type": int(self.member),
            "allow": str(int(self.allow)),
            "deny": str(int(self.deny)),
        }


def permitted(
    base: Permissions,
    overwrites: Iterable[Overwrite],
    everyone: int,
    roles: Collection[int],
    who: int,
) -> Permissions:
    """Apply a channel's overwrites to what the roles of a member allow together.

    Args:
        base: what @everyone and the roles of the member allow in the guild.
        overwrites: those of the channel.
        everyone: the id of the guild, which is that of @everyone.
        roles: the ids of the member's other roles.
        who: the id of the member.
    """
    if base & Permissions.ADMINISTRATOR:
        return EVERYTHING
    by_target = {overwrite.target: overwrite for overwrite in overwrites}
    for targets in ([everyone], list(roles), [who]):
        applied = [by_target[target] for target in targets if target in by_target]
        for overwrite in applied:
            base &= ~overwrite.deny
        for overwrite in applied:
            base |= overwrite.allow
    return base if base & Permissions.VIEW_CHANNEL else NOTHING

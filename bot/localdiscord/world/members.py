"""Who belongs to a guild, and the roles they hold there."""

from dataclasses import dataclass, field

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.permissions import NOTHING, Permissions
from bot.localdiscord.world.snowflakes import moment
from bot.localdiscord.world.users import User


@dataclass(eq=False, slots=True)
class Role:
    """A named set of permissions."""

    id: int
    name: str
    permissions: Permissions = NOTHING
    mentionable: bool = False
    position: int = 0

    @property
    def mention(self) -> str:
        """What stands in a message that speaks to its members."""
        return f"<@&{self.id}>"

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        return {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(int(self.permissions)),
            "mentionable": self.mentionable,
            "position": self.position,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "flags": 0,
            "icon": None,
            "unicode_emoji": None,
        }


@dataclass(eq=False, slots=True)
class Member:
    """Somebody in a guild."""

    user: User
    joined_at: float
    roles: list[Role] = field(default_factory=list)

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        return {"user": self.user.json()} | self.bare_json()

    def bare_json(self) -> JsonObject:
        """Print it as Discord does where the user stands beside it."""
        return {
            "nick": None,
            "avatar": None,
            "banner": None,
            "roles": [str(role.id) for role in self.roles],
            "joined_at": moment(self.joined_at),
            "premium_since": None,
            "communication_disabled_until": None,
            "deaf": False,
            "mute": False,
            "pending": False,
            "flags": 0,
        }

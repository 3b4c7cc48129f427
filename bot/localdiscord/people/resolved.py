"""What an interaction speaks of: ids in its data, and beside them the things themselves."""

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.people.names import Thing
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.members import Role
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User

# What an interaction can speak of.
Shown = Thing | Attachment | Message


class Resolved:
    """The things that somebody names in an interaction in a channel."""

    def __init__(self, user: User, channel: Channel) -> None:
        self._user = user
        self._channel = channel
        self._found: dict[str, JsonObject] = {}

    def id(self, thing: Shown) -> str:
        """Take note of a thing, and return its id as it stands in the data."""
        match thing:
            case User():
                self._note("users", thing, thing.json())
                self._note_member(thing)
            case Role():
                self._note("roles", thing, thing.json())
            case Channel():
                permissions = str(int(thing.permissions(self._user)))
                self._note("channels", thing, thing.json() | {"permissions": permissions})
            case Attachment():
                self._note("attachments", thing, thing.json())
            case Message():
                self._note("messages", thing, thing.json())
        return str(thing.id)

    def json(self) -> JsonObject:
        """Print what was noted, as it stands in the data; nothing if nothing was."""
        return {"resolved": dict(self._found)} if self._found else {}

    def _note(self, kind: str, thing: Shown, printed: JsonObject) -> None:
        self._found.setdefault(kind, {})[str(thing.id)] = printed

    def _note_member(self, user: User) -> None:
        guild = self._channel.guild
        member = guild.members.get(user.id) if guild else None
        if member:
            permissions = str(int(self._channel.permissions(user)))
            self._note("members", user, member.bare_json() | {"permissions": permissions})

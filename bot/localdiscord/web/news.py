"""What happens, told to the page of one person as far as they see it."""

from collections.abc import Callable

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.people import Person
from bot.localdiscord.web import shown
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.guild_channels import ChannelAdded, ChannelChanged, ChannelRemoved
from bot.localdiscord.world.guilds import Guild, MemberAdded, MemberChanged
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.message_events import (
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    Ping,
    TypingStarted,
)
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.reactions import ReactionAdded, ReactionRemoved, ReactionsCleared
from bot.localdiscord.world.thread import (
    ThreadChanged,
    ThreadMembersChanged,
    ThreadOpened,
    ThreadRemoved,
)
from bot.localdiscord.world.world import World

ROOMS_CHANGED = (
    ChannelAdded,
    ChannelChanged,
    ChannelRemoved,
    MemberAdded,
    MemberChanged,
    ThreadOpened,
    ThreadChanged,
    ThreadRemoved,
    ThreadMembersChanged,
)


class News:
    """One person's ear; `tell` takes what the page shall know."""

    def __init__(
        self, world: World, guild: Guild, person: Person, tell: Callable[[JsonObject], None]
    ) -> None:
        self._world = world
        self._guild = guild
        self._person = person
        self._tell = tell

    def world(self) -> JsonObject:
        """Tell everything that they see."""
        rooms = self._rooms()
        seen = {room.id: self._person.sees(room) for room in rooms}
        newest = [message for told in seen.values() for message in told[-shown.PAST :]]
        told: JsonObject = {
            "type": "world",
            "guild": self._guild.name,
            "bot": shown.user(self._world.bot),
            "messages": [self._message(message) for message in newest],
            "longer": [str(room) for room, told in seen.items() if len(told) > shown.PAST],
        }
        return told | self._places()

    def hear(self, event: Event) -> None:
        """Tell of an event."""
        match event:
            case (
                MessagePosted(message)
                | MessageEdited(message)
                | ReactionAdded(message)
                | ReactionRemoved(message)
                | ReactionsCleared(message)
            ):
                self._tell_of(message)
            case MessageDeleted(message):
                self._tell({"type": "gone", "id": str(message.id)})
            case TypingStarted(room, user) if user is not self._person.user and room.visible_to(
                self._person.user
            ):
                self._tell({"type": "typing", "channel": str(room.id), "name": user.name})
            case Ping(user, message) if user is self._person.user:
                self._tell({"type": "ping", "channel": str(message.channel.id)})
            case _ if isinstance(event, ROOMS_CHANGED):
                self._tell({"type": "places"} | self._places())
            case _:
                pass

    def _tell_of(self, message: Message) -> None:
        if message.seen_by(self._person.user):
            self._tell({"type": "message", "message": self._message(message)})

    def _message(self, message: Message) -> JsonObject:
        return shown.message(message, self._person.user)

    def _places(self) -> JsonObject:
        viewer = self._person.user
        people = [member.user for member in self._guild.members.values()]
        return {
            "channels": [shown.channel(room, viewer) for room in self._rooms()],
            "people": [shown.user(user) for user in people],
            "roles": {str(role.id): role.name for role in self._guild.roles},
        }

    def _rooms(self) -> list[Channel]:
        return [*self._person.rooms(self._guild), self._person.direct_channel]

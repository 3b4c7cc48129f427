"""Where somebody sits at Discord's client: who they are, and what they see from there."""

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from bot.localdiscord.people.errors import InvocationError
from bot.localdiscord.people.names import Names, Thing, mentioning, named
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.mentions import MENTION
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World

# Characters by which a message is recognised.
EXCERPT = 40

T = TypeVar("T")


class Wait(Protocol):
    """Waits until something is found; if nothing is, the error names what was waited for."""

    def __call__(self, look: Callable[[], T | None], what: str) -> Awaitable[T]:
        """Wait until `look` finds something; `what` names it."""


class Seat:
    """What somebody sees and can name; `Writer` and `Person` add what they do."""

    def __init__(self, world: World, user: User, wait: Wait) -> None:
        self.user = user
        self._world = world
        self._wait = wait

    @property
    def direct_channel(self) -> Channel:
        """Their direct messages with the bot."""
        return self._world.direct_channel(self.user)

    def sees(self, channel: Channel) -> list[Message]:
        """Return what they see in a channel, oldest first."""
        return channel.seen_by(self.user)

    def rooms(self, guild: Guild) -> list[Channel]:
        """Return the channels and threads of a guild that they see."""
        rooms = (*guild.channels.values(), *guild.threads.values())
        return [room for room in rooms if room.visible_to(self.user)]

    def things(self, guild: Guild) -> list[Thing]:
        """Return whom and what they can name in a guild."""
        people = (member.user for member in guild.members.values())
        return [*people, *guild.roles, *self.rooms(guild)]

    def names(self, guild: Guild) -> Names:
        """Return what each name stands for that they can use in a guild."""
        return named(self.things(guild))

    def mentioning(self, guild: Guild, text: str) -> str:
        """Return a text as their client sends it, with a mention for whom it names."""
        return mentioning(text, (member.user for member in guild.members.values()))

    def check_seen(self, message: Message) -> None:
        """Refuse what somebody would do with a message that they do not see.

        Raises:
            InvocationError: it is gone, or meant for others.
        """
        if not message.seen_by(self.user):
            error = f"{self.excerpt(message)} is gone, or not for {self.user.name} to see."
            raise InvocationError(error)

    def excerpt(self, message: Message) -> str:
        """Return as much of a message's words as tells which one it is, as they read them."""
        called = self._world.called
        read = MENTION.sub(lambda who: called(int(who[1])) or who[0], message.content)
        words = " ".join(read.split())
        return f"“{words[:EXCERPT]}…”" if len(words) > EXCERPT else f"“{words}”"

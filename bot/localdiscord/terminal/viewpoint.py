"""Who sits at the terminal, where they look, and what can be named from there."""

from bot.localdiscord.people import InvocationError, Person
from bot.localdiscord.people.commands import find_slash
from bot.localdiscord.people.names import Names, Thing, find
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.commands import CommandType, Invocable
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User


class Viewpoint:
    """One person at a time, in one channel at a time, of one guild.

    What cannot be seen from there raises `InvocationError`.
    """

    def __init__(
        self, discord: LocalDiscord, guild: Guild, person: Person, channel: Channel
    ) -> None:
        self.discord = discord
        self.guild = guild
        self.person = person
        self.channel = channel

    def go(self, name: str) -> None:
        """Look at a channel or thread by its name, or at the direct messages."""
        if not name:
            self.channel = self.person.direct_channel
            return
        found = find(self.names(), name, (Channel,))
        if not isinstance(found, Channel):
            known = ", ".join(channel.name for channel in self.channels())
            message = f"There is no #{name}; there are: {known}."
            raise InvocationError(message)
        self.channel = found

    def become(self, name: str) -> None:
        """Be the person of that name."""
        self.person = self.discord.person(name, self.guild)
        if self.channel.guild is None:
            self.channel = self.person.direct_channel

    async def open_thread(self, name: str) -> None:
        """Open a thread where they look, and look there."""
        self.channel = await self.person.open_thread(self.channel, name)

    def channels(self) -> list[Channel]:
        """Return the channels and threads that they see."""
        return self.person.rooms(self.guild)

    def things(self) -> list[Thing]:
        """Return whom and what they can name."""
        return self.person.things(self.guild)

    def names(self) -> Names:
        """Return what each name stands for."""
        return self.person.names(self.guild)

    def people(self) -> list[str]:
        """Return the names of those who can be become."""
        return [member.user.name for member in self.guild.members.values() if not member.user.bot]

    def message(self, number: int) -> Message:
        """Return a message of the channel by its number, counted back from the newest."""
        seen = self.person.sees(self.channel)
        if not 0 < number <= len(seen):
            error = f"There is no message {number} in {self.channel.name}."
            raise InvocationError(error)
        return seen[-number]

    def numbered(self, most: int) -> list[tuple[str, str]]:
        """Return the numbers of the newest messages, each with as much as tells which it is."""
        seen = self.person.sees(self.channel)[: -most - 1 : -1]
        told = ((message.author.name, self.person.excerpt(message)) for message in seen)
        return [(str(number), f"{name}: {words}") for number, (name, words) in enumerate(told, 1)]

    def leaves(self) -> list[Invocable]:
        """Return the slash commands that they are offered, each subcommand by itself."""
        offered = self.person.offered(self.channel)
        slash = (command for command in offered if command.type is CommandType.SLASH)
        return [leaf for command in slash for leaf in command.leaves()]

    def menus(self) -> list[str]:
        """Return the commands that they are offered in the menu of a message."""
        offered = self.person.offered(self.channel)
        return [each.name for each in offered if each.type is CommandType.MESSAGE_MENU]

    def leaf(self, text: str) -> tuple[Invocable, str]:
        """Return the command at the beginning of a text, and what stands after it."""
        if begun := self.begun(f"{text} "):
            leaf, rest = begun
            return leaf, rest.strip()
        name = text.partition(" ")[0]
        return find_slash(self.discord.world, self.person.user, self.channel, name), ""

    def begun(self, text: str) -> tuple[Invocable, str] | None:
        """Return the command that a text begins with, in any language, and what stands after it."""
        for leaf in self.leaves():
            for name in (leaf.name, leaf.called(self.person.user.locale)):
                if text.startswith(f"{name} "):
                    return leaf, text.removeprefix(f"{name} ").lstrip()
        return None

    def target(self, target: str) -> Message | User:
        """Return the message of this number, or the person whose name stands behind an @."""
        if not target.startswith("@"):
            return self.message(int(target))
        found = find(self.names(), target, (User,))
        if isinstance(found, User):
            return found
        message = f"There is no {target}."
        raise InvocationError(message)

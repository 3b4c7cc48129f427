"""Who sits at the terminal, what they look at, and what they do there."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.localdiscord.people import InvocationError, Person, options
from bot.localdiscord.people.commands import find_slash
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.terminal.inputs import (
    Become,
    Change,
    Delete,
    Edit,
    Go,
    Menu,
    Move,
    OpenThread,
    Press,
    React,
    Reply,
    Say,
    SayAside,
    SayDirectly,
    Send,
    Slash,
    Use,
    Words,
)
from bot.localdiscord.terminal.news import News
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.commands import CommandType, Invocable
from bot.localdiscord.world.components import SELECTS
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.interactions import Interaction
from bot.localdiscord.world.members import Role
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User


class Client:
    """One person at a time, in one channel at a time, of one guild.

    Whatever Discord's client would not let them do raises `InvocationError`.
    """

    def __init__(
        self, discord: LocalDiscord, guild: Guild, person: Person, channel: Channel, news: News
    ) -> None:
        self.discord = discord
        self.guild = guild
        self.person = person
        self.channel = channel
        self._news = news

    def go(self, name: str) -> None:
        """Look at a channel or thread by its name, or at the direct messages."""
        if not name:
            self.channel = self.person.direct_channel
            return
        for channel in self.channels():
            if name in (channel.name.removeprefix("#"), channel.name.rpartition(" › ")[2]):
                self.channel = channel
                return
        known = ", ".join(channel.name for channel in self.channels())
        message = f"There is no #{name}; there are: {known}."
        raise InvocationError(message)

    def become(self, name: str) -> None:
        """Be the person of that name."""
        self.person = self.discord.person(name, self.guild)
        self._news.user = self.person.user
        if self.channel.guild is None:
            self.channel = self.person.direct_channel

    def channels(self) -> list[Channel]:
        """Return the channels and threads that they see."""
        rooms = (*self.guild.channels.values(), *self.guild.threads.values())
        return [room for room in rooms if room.permissions(self.person.user)]

    def names(self) -> options.Names:
        """Return what can be named in an option."""
        people = [member.user for member in self.guild.members.values()]
        return options.named([*people, *self.guild.roles, *self.channels()])

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
        for leaf in sorted(self.leaves(), key=lambda leaf: -len(leaf.name)):
            if f"{text} ".startswith(f"{leaf.name} "):
                return leaf, text.removeprefix(leaf.name).strip()
        name = text.partition(" ")[0]
        return find_slash(self.discord.world, self.person.user, self.channel, name), ""

    async def move(self, wish: Move) -> None:
        """Be somebody else, or look somewhere else."""
        match wish:
            case Go(name):
                self.go(name)
            case Become(name):
                self.become(name)
            case OpenThread(name):
                self.channel = await self.person.open_thread(self.channel, name)

    async def change(self, wish: Change) -> None:
        """Do something to a message."""
        message = self.message(wish.number)
        match wish:
            case Delete():
                await self.person.delete(message)
            case React(emoji=emoji):
                await self.person.react(message, emoji)

    async def say(self, words: Words) -> Message:
        """Say something."""
        match words:
            case Say(text):
                return await self.person.say(self.channel, self._spoken(text))
            case SayAside(text):
                return await self.person.say(self.channel, text)
            case SayDirectly(text):
                return await self.person.say_directly(text)
            case Reply(number, text):
                target = self.message(number)
                return await self.person.say(self.channel, text, replying_to=target)
            case Edit(number, text):
                return await self._edit(self.message(number), text)
            case Send(path, text):
                return await self._send(Path(path), text)

    async def use(self, used: Use) -> Interaction:
        """Use a command, a button or a menu."""
        match used:
            case Slash(text):
                return await self._slash(*self.leaf(text))
            case Menu(target, name):
                return await self.person.use_menu(self._target(target), name, channel=self.channel)
            case Press(number, chosen):
                return await self._press(number, chosen)

    def _spoken(self, text: str) -> str:
        return text if self.channel.guild is None else f"{self.discord.bot.mention} {text}"

    async def _edit(self, message: Message, text: str) -> Message:
        mention = self.discord.bot.mention
        kept = f"{mention} " if message.content.startswith(mention) else ""
        await self.person.edit(message, kept + text)
        return message

    async def _send(self, path: Path, text: str) -> Message:
        file = await self._upload(path)
        return await self.person.say(self.channel, self._spoken(text), files=[file])

    async def _slash(self, leaf: Invocable, text: str) -> Interaction:
        texts = options.split(leaf, text)
        paths = [texts[name] for name in options.files(leaf) if name in texts]
        files = {path: await self._upload(Path(path)) for path in paths}
        values = options.read(leaf, texts, {**self.names(), **files})
        return await self.person.slash(self.channel, leaf.name, **values)

    async def _upload(self, path: Path) -> Attachment:
        try:
            content = await asyncio.to_thread(path.read_bytes)
        except OSError as error:
            message = f"{path} cannot be read: {error.strerror}."
            raise InvocationError(message) from None
        return self.person.upload(path.name, content)

    def _target(self, target: str) -> Message | User:
        if not target.startswith("@"):
            return self.message(int(target))
        found = self.names().get(target)
        if isinstance(found, User):
            return found
        message = f"There is no {target}."
        raise InvocationError(message)

    def _named(self, value: str) -> User | Role | Channel | Attachment | str:
        """Return whom or what somebody names, with its sign or without; else the text itself."""
        names = self.names()
        found = (names[each] for each in (value, f"#{value}", f"@{value}") if each in names)
        return next(found, value)

    async def _press(self, number: int, values: tuple[str, ...]) -> Interaction:
        if not 0 < number <= len(self._news.handles):
            error = f"There is no button {number}."
            raise InvocationError(error)
        message, component = self._news.handles[number - 1]
        custom_id = str(component.get("custom_id"))
        if component.get("type") not in SELECTS:
            return await self.person.press(message, custom_id)
        chosen = [self._named(value) for value in values]
        return await self.person.choose(message, *chosen, menu=custom_id)

"""What somebody does at the terminal that the bot should react to."""

import asyncio
from pathlib import Path

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.people import InvocationError, options
from bot.localdiscord.people.components import choices, kinds
from bot.localdiscord.people.names import chosen
from bot.localdiscord.terminal.inputs import (
    Edit,
    Menu,
    Press,
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
from bot.localdiscord.terminal.options import split
from bot.localdiscord.terminal.viewpoint import Viewpoint
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.commands import Invocable
from bot.localdiscord.world.components import SELECTS
from bot.localdiscord.world.interactions import Interaction
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User

# What is typed to choose nothing from a menu; a menu alone would be typed like a button.
NOTHING = ("-",)


class Deeds:
    """What is said and used from a viewpoint, and with what the news shows.

    Whatever Discord's client would not let them do raises `InvocationError`.
    """

    def __init__(self, view: Viewpoint, news: News) -> None:
        self._view = view
        self._news = news

    async def say(self, words: Words) -> Message:
        """Say something."""
        person, channel = self._view.person, self._view.channel
        text = person.mentioning(self._view.guild, words.text)
        match words:
            case Say():
                return await person.say(channel, self._spoken(text))
            case SayAside():
                return await person.say(channel, text)
            case SayDirectly():
                return await person.say_directly(text)
            case Reply(number):
                return await person.say(channel, text, replying_to=self._view.message(number))
            case Edit(number):
                return await self._edit(self._view.message(number), text)
            case Send(path):
                return await self._send(path, text)

    async def use(self, used: Use) -> Interaction:
        """Use a command, a button or a menu."""
        match used:
            case Slash(text):
                return await self._slash(*self._view.leaf(text))
            case Menu(target, name):
                return await self._menu(self._view.target(target), name)
            case Press(number, chosen):
                return await self._press(number, chosen)

    def _spoken(self, text: str) -> str:
        mention = self._view.discord.bot.mention
        spoken = mention in text or self._view.channel.guild is None
        return text if spoken else f"{mention} {text}"

    async def _edit(self, message: Message, text: str) -> Message:
        mention = self._view.discord.bot.mention
        spoken = mention in text or not message.content.startswith(mention)
        await self._view.person.edit(message, text if spoken else f"{mention} {text}")
        return message

    async def _send(self, path: str, text: str) -> Message:
        file = await self._upload(path)
        return await self._view.person.say(self._view.channel, self._spoken(text), files=[file])

    async def _slash(self, leaf: Invocable, text: str) -> Interaction:
        texts = split(leaf, text)
        paths = {name: texts.pop(name) for name in options.files(leaf) if name in texts}
        files = {name: await self._upload(path) for name, path in paths.items()}
        values = options.read(leaf, texts, self._view.names()) | files
        return await self._view.person.slash(self._view.channel, leaf.name, **values)

    async def _menu(self, target: Message | User, name: str) -> Interaction:
        return await self._view.person.use_menu(target, name, channel=self._view.channel)

    async def _upload(self, typed: str) -> Attachment:
        path = _at_home(typed)
        try:
            content = await asyncio.to_thread(path.read_bytes)
        except OSError as error:
            message = f"{typed} cannot be read: {error.strerror}."
            raise InvocationError(message) from None
        return self._view.person.upload(path.name, content)

    async def _press(self, number: int, values: tuple[str, ...]) -> Interaction:
        message, component = self._news.handle(number)
        custom_id = str(component.get("custom_id"))
        if component.get("type") not in SELECTS:
            if values:
                error = f"!{number} is a button. It is typed: !{number}"
                raise InvocationError(error)
            return await self._view.person.press(message, custom_id)
        if not values:
            raise InvocationError(self._explained(number, component))
        wanted = () if values == NOTHING else values
        named = chosen(self._view.names(), wanted, kinds(component))
        return await self._view.person.choose(message, *named, menu=custom_id)

    def _explained(self, number: int, menu: JsonObject) -> str:
        """Say what a menu offers, and how it is typed."""
        offered = ", ".join(choices(menu, self._view.things()))
        nothing = f" (or !{number} - for nothing)" if menu.get("min_values") == 0 else ""
        return f"!{number} is a menu. It offers: {offered}. It is typed: !{number} a, b{nothing}"


def _at_home(typed: str) -> Path:
    """Return the path that is meant; no shell has read what is typed here."""
    return Path(typed).expanduser() if typed.startswith("~/") else Path(typed)

"""What one person's page asks for, done in their name."""

from __future__ import annotations

import asyncio
import base64
import binascii
from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.localdiscord.payloads import Json, JsonObject, listed, mapped, snowflake
from bot.localdiscord.people import InvocationError, Person, options
from bot.localdiscord.people.commands import find_slash
from bot.localdiscord.people.components import Filling, Selected
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.web import shown
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.guild_channels import Forum
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.interactions import ACKNOWLEDGE_WITHIN, Interaction
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User

Act = Callable[[Mapping[str, Json]], Awaitable[JsonObject]]


class Desk:
    """Does what a page asks for; each wish names its `act`."""

    def __init__(self, discord: LocalDiscord, guild: Guild, person: Person) -> None:
        self._discord = discord
        self._guild = guild
        self._person = person
        self._acts: Mapping[str, Act] = {
            "say": self._say,
            "edit": self._edit,
            "delete": self._delete,
            "react": self._react,
            "thread": self._thread,
            "commands": self._commands,
            "slash": self._slash,
            "autocomplete": self._autocomplete,
            "menu": self._menu,
            "press": self._press,
            "choose": self._choose,
            "submit": self._submit,
        }

    async def answer(self, wish: Mapping[str, Json]) -> JsonObject:
        """Do it; return what came of it, or in `error` why Discord's client would not do it."""
        act = self._acts.get(str(wish.get("act")))
        if act is None:
            return {"error": "There is no such thing to do."}
        try:
            return await act(wish)
        except InvocationError as error:
            return {"error": str(error)}
        except TimeoutError:
            return {"error": "The bot does not answer."}

    async def _say(self, wish: Mapping[str, Json]) -> JsonObject:
        channel, text = self._channel(wish), str(wish.get("text", ""))
        files = [self._upload(mapped(file)) for file in listed(wish.get("files"))]
        if isinstance(channel, Forum):
            title, _, body = text.partition("\n")
            thread = await self._person.post(channel, title[:100], body or title)
            return {"channel": str(thread.id)}
        original = self._found(wish.get("reply")) if wish.get("reply") else None
        if text.strip() or files:
            await self._person.say(channel, text, replying_to=original, files=files)
        return {}

    async def _edit(self, wish: Mapping[str, Json]) -> JsonObject:
        await self._person.edit(self._message(wish), str(wish.get("text", "")))
        return {}

    async def _delete(self, wish: Mapping[str, Json]) -> JsonObject:
        message = self._message(wish)
        await self._person.delete(message)
        return {"gone": str(message.id)}

    async def _react(self, wish: Mapping[str, Json]) -> JsonObject:
        message, emoji = self._message(wish), str(wish.get("emoji"))
        if self._person.user in message.reactions.get(emoji, []):
            await self._person.unreact(message, emoji)
        else:
            await self._person.react(message, emoji)
        return {}

    async def _thread(self, wish: Mapping[str, Json]) -> JsonObject:
        where = self._message(wish) if wish.get("message") else self._channel(wish)
        thread = await self._person.open_thread(where, str(wish.get("name"))[:100])
        return {"channel": str(thread.id)}

    async def _commands(self, wish: Mapping[str, Json]) -> JsonObject:
        offered = self._person.offered(self._channel(wish))
        locale = self._person.user.locale
        return {"commands": [leaf for found in offered for leaf in shown.command(found, locale)]}

    async def _slash(self, wish: Mapping[str, Json]) -> JsonObject:
        channel, name = self._channel(wish), str(wish.get("name"))
        used = find_slash(self._discord.world, self._person.user, channel, name)
        given = mapped(wish.get("options"))
        picked = [option for option in options.files(used) if given.get(option)]
        files = {option: self._upload(mapped(given[option])) for option in picked}
        texts = {option: text for option, text in _texts(wish).items() if option not in files}
        values = options.read(used, texts, self._names()) | files
        return await self._acknowledged(await self._person.slash(channel, name, **values))

    async def _autocomplete(self, wish: Mapping[str, Json]) -> JsonObject:
        channel, name, focused = self._channel(wish), str(wish.get("name")), str(wish.get("option"))
        used = find_slash(self._discord.world, self._person.user, channel, name)
        values = options.read_while_typing(used, _texts(wish), focused, self._names())
        choices = await self._person.autocomplete(channel, name, focused, **values)
        return {"choices": choices}

    async def _menu(self, wish: Mapping[str, Json]) -> JsonObject:
        target: Message | User = self._message(wish) if wish.get("message") else self._user(wish)
        name, channel = str(wish.get("name")), self._channel(wish)
        return await self._acknowledged(await self._person.use_menu(target, name, channel=channel))

    async def _press(self, wish: Mapping[str, Json]) -> JsonObject:
        used = await self._person.press(self._message(wish), str(wish.get("component")))
        return await self._acknowledged(used)

    async def _choose(self, wish: Mapping[str, Json]) -> JsonObject:
        chosen = self._selected(listed(wish.get("values")))
        component = str(wish.get("component"))
        used = await self._person.choose(self._message(wish), *chosen, menu=component)
        return await self._acknowledged(used)

    async def _submit(self, wish: Mapping[str, Json]) -> JsonObject:
        opened = self._interaction(wish)
        fillings: dict[str, Filling] = {}
        for name, value in mapped(wish.get("values")).items():
            many = isinstance(value, Sequence) and not isinstance(value, str)
            filled = self._selected(listed(value)) if many else value
            if isinstance(filled, str | bool | list):
                fillings[name] = filled
        return await self._acknowledged(await self._person.submit(opened, **fillings))

    async def _acknowledged(self, interaction: Interaction) -> JsonObject:
        """Wait for the bot as long as Discord does, and say so if it does not answer."""
        history = self._discord.world.history
        try:
            async with asyncio.timeout(ACKNOWLEDGE_WITHIN):
                await history.until(lambda: interaction.acknowledged_at)
        except TimeoutError:
            return {"error": "The application did not respond"}
        return {}

    def _channel(self, wish: Mapping[str, Json]) -> Channel:
        channel = self._discord.world.channel(snowflake(wish.get("channel")) or 0)
        if channel is None or not channel.permissions(self._person.user):
            message = "There is no such channel."
            raise InvocationError(message)
        return channel

    def _message(self, wish: Mapping[str, Json]) -> Message:
        return self._found(wish.get("message"))

    def _found(self, id_: Json) -> Message:
        number = snowflake(id_) or 0
        for channel in self._discord.world.channels:
            message = channel.messages.get(number)
            if message and message in self._person.sees(channel):
                return message
        error = "That message is gone."
        raise InvocationError(error)

    def _user(self, wish: Mapping[str, Json]) -> User:
        user = self._discord.world.users.get(snowflake(wish.get("user")) or 0)
        if user is None:
            error = "There is nobody like that."
            raise InvocationError(error)
        return user

    def _interaction(self, wish: Mapping[str, Json]) -> Interaction:
        for interaction in self._discord.world.interactions.values():
            mine = interaction.user is self._person.user
            if mine and interaction.id == snowflake(wish.get("interaction")):
                return interaction
        error = "That form is closed."
        raise InvocationError(error)

    def _names(self) -> options.Names:
        people = [member.user for member in self._guild.members.values()]
        rooms = (*self._guild.channels.values(), *self._guild.threads.values())
        return options.named([*people, *self._guild.roles, *rooms])

    def _selected(self, values: Sequence[Json]) -> list[Selected]:
        names = self._names()
        return [names.get(str(value), str(value)) for value in values]

    def _upload(self, file: Mapping[str, Json]) -> Attachment:
        try:
            content = base64.b64decode(str(file.get("content")), validate=True)
        except binascii.Error:
            error = "That file did not arrive whole."
            raise InvocationError(error) from None
        return self._person.upload(str(file.get("name")), content, str(file.get("type")))


def _texts(wish: Mapping[str, Json]) -> dict[str, str]:
    return {name: str(value) for name, value in mapped(wish.get("options")).items() if value != ""}

"""What one person's page asks for, done in their name."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from bot.localdiscord.payloads import Json, JsonObject, listed, mapped, snowflake
from bot.localdiscord.people import NO_RESPONSE, InvocationError, Person, options
from bot.localdiscord.people.commands import find_slash
from bot.localdiscord.people.components import find_select
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.web import shown
from bot.localdiscord.web.named import Named
from bot.localdiscord.world.guild_channels import Forum
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.interactions import ACKNOWLEDGE_WITHIN, Interaction
from bot.localdiscord.world.thread import Thread

Act = Callable[[Mapping[str, Json]], Awaitable[JsonObject]]


class Desk:
    """Does what a page asks for; each wish names its `act`."""

    def __init__(self, discord: LocalDiscord, guild: Guild, person: Person) -> None:
        self._discord = discord
        self._person = person
        self._named = Named(discord.world, guild, person)
        self._acts: Mapping[str, Act] = {
            "before": self._before,
            "say": self._say,
            "edit": self._edit,
            "delete": self._delete,
            "react": self._react,
            "thread": self._thread,
            "archive": self._archive,
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

    async def _before(self, wish: Mapping[str, Json]) -> JsonObject:
        """Tell what was said before a message, which may be gone meanwhile."""
        first, viewer = snowflake(wish.get("message")) or 0, self._person.user
        seen = self._person.sees(self._named.channel(wish))
        older = [message for message in seen if message.id < first]
        told = [shown.message(one, viewer) for one in older[-shown.PAST :]]
        return {"messages": told, "more": len(older) > shown.PAST}

    async def _say(self, wish: Mapping[str, Json]) -> JsonObject:
        channel, text = self._named.channel(wish), self._named.text(wish)
        files = [self._named.upload(mapped(file)) for file in listed(wish.get("files"))]
        if not text.strip() and not files:
            return {}
        if isinstance(channel, Forum):
            title, _, body = text.partition("\n")
            thread = await self._person.post(channel, title[:100], body or title, files=files)
            return {"channel": str(thread.id)}
        original = self._named.message(wish, "reply") if wish.get("reply") else None
        said = await self._person.say(channel, text, replying_to=original, files=files)
        unheard = channel.guild is not None and not said.mentions.users
        return {"unheard": True} if unheard else {}

    async def _edit(self, wish: Mapping[str, Json]) -> JsonObject:
        await self._person.edit(self._named.message(wish), self._named.text(wish))
        return {}

    async def _delete(self, wish: Mapping[str, Json]) -> JsonObject:
        message = self._named.message(wish)
        await self._person.delete(message)
        return {"gone": str(message.id)}

    async def _react(self, wish: Mapping[str, Json]) -> JsonObject:
        message, emoji = self._named.message(wish), str(wish.get("emoji"))
        if self._person.user in message.reactions.get(emoji, []):
            await self._person.unreact(message, emoji)
        else:
            await self._person.react(message, emoji)
        return {}

    async def _thread(self, wish: Mapping[str, Json]) -> JsonObject:
        where = self._named.message(wish) if wish.get("message") else self._named.channel(wish)
        name, private = str(wish.get("name"))[:100], wish.get("private") is True
        thread = await self._person.open_thread(where, name, private=private)
        return {"channel": str(thread.id)}

    async def _archive(self, wish: Mapping[str, Json]) -> JsonObject:
        thread = self._named.channel(wish)
        if not isinstance(thread, Thread):
            error = f"{thread.name} is no thread."
            raise InvocationError(error)
        await self._person.archive(thread)
        return {}

    async def _commands(self, wish: Mapping[str, Json]) -> JsonObject:
        offered = self._person.offered(self._named.channel(wish))
        locale = self._person.user.locale
        return {"commands": [leaf for found in offered for leaf in shown.command(found, locale)]}

    async def _slash(self, wish: Mapping[str, Json]) -> JsonObject:
        channel, name = self._named.channel(wish), str(wish.get("name"))
        used = find_slash(self._discord.world, self._person.user, channel, name)
        given = mapped(wish.get("options"))
        picked = [option for option in options.files(used) if given.get(option)]
        files = {option: self._named.upload(mapped(given[option])) for option in picked}
        texts = {option: text for option, text in _texts(wish).items() if option not in files}
        values = options.read(used, texts, self._named.names()) | files
        return await self._acknowledged(await self._person.slash(channel, name, **values))

    async def _autocomplete(self, wish: Mapping[str, Json]) -> JsonObject:
        channel, name = self._named.channel(wish), str(wish.get("name"))
        focused = str(wish.get("option"))
        used = find_slash(self._discord.world, self._person.user, channel, name)
        values = options.read_while_typing(used, _texts(wish), focused, self._named.names())
        choices = await self._person.autocomplete(channel, name, focused, **values)
        return {"choices": choices}

    async def _menu(self, wish: Mapping[str, Json]) -> JsonObject:
        named = self._named.message if wish.get("message") else self._named.user
        target, channel = named(wish), self._named.channel(wish)
        used = await self._person.use_menu(target, str(wish.get("name")), channel=channel)
        return await self._acknowledged(used)

    async def _press(self, wish: Mapping[str, Json]) -> JsonObject:
        used = await self._person.press(self._named.message(wish), str(wish.get("component")))
        return await self._acknowledged(used)

    async def _choose(self, wish: Mapping[str, Json]) -> JsonObject:
        message, menu = self._named.message(wish), str(wish.get("component"))
        chosen = self._named.chosen(find_select(message, menu), wish.get("values"))
        return await self._acknowledged(await self._person.choose(message, *chosen, menu=menu))

    async def _submit(self, wish: Mapping[str, Json]) -> JsonObject:
        opened = self._named.interaction(wish)
        fillings = dict(self._named.fillings(opened.modal, wish.get("values")))
        return await self._acknowledged(await self._person.submit(opened, **fillings))

    async def _acknowledged(self, interaction: Interaction) -> JsonObject:
        """Wait for the bot as long as Discord does, and say so if it does not answer.

        A form that it opens is shown by the page that asked, and by no other of that person.
        """
        history = self._discord.world.history
        try:
            async with asyncio.timeout(ACKNOWLEDGE_WITHIN):
                await history.until(lambda: interaction.acknowledged_at)
        except TimeoutError:
            return {"error": NO_RESPONSE}
        if interaction.modal:
            return {"form": {"id": str(interaction.id), "form": interaction.modal}}
        return {}


def _texts(wish: Mapping[str, Json]) -> dict[str, str]:
    return {name: str(value) for name, value in mapped(wish.get("options")).items() if value != ""}

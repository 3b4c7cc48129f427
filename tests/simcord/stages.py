"""Two Discords for one scenario: our place, and SimCord, which nobody here wrote.

SimCord replaces discord.py's HTTP and gateway within the process; our place talks to it over both.
Where a scenario ends the same on the two, neither has made its own rules.
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

import discord
import simcord

from bot.localdiscord import LocalDiscord
from bot.localdiscord.payloads import Json, mapped
from bot.localdiscord.world.components import buttons_of
from bot.localdiscord.world.messages import Message
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene, furnish, running


@dataclass(frozen=True)
class Seen:
    """A message as a person sees it."""

    id: int
    content: str
    private: bool = False
    buttons: tuple[str, ...] = ()


class Stage(Protocol):
    """A guild with ann and a bot in it."""

    bot: EchoBot

    async def say(self, words: str) -> Seen | None:
        """Mention the bot, and return its reply."""
        ...

    async def say_directly(self, words: str) -> Seen | None:
        """Write to the bot alone, and return its reply."""
        ...

    async def slash(self, name: str, **options: str) -> Sequence[Seen]:
        """Use a command, and return all that the bot answers."""
        ...

    async def type_option(self, name: str, option: str, typed: str) -> Sequence[str]:
        """Type into an option, and return what is offered."""
        ...

    async def press(self, seen: Seen, label: str) -> Seen | None:
        """Press a button that changes its message, and return that."""
        ...

    async def fill_in(self, seen: Seen, label: str, **values: str) -> Seen | None:
        """Press a button that opens a form, fill it in, and return the answer."""
        ...

    async def use_menu(self, words: str, name: str) -> Seen | None:
        """Say something to nobody, use the menu on it, and return the answer."""
        ...

    async def restart(self) -> None:
        """Let the bot end, and another begin."""
        ...

    def offered(self) -> Sequence[str]:
        """Return the slash commands that ann finds."""
        ...


class OnPlace:
    """Our place."""

    def __init__(self, scene: Scene, stack: AsyncExitStack) -> None:
        self._scene = scene
        self._stack = stack

    @classmethod
    @asynccontextmanager
    async def open(cls, bot: EchoBot) -> AsyncGenerator["OnPlace"]:
        """Open it with a bot in it."""
        async with LocalDiscord() as place, AsyncExitStack() as stack:
            scene = furnish(place, bot)
            await stack.enter_async_context(running(scene))
            yield cls(scene, stack)

    @property
    def bot(self) -> EchoBot:
        """The bot that is there now."""
        return self._scene.bot

    async def say(self, words: str) -> Seen | None:
        """Mention the bot, and return its reply."""
        return await self._reply(await self._scene.ask(words))

    async def say_directly(self, words: str) -> Seen | None:
        """Write to the bot alone, and return its reply."""
        return await self._reply(await self._scene.ann.say_directly(words))

    async def slash(self, name: str, **options: str) -> Sequence[Seen]:
        """Use a command, and return all that the bot answers."""
        interaction = await self._scene.ann.slash(self._scene.channel, name, **options)
        await self._scene.ann.reply_to(interaction)
        await self._scene.bot.idle.wait()
        answers = [interaction.original, *interaction.followups]
        return [_seen(message) for message in answers if message]

    async def type_option(self, name: str, option: str, typed: str) -> Sequence[str]:
        """Type into an option, and return what is offered."""
        channel = self._scene.channel
        choices = await self._scene.ann.autocomplete(channel, name, option, **{option: typed})
        return [str(mapped(choice)["name"]) for choice in choices]

    async def press(self, seen: Seen, label: str) -> Seen | None:
        """Press a button that changes its message, and return that."""
        message = self._scene.channel.messages[seen.id]
        await self._scene.ann.reply_to(await self._scene.ann.press(message, label))
        return _seen(message)

    async def fill_in(self, seen: Seen, label: str, **values: str) -> Seen | None:
        """Press a button that opens a form, fill it in, and return the answer."""
        opened = await self._scene.ann.press(self._scene.channel.messages[seen.id], label)
        await self._scene.ann.acknowledgement(opened)
        submitted = await self._scene.ann.submit(opened, **values)
        return _seen(await self._scene.ann.reply_to(submitted))

    async def use_menu(self, words: str, name: str) -> Seen | None:
        """Say something to nobody, use the menu on it, and return the answer."""
        message = await self._scene.ann.say(self._scene.channel, words)
        return _seen(await self._scene.ann.reply_to(await self._scene.ann.use_menu(message, name)))

    async def restart(self) -> None:
        """Let the bot end, and another begin."""
        await self._stack.aclose()
        self._scene.bot = EchoBot()
        await self._stack.enter_async_context(running(self._scene))

    def offered(self) -> Sequence[str]:
        """Return the slash commands that ann finds."""
        commands = self._scene.ann.offered(self._scene.channel)
        return [leaf.name for c in commands if c.type == 1 for leaf in c.leaves()]

    async def _reply(self, asked: Message) -> Seen | None:
        """Wait until the bot has sent its reply, or was refused it."""
        place, bot = self._scene.discord, self._scene.bot
        await place.until(
            lambda: [e for e in place.api.exchanges if e.at > asked.sent_at and e.status]
        )
        await bot.idle.wait()
        newest = self._scene.ann.sees(asked.channel)[-1]
        return None if newest is asked else _seen(newest)


class OnSimCord:
    """SimCord."""

    def __init__(self, env: simcord.Env, bot: EchoBot) -> None:
        self.bot = bot
        self._env = env
        guild = env.create_guild()
        self._channel = guild.create_text_channel("general")
        self._ann = guild.add_member(env.create_user("ann"))

    @classmethod
    @asynccontextmanager
    async def open(cls, bot: EchoBot) -> AsyncGenerator["OnSimCord"]:
        """Open it with a bot in it."""
        async with simcord.run(bot, check_errors=False) as env:
            yield cls(env, bot)

    async def say(self, words: str) -> Seen | None:
        """Mention the bot, and return its reply."""
        assert self.bot.user
        asked = await self._ann.send(self._channel, f"{self.bot.user.mention} {words}")
        return _newest(self._channel.last_message, asked)

    async def say_directly(self, words: str) -> Seen | None:
        """Write to the bot alone, and return its reply."""
        asked = await self._ann.send_dm(words)
        return _newest(self._ann.user.dm_channel.last_message, asked)

    async def slash(self, name: str, **options: str) -> Sequence[Seen]:
        """Use a command, and return all that the bot answers."""
        result = await self._ann.slash(self._channel, name, **options)
        answers = [result.response, *result.followups]
        return [_told(answer) for answer in answers if answer]

    async def type_option(self, name: str, option: str, typed: str) -> Sequence[str]:
        """Type into an option, and return what is offered."""
        choices = await self._ann.autocomplete(self._channel, name, option, typed)
        return [str(choice["name"]) for choice in choices]

    async def press(self, seen: Seen, label: str) -> Seen | None:
        """Press a button that changes its message, and return that."""
        await self._ann.click(self._message(seen), label=label)
        return _heard(self._message(seen))

    async def fill_in(self, seen: Seen, label: str, **values: str) -> Seen | None:
        """Press a button that opens a form, fill it in, and return the answer."""
        shown = await self._ann.click(self._message(seen), label=label)
        submitted = await self._ann.submit_modal(shown, dict(values))
        return _told(submitted.response) if submitted.response else None

    async def use_menu(self, words: str, name: str) -> Seen | None:
        """Say something to nobody, use the menu on it, and return the answer."""
        message = await self._ann.send(self._channel, words)
        result = await self._ann.context_menu(self._channel, name, message)
        return _told(result.response) if result.response else None

    async def restart(self) -> None:
        """Let the bot end, and another begin."""
        self.bot = EchoBot()
        await self._env.restart_bot(self.bot)

    def offered(self) -> Sequence[str]:
        """Return the slash commands that ann finds."""
        return self._ann.available_commands(self._channel)

    def _message(self, seen: Seen) -> discord.Message:
        return next(message for message in self._channel.history() if message.id == seen.id)


def _seen(message: Message) -> Seen:
    return Seen(message.id, message.content, message.ephemeral, _labels(message.components))


def _heard(message: discord.Message) -> Seen:
    rows = [row for row in message.components if isinstance(row, discord.ActionRow)]
    labels = [str(part.label) for row in rows for part in row.children if hasattr(part, "label")]
    return Seen(message.id, message.content, message.flags.ephemeral, tuple(labels))


def _told(answer: simcord.ResponseMessage) -> Seen:
    return Seen(answer.id, answer.content, answer.ephemeral, _labels(answer.components))


def _newest(newest: discord.Message | None, asked: discord.Message) -> Seen | None:
    return None if newest is None or newest.id == asked.id else _heard(newest)


def _labels(components: Json) -> tuple[str, ...]:
    return tuple(str(button.get("label")) for button in buttons_of(components))

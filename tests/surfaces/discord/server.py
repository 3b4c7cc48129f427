"""The real bot on a Discord on loopback, with one person and one channel."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.app import App, open_app
from bot.conversations.log import Log
from bot.grounding.retrieval.encoder import Encoder
from bot.localdiscord.people import Person
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.thread import Thread
from bot.localmodel.server import LocalModel
from bot.settings import Settings
from bot.surfaces.discord.connection import displayed
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.connection.presence import present
from bot.surfaces.discord.rules.policy import Policy
from bot.surfaces.discord.rules.servers import Servers, ServerSettings
from bot.surfaces.discord.serving.service import Service
from tests.conversations.rows import rows

LINK = re.compile(r"\[[\d:~]+\]\(<https://youtu\.be/Y7uzEDEwYTU\?t=\d+>\)")
"""A moment of the interview that ships, as Discord gets it."""


class HurriedClient(PersonaClient):
    """The bot, but for the five seconds that discord.py waits before it identifies again."""

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for nothing."""


@dataclass(slots=True)
class Server:
    """A server that the bot is on, with a person in its one channel."""

    discord: LocalDiscord
    guild: Guild
    channel: GuildChannel
    ann: Person
    database: Path
    settings: Settings
    policy: Policy
    encoder: Encoder
    played: LocalModel | None = None
    _bot: AsyncExitStack = field(default_factory=AsyncExitStack)
    _app: App | None = None
    _client: PersonaClient | None = None

    @property
    def app(self) -> App:
        """What the bot that is there now has opened."""
        assert self._app is not None
        return self._app

    @property
    def client(self) -> PersonaClient:
        """The bot that is there now."""
        assert self._client is not None
        return self._client

    @property
    def model(self) -> LocalModel:
        """The model that the bot has been opened with."""
        assert self.played is not None
        return self.played

    @property
    def service(self) -> Service:
        """What it answers with."""
        return self.client.service

    def mention(self, text: str) -> str:
        """Return a text that mentions the bot."""
        return f"{self.discord.bot.mention} {text}"

    async def ask(self, text: str = "what did he say about Sora?") -> Message:
        """Let ann mention the bot."""
        return await self.ann.say(self.channel, self.mention(text))

    async def use(self, command: str, **options: str | bool) -> Message:
        """Let ann use a command, and return what she reads."""
        reply = await self.ann.reply_to(await self.ann.slash(self.channel, command, **options))
        await self.settled()
        return reply

    async def answer_to(self, question: str = "what did he say about Sora?") -> Message:
        """Let ann mention the bot, and return the answer that she reads."""
        reply = await self.ann.reply_to(await self.ask(question))
        await self.settled()
        return reply

    def said_in(self, thread: Thread) -> list[Message]:
        """Return what the bot has said in a thread."""
        said = thread.messages.values()
        return [m for m in said if m.author is self.discord.bot and m.content]

    async def direct_word(self) -> str:
        """Return what the bot has written to ann directly, the latest, once it has."""
        said = await self.discord.until(lambda: self.ann.sees(self.ann.direct_channel))
        return said[-1].content

    async def wants(self, settings: ServerSettings) -> None:
        """Let these settings hold on the server from now on."""
        await self.service.servers.change(self.guild.id, lambda _: settings)

    async def panel(self, person: Person) -> Message:
        """Let somebody use /settings, and return the panel that they read."""
        return await person.reply_to(await person.slash(self.channel, "settings"))

    def bob(self) -> Person:
        """Return somebody else on the server, who manages nothing."""
        return self.discord.add_person("bob", self.guild)

    def manager(self) -> Person:
        """Return somebody who manages the server from now on."""
        manager = self.discord.add_person("manager", self.guild)
        self.guild.owner = manager.user
        return manager

    def owner(self) -> Person:
        """Return whoever runs the bot, who is the boss of the server too from now on."""
        self.guild.owner = self.discord.world.owner
        self.guild.add_member(self.guild.owner)
        return Person(self.discord.world, self.guild.owner, self.discord.until)

    async def reload(self, person: Person) -> Message:
        """Let somebody use /reload, and return what they read."""
        return await person.reply_to(await person.slash(self.channel, "reload"))

    async def come_back(self) -> None:
        """Let the bot start, as a process that knows only the database."""
        opening = open_app(
            self.settings, self.database, accepts=displayed.accept, opens=lambda: self.encoder
        )
        self._app = await self._bot.enter_async_context(opening)
        self._client = HurriedClient(self.app.cast, self.policy, guild_ready_timeout=0.05)
        await self._bot.enter_async_context(present(self.client, self.discord.token))
        await self.discord.bot_ready()

    def keep_in(self, log: Log) -> None:
        """Let the bot keep everything in another log from now on."""
        speaking = self.app.cast.speaking
        for name, persona in speaking.items():
            talk = replace(persona.conversations, log=log)
            speaking[name] = replace(persona, conversations=talk)
        self.service.servers = Servers(log)

    def questions(self) -> list[object]:
        """Return what was asked, as the log has it."""
        return [text for (text,) in rows(self.database, "SELECT text FROM questions ORDER BY id")]

    def outcomes(self) -> list[object]:
        """Return what became of each question that has ended."""
        return [each for (each,) in rows(self.database, "SELECT outcome FROM answers")]

    def cited(self) -> list[object]:
        """Return the second of each moment that was cited."""
        return [second for (second,) in rows(self.database, "SELECT seconds FROM citations")]

    def feedback(self) -> list[tuple[object, ...]]:
        """Return whether each answer helped that somebody has rated, and why not."""
        return rows(self.database, "SELECT helpful, reason FROM feedback")

    def following(self) -> int:
        """Return how many questions followed an answer."""
        ((count,),) = rows(self.database, "SELECT count(follows) FROM questions")
        assert isinstance(count, int)
        return count

    async def started(self) -> None:
        """Wait until the bot has looked at what there is to look at when it starts."""
        await asyncio.gather(*self.client._tasks)

    async def settled(self) -> None:
        """Wait until the bot has no answer under way."""
        await self.client.settled()

    async def leave(self) -> None:
        """Let the bot end in order."""
        await self._bot.aclose()
        await self.discord.until(lambda: not self.discord.gateway.ready, "the bot to leave")


Opening = Callable[..., Awaitable[Server]]

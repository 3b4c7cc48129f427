"""The real bot on a Discord on loopback, with one person and one channel."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import discord
import pytest

from bot.app import open_app
from bot.localdiscord.people import Person
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.settings import Settings
from bot.surfaces.discord.connection import displayed
from bot.surfaces.discord.connection.client import PersonaClient, aim
from bot.surfaces.discord.connection.presence import present
from bot.surfaces.discord.rules.policy import Policy
from bot.surfaces.discord.serving.service import Service
from tests.conftest import ROOT
from tests.surfaces.discord.watched import WatchedDiscord


@dataclass(slots=True)
class Server:
    """A server that the bot is on, with a person in its one channel."""

    discord: LocalDiscord
    channel: GuildChannel
    ann: Person
    database: Path
    settings: Settings
    policy: Policy
    _bot: AsyncExitStack = field(default_factory=AsyncExitStack)
    _client: PersonaClient | None = None

    @property
    def client(self) -> PersonaClient:
        """The bot that is there now."""
        assert self._client is not None
        return self._client

    @property
    def service(self) -> Service:
        """What it answers with."""
        return self.client.service

    def mention(self, text: str) -> str:
        """Return a text that mentions the bot."""
        return f"{self.discord.bot.mention} {text}"

    async def come_back(self) -> None:
        """Let the bot start, as a process that knows only the database."""
        opening = open_app(self.settings, self.database, accepts=displayed.accept)
        app = await self._bot.enter_async_context(opening)
        self._client = PersonaClient(app, self.policy, guild_ready_timeout=0.05)
        await self._bot.enter_async_context(present(self.client, self.discord.token))
        await self.discord.bot_ready()

    async def leave(self) -> None:
        """Let the bot end in order."""
        await self._bot.aclose()
        await self.discord.until(lambda: not self.discord.gateway.ready, "the bot to leave")


Opening = Callable[..., Awaitable[Server]]


@pytest.fixture(autouse=True)
def _aim_again() -> Iterator[None]:
    """Point discord.py back at Discord after each test."""
    base, gateway = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    yield
    aim(base, str(gateway))


@pytest.fixture
async def open_server(tmp_path: Path) -> AsyncGenerator[Opening]:
    """Open the bot, with settings of the test's choice, on a Discord of its own.

    At the end, nothing may have passed that Discord would not allow, or that pings anybody.
    """
    async with AsyncExitStack() as stack:

        async def opening(policy: Policy | None = None, **settings: object) -> Server:
            path = tmp_path / "log.db"
            return await stack.enter_async_context(_server(path, policy or Policy(), settings))

        yield opening


@asynccontextmanager
async def _server(
    database: Path, policy: Policy, chosen: dict[str, object]
) -> AsyncGenerator[Server]:
    settings = Settings.model_validate(
        {"notes_dir": ROOT / "seeds", "prompts_dir": ROOT / "prompts", **chosen}
    )
    async with WatchedDiscord() as local:
        guild = local.world.add_guild("Podcast")
        channel = guild.add_channel("general")
        aim(local.api_url, local.gateway_url)
        server = Server(local, channel, local.add_person("ann", guild), database, settings, policy)
        await server.come_back()
        try:
            yield server
        finally:
            await server.leave()

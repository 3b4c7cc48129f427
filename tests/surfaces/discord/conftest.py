"""The real bot on a Discord on loopback, with one person and one channel."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import discord
import pytest

from bot.app import open_app
from bot.localdiscord.people import Person
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.world.channels import Channel
from bot.settings import Settings
from bot.surfaces.discord.client import PersonaClient, aim
from bot.surfaces.discord.presence import present
from tests.conftest import ROOT


@dataclass(frozen=True, slots=True)
class Server:
    """A server that the bot is on, with a person in its one channel."""

    discord: LocalDiscord
    channel: Channel
    ann: Person
    client: PersonaClient
    database: Path

    def mention(self, text: str) -> str:
        """Return a text that mentions the bot."""
        return f"{self.discord.bot.mention} {text}"


Opening = Callable[..., Awaitable[Server]]


@pytest.fixture(autouse=True)
def _aim_again() -> Iterator[None]:
    """Point discord.py back at Discord after each test."""
    base, gateway = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    yield
    aim(base, str(gateway))


@pytest.fixture
async def open_server(tmp_path: Path) -> AsyncGenerator[Opening]:
    """Open the bot, with settings of the test's choice, on a Discord of its own."""
    async with AsyncExitStack() as stack:

        async def opening(**settings: object) -> Server:
            return await stack.enter_async_context(_server(tmp_path / "log.db", settings))

        yield opening


@asynccontextmanager
async def _server(database: Path, chosen: dict[str, object]) -> AsyncGenerator[Server]:
    settings = Settings.model_validate(
        {"notes_dir": ROOT / "seeds", "prompts_dir": ROOT / "prompts", **chosen}
    )
    async with LocalDiscord() as local, open_app(settings, database) as app:
        guild = local.world.add_guild("Podcast")
        channel = guild.add_channel("general")
        aim(local.api_url, local.gateway_url)
        client = PersonaClient(app.conversations, guild_ready_timeout=0.05)
        async with present(client, local.token):
            await local.bot_ready()
            yield Server(local, channel, local.add_person("ann", guild), client, database)

"""The real bot on a Discord on loopback, for every test that asks."""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.surfaces.discord.rules.policy import Policy
from tests.conftest import ROOT
from tests.localdiscord.aiming import aimed_at
from tests.surfaces.discord.server import Opening, Server
from tests.surfaces.discord.watched import WatchedDiscord


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
        ann = local.add_person("ann", guild)
        server = Server(local, guild, channel, ann, database, settings, policy)
        with aimed_at(local):
            await server.come_back()
            try:
                yield server
            finally:
                await server.leave()

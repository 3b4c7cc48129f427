"""The real bot on a Discord on loopback, for every test that asks."""

import logging
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.grounding.retrieval.encoder import Encoder
from bot.localmodel.script import Script
from bot.localmodel.server import LocalModel
from bot.settings import Settings
from bot.surfaces.discord.rules.policy import Policy
from tests.conftest import ROOT
from tests.localdiscord.aiming import aimed_at
from tests.surfaces.discord.overheard import Overheard
from tests.surfaces.discord.server import Opening, Server
from tests.surfaces.discord.watched import WatchedDiscord

OURS: Mapping[str, object] = {"notes_dir": ROOT / "seeds", "prompts_dir": ROOT / "prompts"}


@pytest.fixture
async def overheard() -> AsyncGenerator[Overheard]:
    """What the bot's log says from now on."""
    overheard, log = Overheard(), logging.getLogger("bot")
    log.addHandler(overheard)
    yield overheard
    log.removeHandler(overheard)


@pytest.fixture
async def open_server(tmp_path: Path, encoder: Encoder) -> AsyncGenerator[Opening]:
    """Open the bot, with settings of the test's choice, on a Discord of its own.

    A `model` plays its scripts until the bot is gone. At the end, nothing may have passed that
    Discord would not allow, or that pings anybody.
    """
    async with AsyncExitStack() as stack:

        async def opening(
            policy: Policy | None = None,
            *,
            model: Script | Sequence[Script] = (),
            **settings: object,
        ) -> Server:
            ours, played = OURS, None
            if scripts := [model] if isinstance(model, Script) else model:
                played = await stack.enter_async_context(LocalModel.open(*scripts))
                ours = {**ours, "openai_api_key": "key", "openai_base_url": played.url}
            local = await stack.enter_async_context(WatchedDiscord())
            guild = local.world.add_guild("Podcast")
            server = Server(
                discord=local,
                guild=guild,
                channel=guild.add_channel("general"),
                ann=local.add_person("ann", guild),
                database=tmp_path / "log.db",
                settings=Settings.model_validate({**ours, **settings}),
                policy=policy or Policy(),
                encoder=encoder,
                played=played,
            )
            stack.enter_context(aimed_at(local))
            await server.come_back()
            stack.push_async_callback(server.leave)
            return server

        yield opening

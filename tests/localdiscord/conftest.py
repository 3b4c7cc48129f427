"""A place with a bot in it, and a page over it, for every test that asks."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest

from bot.localdiscord import LocalDiscord
from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene, furnish, running


@pytest.fixture
async def scene() -> AsyncGenerator[Scene]:
    """A place with a bot in it."""
    async with LocalDiscord() as discord, running(furnish(discord)) as scene:
        yield scene


@pytest.fixture
async def page(scene: Scene) -> AsyncGenerator[Page]:
    """The page over a scene."""
    async with Page.open(scene.discord, scene.guild) as page:
        yield page

"""A place with a bot in it, for every test that asks."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest

from bot.localdiscord import LocalDiscord
from tests.localdiscord.scene import Scene, furnish, running


@pytest.fixture
async def scene() -> AsyncGenerator[Scene]:
    """A place with a bot in it."""
    async with LocalDiscord() as discord, running(furnish(discord)) as scene:
        yield scene

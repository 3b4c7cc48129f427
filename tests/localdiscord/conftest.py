"""A place with a bot in it, a page over it and a browser, for every test that asks."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.localdiscord import LocalDiscord
from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene, furnish, running
from tests.localdiscord.web.browser import Browser, looking


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


@pytest.fixture
async def browser(page: Page, tmp_path: Path) -> AsyncGenerator[Browser]:
    """A browser in which dan and eve sit side by side; dan's line has the focus."""
    async with looking(page, tmp_path, "dan", "eve") as browser:
        await browser.until("document.querySelectorAll('.pane .rooms button').length > 8")
        await browser.evaluate("document.querySelector('.pane textarea').focus()")
        yield browser

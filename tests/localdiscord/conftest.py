"""A place with a bot in it, a page over it and a browser, for every test that asks."""

from collections.abc import AsyncGenerator, Iterator

import pytest

from bot.localdiscord import LocalDiscord
from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene, furnish, running
from tests.localdiscord.web.browser import Browser, looking
from tests.localdiscord.web.chromium import chromium_in

# A pane stands still once both people are seated and its channel is drawn.
DRAWN = """pane => pane.querySelectorAll('.rooms button').length > 7
  && pane.querySelector('.log').ariaBusy === 'false'"""


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


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One Chromium for all that look at pages; gives the address of its tab's protocol."""
    with chromium_in(tmp_path_factory.mktemp("chromium")) as address:
        yield address


@pytest.fixture
async def browser(page: Page, chromium: str) -> AsyncGenerator[Browser]:
    """A browser in which dan and eve sit side by side; dan's line has the focus."""
    async with looking(chromium, page, "dan", "eve") as browser:
        await browser.until(f"[...document.querySelectorAll('.pane')].filter({DRAWN}).length === 2")
        await browser.evaluate("document.querySelector('.pane textarea').focus()")
        yield browser

"""A place with a bot in it, a page over it and a browser, for every test that asks."""

from collections.abc import AsyncGenerator, Iterator

import pytest

from bot.localdiscord import LocalDiscord
from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene, furnish, running
from tests.localdiscord.web.browser import Browser, looking
from tests.localdiscord.web.chromium import chromium_in

# A pane has its rooms once its person is seated, and draws itself anew when the next one is.
SEATED = "pane => pane.querySelectorAll('.rooms button').length > 7"
STEADY = """(() => {
  const line = document.querySelector('.pane textarea');
  window.steady = document.activeElement === line ? (window.steady ?? 0) + 1 : 0;
  line.focus();
  return window.steady > 5;
})()"""


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
    """One Chromium for all that look at pages; gives the address of its protocol."""
    with chromium_in(tmp_path_factory.mktemp("chromium")) as address:
        yield address


@pytest.fixture
async def browser(page: Page, chromium: str) -> AsyncGenerator[Browser]:
    """A browser in which dan and eve sit side by side; dan's line has the focus."""
    async with looking(chromium, page, "dan", "eve") as browser:
        await browser.until(
            f"[...document.querySelectorAll('.pane')].filter({SEATED}).length === 2"
        )
        await browser.until(STEADY)
        yield browser

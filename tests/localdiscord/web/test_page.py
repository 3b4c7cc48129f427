"""The page in the browser: what is served to whom."""

import aiohttp
import pytest

from bot.localdiscord.breakages import BREAKAGES
from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.tabs import tab


async def test_the_page_and_its_files_are_served(page: Page) -> None:
    """The page comes with a policy that lets nothing in from elsewhere, nor itself."""
    async with aiohttp.ClientSession() as web:
        async with web.get(page.url) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'self'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "/files/app.js" in await answer.text()
        for file in ("app.js", "pane.js", "style.css"):
            async with web.get(f"{page.url}files/{file}") as answer:
                assert answer.status == 200


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://example.org"}, {"Host": "example.org"}], ids=["origin", "host"]
)
async def test_other_sites_are_kept_out(page: Page, headers: dict[str, str]) -> None:
    """Neither another site's script nor another name for this machine reaches the world."""
    async with aiohttp.ClientSession() as web:
        for path in ("", "socket?person=ann"):
            async with web.get(page.url + path, headers=headers) as answer:
                assert answer.status == 403


async def test_whoever_types_localhost_comes_to_the_page(page: Page) -> None:
    """At its own address, which is the only one that it answers to."""
    other = page.url.replace("127.0.0.1", "localhost")
    headers = {"Host": other.removeprefix("http://").rstrip("/")}
    async with aiohttp.ClientSession() as web:
        async with web.get(page.url, headers=headers, allow_redirects=False) as answer:
            assert (answer.status, answer.headers["Location"]) == (302, page.url)
        for path in ("files/app.js", "faults", "socket?person=ann"):
            async with web.get(page.url + path, headers=headers) as answer:
                assert answer.status == 403


@pytest.mark.parametrize(
    ("person", "why"), [("", "A seat needs a name."), ("persona", "persona is a bot.")]
)
async def test_nobody_sits_down_as_nobody_or_as_the_bot(page: Page, person: str, why: str) -> None:
    """A seat needs a name, and the bot's is taken; the page is told so, and nothing else."""
    async with (
        aiohttp.ClientSession() as web,
        web.ws_connect(f"{page.url}socket?person={person}") as socket,
    ):
        assert await socket.receive_json(timeout=10) == {"type": "refused", "why": why}
        assert (await socket.receive(timeout=10)).type is aiohttp.WSMsgType.CLOSE


async def test_what_can_go_wrong_goes_wrong(scene: Scene, page: Page) -> None:
    """The page is told what there is, lets it happen, and says when the bot is back."""
    async with aiohttp.ClientSession() as web:
        async with web.get(f"{page.url}faults") as answer:
            told = {fault["name"]: fault["about"] for fault in await answer.json()}
        assert told == {name: breakage.about for name, breakage in BREAKAGES.items()}
        async with web.post(f"{page.url}faults/500") as answer:
            assert (await answer.json())["said"] == told["500"]
        await scene.ann.reply_to(await scene.ask("hi"))
        assert scene.requests("POST /channels/{channel_id}/messages")[0] == 500
        async with web.post(f"{page.url}faults/op9") as answer:
            assert (await answer.json())["said"] == f"{told['op9']} The bot is back."
        async with web.post(f"{page.url}faults/flood") as answer:
            assert answer.status == 404


async def test_no_other_site_lets_anything_go_wrong(page: Page) -> None:
    """Faults are for whoever looks at the page."""
    async with (
        aiohttp.ClientSession() as web,
        web.post(f"{page.url}faults/drop", headers={"Origin": "http://example.org"}) as answer,
    ):
        assert answer.status == 403


async def test_a_closed_page_is_no_failure(
    scene: Scene, page: Page, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody who closes the page in the middle of things leaves no error behind."""
    for _ in range(5):
        async with tab(page, "dan"):
            asked = await scene.ask("stream")
        await scene.ann.reply_to(asked)
    await scene.bot.idle.wait()
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []

"""Being on Discord, or being told why not."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.app import App, open_app
from bot.conversations.errors import LogError
from bot.localdiscord.gateway.intents import Intents
from bot.settings import Settings
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.connection.errors import DiscordError
from bot.surfaces.discord.connection.presence import present, stay
from bot.surfaces.discord.rules.policy import Policy
from bot.surfaces.discord.rules.servers import Servers, ServerSettings
from tests.conftest import ROOT
from tests.localdiscord.aiming import aimed_at
from tests.routes import SYNC
from tests.surfaces.discord.server import Opening
from tests.surfaces.discord.watched import WatchedDiscord


@pytest.fixture
async def app(tmp_path: Path) -> AsyncGenerator[App]:
    """The bot before it comes to Discord."""
    settings = Settings(notes_dir=ROOT / "seeds", prompts_dir=ROOT / "prompts")
    async with open_app(settings, tmp_path / "log.db") as opened:
        yield opened


async def test_a_wrong_token_is_said_to_be_wrong(app: App) -> None:
    """The sentence says where to get another."""
    async with WatchedDiscord() as local:
        with aimed_at(local), pytest.raises(DiscordError, match="does not accept DISCORD_TOKEN"):
            await stay(PersonaClient(app.cast), "wrong")


async def test_whoever_waits_for_a_bot_that_cannot_come_is_told_at_once(app: App) -> None:
    """What goes on beside the bot, such as a chat, is not left there without it."""
    async with WatchedDiscord() as local:
        with aimed_at(local), pytest.raises(DiscordError, match="does not accept DISCORD_TOKEN"):
            async with asyncio.timeout(5) as late, present(PersonaClient(app.cast), "wrong"):
                await asyncio.Event().wait()
        assert not late.expired()


async def test_what_breaks_beside_the_bot_is_raised_as_it_is(app: App) -> None:
    """The bot leaves first, and nothing of it is in the way of the error."""

    async def breaking() -> None:
        async with present(client, local.token):
            await local.bot_ready()
            raise ZeroDivisionError

    async with WatchedDiscord() as local:
        client = PersonaClient(app.cast, guild_ready_timeout=0)
        with aimed_at(local), pytest.raises(ZeroDivisionError):
            await breaking()
        assert client.is_closed()


async def test_an_unreachable_discord_is_said_to_be(app: App) -> None:
    """Nothing listens there; the sentence says to check the network."""
    async with WatchedDiscord() as gone:
        pass
    with aimed_at(gone), pytest.raises(DiscordError, match="cannot be reached"):
        await stay(PersonaClient(app.cast), "token")


async def test_a_gateway_that_cannot_be_reached_at_first_is_said_to_be(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A firewall may let REST through and not the gateway, where discord.py falls over itself."""
    async with WatchedDiscord() as gone:
        pass
    async with WatchedDiscord() as local:
        refused = pytest.raises(DiscordError, match=r"cannot be reached \(.+\): check the network")
        with aimed_at(local), refused:
            monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", URL(gone.gateway_url))
            await stay(PersonaClient(app.cast), local.token)


@pytest.mark.parametrize(
    ("body", "kind"),
    [("<h1>Hello</h1>", "text/html"), ("{", "application/json"), ("{}", "application/json")],
)
async def test_what_is_not_discord_is_said_to_be_something_else(
    app: App, monkeypatch: pytest.MonkeyPatch, body: str, kind: str
) -> None:
    """Such as a web page; the sentence names the host, and no password of the address."""

    async def answer(_: web.BaseRequest) -> web.Response:
        return web.Response(text=body, content_type=kind)

    async with RawTestServer(answer) as server:
        url = server.make_url("/api").with_user("ann").with_password("hunter2")
        monkeypatch.setattr(Route, "BASE", str(url))
        with pytest.raises(DiscordError, match=r"^What answers at 127\.0\.0\.1:\d+ is not Disc"):
            await stay(PersonaClient(app.cast), "token")


async def test_an_address_without_its_version_is_told_how_it_ends(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is there by that name; the bot is not to blame, nor is a newer one of any use."""
    async with WatchedDiscord() as local:
        monkeypatch.setattr(Route, "BASE", local.api_url.removesuffix("/v10"))
        with pytest.raises(DiscordError, match=r"DISCORD_API_URL .* ends in /api/v10"):
            await stay(PersonaClient(app.cast), local.token)


async def test_commands_that_discord_rejects_are_said_to_be(app: App) -> None:
    """The network is not to blame, and to start again would not help."""
    async with WatchedDiscord() as local:
        local.api.faults.fail(SYNC, 400)
        refused = pytest.raises(DiscordError, match="does not accept what the bot told it")
        with aimed_at(local), refused:
            await stay(PersonaClient(app.cast), local.token)


async def test_an_intent_that_was_not_granted_is_said_to_be(app: App) -> None:
    """The sentence says where to switch it on, and how to do without it."""
    async with WatchedDiscord() as local:
        local.gateway.granted = Intents(0)
        told = r"developer portal.*or unset MESSAGE_CONTENT"
        with aimed_at(local), pytest.raises(DiscordError, match=told):
            await stay(PersonaClient(app.cast, Policy(message_content=True)), local.token)


async def test_a_log_that_is_away_at_the_start_is_told_of_in_a_line(
    open_server: Opening, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is no defect: the bot goes on, and whoever runs it reads why."""

    async def newest(_: Servers, __: int | None) -> ServerSettings:
        raise LogError.late(1.0)

    server = await open_server()
    await server.leave()
    monkeypatch.setattr(Servers, "newest", newest)
    await server.come_back()
    await server.started()
    (told,) = [record for record in caplog.records if "part of its start" in record.message]
    assert (told.levelname, told.exc_info) == ("WARNING", None)
    assert "The log gave no answer" in told.message

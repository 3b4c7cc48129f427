"""A web application on loopback."""

import aiohttp
import pytest
from aiohttp import web

from bot.loopback import serving


async def hello(_: web.Request) -> web.Response:
    """Answer whoever asks."""
    return web.Response(text="hello")


async def test_an_application_is_there_until_the_block_ends() -> None:
    """On a port that was free; afterwards nobody listens there."""
    app = web.Application()
    app.router.add_get("/", hello)
    async with aiohttp.ClientSession() as client:
        async with serving(app) as address, client.get(f"http://{address}/") as response:
            assert await response.text() == "hello"
        with pytest.raises(aiohttp.ClientConnectorError):
            await client.get(f"http://{address}/")

"""The page from its socket's side: what it is told, and what it can ask."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager

import aiohttp

from bot.localdiscord.payloads import Json, listed, mapped
from bot.localdiscord.web import Page


class Tab:
    """One person's socket."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._asked = 0
        self.world: Mapping[str, Json] = {}
        self.heard: list[Json] = []

    async def hears(self, kind: str) -> Mapping[str, Json]:
        """Return the next thing of a kind that the page is told."""
        while True:
            told = mapped(await self._socket.receive_json(timeout=10))
            self.heard.append(told["type"])
            if told["type"] == kind:
                return told

    async def sees(self, content: str) -> Mapping[str, Json]:
        """Return the next message that says this."""
        while True:
            shown = mapped((await self.hears("message"))["message"])
            if shown["content"] == content:
                return shown

    async def asks(self, **wish: Json) -> Mapping[str, Json]:
        """Ask for something, and return the answer."""
        self._asked += 1
        await self._socket.send_json({**wish, "id": self._asked})
        return await self.hears("answer")


@asynccontextmanager
async def tab(page: Page, person: str) -> AsyncGenerator[Tab]:
    """Open the page as somebody."""
    async with (
        aiohttp.ClientSession() as web,
        web.ws_connect(f"{page.url}socket?person={person}") as socket,
    ):
        opened = Tab(socket)
        opened.world = await opened.hears("world")
        yield opened


def channel(tab: Tab, name: str) -> str:
    """Return the id of a channel by its name."""
    rooms = map(mapped, listed(tab.world["channels"]))
    return next(str(room["id"]) for room in rooms if room["name"] == name)

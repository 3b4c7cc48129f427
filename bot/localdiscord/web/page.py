"""The page and its sockets: static files, and one socket for each person who looks.

Only this machine can reach it, and of what runs here only the page itself: a request must name this
server as its host, and a socket must be opened by the page, so that no other site can reach in.
"""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from aiohttp import WSMsgType, web

from bot.localdiscord.breakages import BREAKAGES, strike
from bot.localdiscord.payloads import Json, JsonObject, decoded, mapped
from bot.localdiscord.people import InvocationError, Person
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.web.desk import Desk
from bot.localdiscord.web.news import News
from bot.localdiscord.world.guilds import Guild
from bot.loopback import serving

FILES = Path(__file__).parent / "files"
_POLICY = (
    "default-src 'self'; img-src 'self' data: http://127.0.0.1:*; connect-src 'self' ws:; "
    "frame-ancestors 'none'"
)
HEADERS = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-store"}
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
NAME_LENGTH = 32


class Page:
    """A guild as people see it in a browser; `url` is where."""

    def __init__(
        self, discord: LocalDiscord, guild: Guild, files: Mapping[str, tuple[str, bytes]]
    ) -> None:
        self.url = ""
        self._files = files
        self._discord = discord
        self._guild = guild

    @classmethod
    @asynccontextmanager
    async def open(
        cls, discord: LocalDiscord, guild: Guild, *, port: int = 0
    ) -> AsyncGenerator["Page"]:
        """Serve on a port of loopback; 0 is any free one."""
        page = cls(discord, guild, await asyncio.to_thread(_read_files))
        app = web.Application()
        app.router.add_get("/", page._home)
        app.router.add_get("/files/{name}", page._file)
        app.router.add_get("/socket", page._socket)
        app.router.add_get("/faults", page._faults)
        app.router.add_post("/faults/{name}", page._break)
        async with serving(app, port) as address:
            page.url = f"http://{address}/"
            yield page

    def _check(self, request: web.Request) -> None:
        """Turn away whoever was sent here by another site."""
        own = self.url.removesuffix("/")
        if request.headers.get("Origin", own) != own or f"http://{request.host}" != own:
            raise web.HTTPForbidden

    def _person(self, name: str) -> Person:
        if not name:
            message = "A seat needs a name."
            raise InvocationError(message)
        return self._discord.person(name, self._guild)

    async def _home(self, request: web.Request) -> web.StreamResponse:
        """Serve the page, to whoever types `localhost` at its own address."""
        if f"http://{request.host}/" == self.url.replace("127.0.0.1", "localhost"):
            raise web.HTTPFound(self.url)
        return await self._file(request)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        self._check(request)
        name = request.match_info.get("name", "index.html")
        if name not in self._files:
            raise web.HTTPNotFound
        type_, content = self._files[name]
        return web.Response(body=content, headers={**HEADERS, "Content-Type": type_})

    async def _faults(self, request: web.Request) -> web.StreamResponse:
        self._check(request)
        told = [{"name": name, "about": breakage.about} for name, breakage in BREAKAGES.items()]
        return web.json_response(told, headers=HEADERS)

    async def _break(self, request: web.Request) -> web.StreamResponse:
        self._check(request)
        breakage = BREAKAGES.get(request.match_info["name"])
        if breakage is None:
            raise web.HTTPNotFound
        try:
            said = await strike(self._discord, breakage)
        except TimeoutError:
            said = f"{breakage.about} The bot does not come back."
        return web.json_response({"said": said}, headers=HEADERS)

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        self._check(request)
        socket = web.WebSocketResponse(max_msg_size=0)  # files come within, and only from here
        await socket.prepare(request)
        try:
            person = self._person(request.query.get("person", "").strip()[:NAME_LENGTH])
        except InvocationError as error:  # a page cannot read the answer to a refused upgrade
            await socket.send_json({"type": "refused", "why": str(error)})
            await socket.close()
        else:
            await self._seat(person, socket)
        return socket

    async def _seat(self, person: Person, socket: web.WebSocketResponse) -> None:
        """Tell one page what its person sees, and do what it asks for, until it is closed."""
        outbox: asyncio.Queue[JsonObject] = asyncio.Queue()
        news = News(self._discord.world, self._guild, person, outbox.put_nowait)
        end = self._discord.world.history.listen(news.hear)
        try:
            async with asyncio.TaskGroup() as tasks:
                writing = tasks.create_task(_write(socket, outbox))
                outbox.put_nowait(news.world())
                desk = Desk(self._discord, self._guild, person)
                async for message in socket:
                    if message.type is WSMsgType.TEXT:
                        wish = mapped(decoded(message.data))
                        tasks.create_task(_serve(desk, wish, outbox))
                writing.cancel()
        finally:
            end()


async def _serve(desk: Desk, wish: Mapping[str, Json], outbox: asyncio.Queue[JsonObject]) -> None:
    outbox.put_nowait({"type": "answer", "id": wish.get("id")} | await desk.answer(wish))


async def _write(socket: web.WebSocketResponse, outbox: asyncio.Queue[JsonObject]) -> None:
    """Write until the page is closed; that it was closed meanwhile is no failure of ours."""
    with suppress(ConnectionResetError):
        while True:
            await socket.send_json(await outbox.get())


def _read_files() -> dict[str, tuple[str, bytes]]:
    """Read the page once; it is small, and nothing else can be asked for."""
    return {
        file.name: (f"{TYPES[file.suffix]}; charset=utf-8", file.read_bytes())
        for file in FILES.iterdir()
        if file.suffix in TYPES
    }

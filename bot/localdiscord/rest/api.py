"""The front of the API.

Each request is written down, struck by a fault or held up by a limit if one says so, and answered
by its endpoint.
"""

import json
import re
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.localdiscord.payloads import Json, snowflake
from bot.localdiscord.refusals import Refusal, RefusedError, unsupported
from bot.localdiscord.rest.accounts import AccountRoutes
from bot.localdiscord.rest.calls import Call, Created, Endpoint, Route
from bot.localdiscord.rest.channels import ChannelRoutes
from bot.localdiscord.rest.commands import CommandRoutes
from bot.localdiscord.rest.exchanges import Exchange
from bot.localdiscord.rest.faults import Faults, RequestFault
from bot.localdiscord.rest.interactions import InteractionRoutes
from bot.localdiscord.rest.messages import MessageRoutes
from bot.localdiscord.rest.rates import Headers, Rates
from bot.localdiscord.rest.reactions import ReactionRoutes
from bot.localdiscord.rest.requests import read_call
from bot.localdiscord.rest.threads import ThreadRoutes
from bot.localdiscord.world.world import World

PREFIX = "/api/v10"
ROOMS = (
    AccountRoutes,
    ChannelRoutes,
    ThreadRoutes,
    MessageRoutes,
    ReactionRoutes,
    CommandRoutes,
    InteractionRoutes,
)
MAJOR = ("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token")

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
# Where a path has one of these, a word such as `pins` or `search` is no id, but another route.
VARIABLE = re.compile(r"\{((?:message|user)_id)\}")
ID = r"{\1:[@\\d][^/]*}"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class _CutError(Exception):
    """The connection of a request was cut."""


class Api:
    """Discord's REST API over one world, for the bot with this token."""

    def __init__(self, world: World, token: str) -> None:
        self.exchanges: list[Exchange] = []
        self.faults = Faults()
        self.rates = Rates(world.clock)
        self._world = world
        self._token = token

    def serve(self, app: web.Application) -> None:
        """Add every route to a server."""
        routes = [route for room in ROOMS for route in room(self._world).routes()]
        unknown = [Route(method, "/{unknown:.*}", _unsupported(method)) for method in METHODS]
        for route in [*routes, *unknown]:
            path = PREFIX + VARIABLE.sub(ID, route.template)
            app.router.add_route(route.method, path, self._handler(route))
        app.router.add_get("/attachments/{id}/{filename}", self._attachment)

    def _handler(self, route: Route) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            exchange = self._note(request, route)
            try:
                await self._answer(exchange, request, route)
            except RefusedError as refused:
                exchange.status, exchange.response = refused.status, refused.body
                exchange.headers = {**exchange.headers, **refused.headers}
            except _CutError:
                pass  # nobody hears an answer, and the status stays 0
            self._world.history.stir()
            return _response(exchange)

        return handle

    async def _answer(self, exchange: Exchange, request: web.Request, route: Route) -> None:
        fault = self.faults.take(exchange.route)
        call = await read_call(request)
        exchange.body, exchange.uploads = call.body, call.uploads
        await self._strike(fault, request, after=False)
        exchange.headers = self._admit(request, route)
        status, exchange.response = _answered(route.endpoint(call))
        await self._strike(fault, request, after=True)
        exchange.status = status

    def _note(self, request: web.Request, route: Route) -> Exchange:
        path = request.path.removeprefix(PREFIX)
        agent = request.headers.get("User-Agent", "")
        now = self._world.clock.now()
        exchange = Exchange(now, request.method, path, route.template, None, agent=agent)
        self.exchanges.append(exchange)
        self._world.history.stir()
        return exchange

    async def _strike(
        self, fault: RequestFault | None, request: web.Request, *, after: bool
    ) -> None:
        if fault is None or fault.after is not after:
            return
        if fault.delay:
            await self._world.clock.sleep(fault.delay)
        if fault.refusal:
            raise fault.refusal
        if fault.cut:
            if request.transport:
                request.transport.abort()
            raise _CutError

    def _admit(self, request: web.Request, route: Route) -> Headers:
        if not request.headers.get("User-Agent"):
            raise Refusal.NO_USER_AGENT.error()
        authorization = request.headers.get("Authorization")
        if not route.tokenless and authorization != f"Bot {self._token}":
            raise Refusal.UNAUTHORIZED.error()
        major = "/".join(request.match_info.get(key, "") for key in MAJOR)
        return self.rates.take(f"{route.method} {route.template}", major, exempt=route.tokenless)

    async def _attachment(self, request: web.Request) -> web.StreamResponse:
        file = self._world.files.get(snowflake(request.match_info["id"]) or 0)
        if file is None:
            raise web.HTTPNotFound
        return web.Response(body=file.content, headers={"Content-Type": file.content_type})


def _unsupported(method: str) -> Endpoint:
    def refuse(call: Call) -> Json:
        message = f"{method} /{call.path['unknown']}"
        raise unsupported(message)

    return refuse


def _answered(answer: Json | Created) -> tuple[int, Json]:
    match answer:
        case Created(body):
            return 201, body
        case None:
            return 204, None
        case body:
            return 200, body


def _response(exchange: Exchange) -> web.StreamResponse:
    if exchange.status == 204:  # noqa: PLR2004 - the number is the name
        return web.Response(status=204, headers=exchange.headers)
    body = json.dumps(exchange.response).encode()
    # No charset: discord.py takes JSON for text unless the type is this and nothing else.
    typed = {**exchange.headers, "Content-Type": "application/json"}
    return web.Response(status=exchange.status, body=body, headers=typed)

"""A Discord on loopback: opened, it has a port of its own, a world, and a place for one bot."""

import asyncio
import secrets
from collections.abc import Callable
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self, TypeVar

from aiohttp import web

from bot.localdiscord.clock import Clock, SystemClock
from bot.localdiscord.gateway.gateway import Gateway
from bot.localdiscord.people import InvocationError, Person
from bot.localdiscord.picture import picture
from bot.localdiscord.rest.api import PREFIX, Api
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World
from bot.loopback import serving

# Seconds for which people wait for the bot.
PATIENCE = 5.0

# What a mention of all says, so that nobody can be called so.
ALL = frozenset({"everyone", "here"})

T = TypeVar("T")


class LocalDiscord:
    """The place; `async with` opens its port and closes it again.

    Its token is its own: a site that somebody looks at may open a socket to any port of loopback,
    and must not be able to say that it is the bot.
    """

    def __init__(
        self, *, clock: Clock | None = None, bot_name: str = "persona", patience: float = PATIENCE
    ) -> None:
        self.token = secrets.token_urlsafe()
        self.clock = clock or SystemClock()
        self.world = World(self.clock, bot_name)
        self.api = Api(self.world, self.token)
        self.gateway = Gateway(self.world, self.token)
        self.patience = patience
        self._stack = AsyncExitStack()
        self._address = ""

    @property
    def bot(self) -> User:
        """The bot's account."""
        return self.world.bot

    @property
    def api_url(self) -> str:
        """Where the REST API is: what stands before `/users/@me`."""
        return f"http://{self._address}{PREFIX}"

    @property
    def gateway_url(self) -> str:
        """Where the gateway is."""
        return f"ws://{self._address}/gateway/"

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            await self._open(stack)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._stack.aclose()

    def add_person(self, name: str, *guilds: Guild) -> Person:
        """Let somebody in who can act in these guilds, and write to the bot directly."""
        user = self.world.add_user(name)
        for guild in guilds:
            guild.add_member(user)
        return Person(self.world, user, self.until)

    def person(self, name: str, guild: Guild) -> Person:
        """Return the person of that name in a guild, who is let in if there is nobody.

        Raises:
            InvocationError: it is the name of a bot, or what all are called together.
        """
        if name.casefold() in ALL:
            message = f"@{name} is everybody: nobody is called so."
            raise InvocationError(message)
        for member in guild.members.values():
            if member.user.name == name and member.user.bot:
                message = f"{name} is a bot."
                raise InvocationError(message)
            if member.user.name == name:
                return Person(self.world, member.user, self.until)
        return self.add_person(name, guild)

    async def bot_ready(self) -> None:
        """Wait until the bot listens."""
        await self.until(lambda: self.gateway.ready, "the bot to connect")

    async def until(
        self, look: Callable[[], T | None], what: str = "it", seconds: float | None = None
    ) -> T:
        """Wait until `look` finds something, looking again whenever anything happens.

        Raises:
            TimeoutError: with a picture of what happened instead, after `seconds` or `patience`.
        """
        try:
            async with asyncio.timeout(self.patience if seconds is None else seconds):
                return await self.world.history.until(look)
        except TimeoutError:
            message = f"waited in vain for {what}\n{self.picture()}"
            raise TimeoutError(message) from None

    def picture(self) -> str:
        """Describe what happened so far, for a person to read."""
        return picture(self.world, self.api.exchanges, self.gateway.received)

    async def _open(self, stack: AsyncExitStack) -> None:
        stack.callback(self.world.history.listen(self.gateway.announce))
        app = web.Application(client_max_size=100 << 20)
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_get("/gateway", self.gateway.serve)
        self.api.serve(app)
        self._address = await stack.enter_async_context(serving(app, grace=1.0))
        stack.callback(self.gateway.close)
        self.gateway.url = self.gateway_url
        self.world.cdn = f"http://{self._address}"

"""The gateway: greets a bot, lets it in, and answers what it sends, or fails to."""

import asyncio
from contextlib import suppress

from aiohttp import WSMessage, WSMsgType, web

from bot.localdiscord.forms import Form
from bot.localdiscord.gateway.answers import members, ready
from bot.localdiscord.gateway.compression import packer
from bot.localdiscord.gateway.dispatch import Dispatch
from bot.localdiscord.gateway.dispatches import Dispatches
from bot.localdiscord.gateway.intents import PRIVILEGED, Intents
from bot.localdiscord.gateway.opcodes import CloseCode, Op
from bot.localdiscord.gateway.session import Connection, Session
from bot.localdiscord.gateway.sessions import Sessions
from bot.localdiscord.payloads import Json, decoded
from bot.localdiscord.world.world import World

# The most that a bot may send at once.
PAYLOAD_BYTES = 4096


class Gateway(Sessions):
    """The gateway over one world, for the bot with this token.

    It can be made to fail: `granted` are the privileged intents that a bot may ask for; heartbeats
    are not acknowledged, nor sessions resumed, where these are False; each event takes `latency`
    seconds to arrive.
    """

    def __init__(self, world: World, token: str) -> None:
        super().__init__()
        self.url = ""
        self.heartbeat_interval = 41.25
        self.granted = PRIVILEGED
        self.acknowledges_heartbeats = True
        self.resumes = True
        self.latency = 0.0
        self.received: list[Op] = []
        self.connects: list[dict[str, str]] = []
        self._world = world
        self._token = token

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Talk to one bot for as long as its connection lasts."""
        socket = web.WebSocketResponse(max_msg_size=4 * PAYLOAD_BYTES)
        await socket.prepare(request)
        transport = request.transport
        if not isinstance(transport, asyncio.Transport):
            return socket
        self.connects.append(dict(request.query))
        packing = packer(request.query.get("compress", ""))
        connection = Connection(socket, transport, packing, self._lag)
        self._connections.add(connection)
        try:
            async with asyncio.TaskGroup() as tasks:
                writing = tasks.create_task(_write(connection))
                interval = round(self.heartbeat_interval * 1000)
                connection.send(Op.HELLO, {"heartbeat_interval": interval, "_trace": []})
                await self._listen(socket, connection)
                writing.cancel()
        finally:
            connection.leave()
            self._connections.discard(connection)
            self._world.history.stir()
        return socket

    async def _listen(self, socket: web.WebSocketResponse, connection: Connection) -> None:
        async for message in socket:
            payload = _payload(message)
            if payload is None:
                connection.close(CloseCode.DECODE_ERROR, "Error while decoding payload.")
                continue
            self._receive(connection, Form(payload))
            self._world.history.stir()

    def _receive(self, connection: Connection, payload: Form) -> None:
        number = payload.number("op")
        if number not in list(Op):
            connection.close(CloseCode.UNKNOWN_OPCODE, "Unknown opcode.")
            return
        data = payload.form("d") if payload.value("op") != Op.HEARTBEAT else Form(None)
        self.received.append(Op(number))
        match Op(number):
            case Op.HEARTBEAT:
                if self.acknowledges_heartbeats:
                    connection.send(Op.HEARTBEAT_ACK)
            case Op.IDENTIFY:
                self._identify(connection, data)
            case Op.RESUME:
                self._resume(connection, data)
            case _ if connection.session is None:
                connection.close(CloseCode.NOT_AUTHENTICATED, "Not authenticated.")
            case Op.REQUEST_GUILD_MEMBERS:
                connection.session.tell(members(self._world, data))
            case _:
                pass

    async def _lag(self) -> None:
        if self.latency:
            await self._world.clock.sleep(self.latency)

    def _identify(self, connection: Connection, data: Form) -> None:
        intents = Intents(data.number("intents"))
        if connection.session:
            connection.close(CloseCode.ALREADY_AUTHENTICATED, "Already authenticated.")
        elif data.text("token") != self._token:
            connection.close(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.")
        elif intents & PRIVILEGED & ~self.granted:
            connection.close(CloseCode.DISALLOWED_INTENTS, "Disallowed intent(s).")
        else:
            self._let_in(connection, intents)

    def _let_in(self, connection: Connection, intents: Intents) -> None:
        heard = {id_: session for id_, session in self._sessions.items() if session.connection}
        session = Session(Dispatches(self._world.bot, intents))
        self._sessions = {**heard, session.id: session}
        session.attach(connection)
        bot = self._world.bot
        guilds = [guild for guild in self._world.guilds.values() if bot.id in guild.members]
        session.tell(ready(bot, guilds, session.id, self.url))
        if intents & Intents.GUILDS:
            for guild in guilds:
                session.tell(session.dispatches.guild(guild))

    def _resume(self, connection: Connection, data: Form) -> None:
        session, heard = self._sessions.get(data.text("session_id")), data.number("seq")
        welcome = self.resumes and data.text("token") == self._token
        if session is None or not welcome or not session.remembers(heard):
            connection.send(Op.INVALID_SESSION, data=False)
            return
        session.repeat(heard, connection)
        session.attach(connection)
        session.tell(Dispatch("RESUMED", {"_trace": []}))


async def _write(connection: Connection) -> None:
    """Write until the connection ends; that it was cut is no failure of ours."""
    with suppress(ConnectionResetError):
        await connection.write()


def _payload(message: WSMessage) -> Json:
    """Return what a bot sent, or None for what is no JSON, or too much of it."""
    if message.type is not WSMsgType.TEXT or len(message.data.encode()) > PAYLOAD_BYTES:
        return None
    return decoded(message.data)

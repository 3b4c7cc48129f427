"""What the bot hears, and the connection over which it hears it.

A session outlives its connection: it goes on counting, so that a bot that resumes is told what it
missed.
"""

import asyncio
import json
import secrets
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.localdiscord.gateway.compression import Packer
from bot.localdiscord.gateway.dispatch import Dispatch
from bot.localdiscord.gateway.dispatches import Dispatches
from bot.localdiscord.gateway.opcodes import Op
from bot.localdiscord.payloads import Json, JsonObject

# Events that a session can tell again.
REMEMBERED = 2000


@dataclass(frozen=True, slots=True)
class Goodbye:
    """The end of a connection, with the code that says why."""

    code: int
    reason: str


class Connection:
    """One WebSocket; what is sent leaves in its order, written by `write` alone.

    `lag` is waited for before each payload.
    """

    def __init__(
        self,
        socket: web.WebSocketResponse,
        transport: asyncio.Transport,
        packer: Packer,
        lag: Callable[[], Awaitable[None]],
    ) -> None:
        self._socket = socket
        self._transport = transport
        self._packer = packer
        self._lag = lag
        self._outbox: asyncio.Queue[JsonObject | Goodbye] = asyncio.Queue()
        self.session: Session | None = None

    def send(self, op: int, data: Json = None) -> None:
        """Send what is no event."""
        self._outbox.put_nowait({"op": op, "d": data, "s": None, "t": None})

    def dispatch(self, payload: JsonObject) -> None:
        """Send an event as its session counted it."""
        self._outbox.put_nowait(payload)

    def close(self, code: int, reason: str = "") -> None:
        """Close once all else is sent."""
        self.leave()
        self._outbox.put_nowait(Goodbye(code, reason))

    def cut(self) -> None:
        """Tear the connection, as a network does."""
        self.leave()
        self._transport.abort()

    def leave(self) -> None:
        """Let go of the session, which may be resumed elsewhere."""
        if self.session and self.session.connection is self:
            self.session.connection = None

    async def write(self) -> None:
        """Send until the connection ends."""
        while True:
            match await self._outbox.get():
                case Goodbye(code, reason):
                    await self._socket.close(code=code, message=reason.encode())
                    return
                case payload:
                    await self._lag()
                    await self._write(payload)

    async def _write(self, payload: JsonObject) -> None:
        packed = self._packer(json.dumps(payload).encode())
        if isinstance(packed, str):
            await self._socket.send_str(packed)
        else:
            await self._socket.send_bytes(packed)


class Session:
    """One bot's hearing, from its IDENTIFY on."""

    def __init__(self, dispatches: Dispatches) -> None:
        self.id = secrets.token_hex(16)
        self.dispatches = dispatches
        self.connection: Connection | None = None
        self.sequence = 0
        self._told: deque[tuple[int, JsonObject]] = deque(maxlen=REMEMBERED)

    def attach(self, connection: Connection) -> None:
        """Hear over this connection from now on."""
        if self.connection:
            self.connection.session = None
        self.connection = connection
        connection.session = self

    def tell(self, dispatch: Dispatch) -> None:
        """Count an event, and send it if somebody listens."""
        self.sequence += 1
        payload: JsonObject = {
            "op": Op.DISPATCH,
            "s": self.sequence,
            "t": dispatch.name,
            "d": dispatch.data,
        }
        self._told.append((self.sequence, payload))
        if self.connection:
            self.connection.dispatch(payload)

    def remembers(self, after: int) -> bool:
        """Tell whether all that came after an event can be told again."""
        return self.sequence - len(self._told) <= after <= self.sequence

    def repeat(self, after: int, connection: Connection) -> None:
        """Send again what came after an event."""
        for sequence, payload in self._told:
            if sequence > after:
                connection.dispatch(payload)

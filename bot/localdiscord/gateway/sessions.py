"""Every bot that is let in: told what happens, and what can happen to its connection."""

from collections.abc import Generator
from contextlib import contextmanager

from bot.localdiscord.gateway.opcodes import CloseCode, Op
from bot.localdiscord.gateway.session import Connection, Session
from bot.localdiscord.world.history import Event


class Sessions:
    """The sessions by their id, and the connections, with a session or not yet."""

    def __init__(self) -> None:
        self._sessions: dict[str, Session] = {}
        self._connections: set[Connection] = set()
        self._held: list[Event] | None = None

    @property
    def ready(self) -> bool:
        """Whether a bot is let in and listens."""
        return any(session.connection for session in self._sessions.values())

    def announce(self, event: Event) -> None:
        """Tell every session of an event, as far as it asked and may know."""
        if self._held is not None:
            self._held.append(event)
            return
        for session in self._sessions.values():
            for dispatch in session.dispatches.of(event):
                session.tell(dispatch)

    def replay(self, events: int) -> None:
        """Tell every bot its newest events once more, as a resumed session may be told."""
        for connection in self._connections:
            session = connection.session
            if session:
                session.repeat(session.sequence - events, connection)

    @contextmanager
    def reordered(self) -> Generator[None]:
        """Keep back what happens while the block runs, and tell it afterwards, newest first."""
        held: list[Event] = []
        self._held = held
        try:
            yield
        finally:
            self._held = None
            for event in reversed(held):
                self.announce(event)

    def reconnect(self) -> None:
        """Ask every bot to come back over another connection."""
        for connection in self._connections:
            connection.send(Op.RECONNECT)

    def invalidate(self, *, resumable: bool) -> None:
        """Tell every bot that its session is over, or only that it must be resumed."""
        if not resumable:
            self._sessions.clear()
        for connection in self._connections:
            connection.leave()
            connection.send(Op.INVALID_SESSION, resumable)

    def close(self, code: int = CloseCode.GOING_AWAY) -> None:
        """Close every connection."""
        for connection in self._connections:
            connection.close(code)

    def cut(self) -> None:
        """Tear every connection without a word."""
        for connection in self._connections:
            connection.cut()

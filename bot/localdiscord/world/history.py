"""What happened, in its order.

Everything that changes in the world is told here once, at the moment it changes. The gateway, the
people and the terminal are listeners; the world knows none of them.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from bot.localdiscord.clock import Clock
from bot.localdiscord.world.snowflakes import Snowflakes

T = TypeVar("T")


class Event:
    """Something that happened.

    Each kind stands beside the thing it happens to; those of messages, which hold what holds
    messages in turn, in `message_events`.
    """


Listener = Callable[[Event], None]


class History:
    """Gives each new thing its id and its time, and tells every listener what happened."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._snowflakes = Snowflakes(clock)
        self._listeners: list[Listener] = []
        self._waiting: set[asyncio.Event] = set()

    def next_id(self) -> int:
        """Return the id of a thing that is being made."""
        return self._snowflakes.next()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of each event from now on; the value returned, when called, ends it."""
        self._listeners.append(listener)

        def end() -> None:
            with suppress(ValueError):
                self._listeners.remove(listener)

        return end

    def tell(self, event: Event) -> None:
        """Tell every listener, and let those who wait look again."""
        for listener in tuple(self._listeners):
            listener(event)
        self.stir()

    def stir(self) -> None:
        """Let those who wait look again, where something changed that is no event."""
        for waiting in self._waiting:
            waiting.set()

    async def until(self, look: Callable[[], T | None]) -> T:
        """Wait until `look` finds something, looking again whenever anything happens."""
        changed = asyncio.Event()
        self._waiting.add(changed)
        try:
            while not (found := look()):
                await changed.wait()
                changed.clear()
            return found
        finally:
            self._waiting.discard(changed)

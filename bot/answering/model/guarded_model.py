"""A model that is not asked in vain, nor by too many at once."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

from bot.answering.model.port import HOPELESS, Delta, Ended, Model, ModelError, Trouble
from bot.grounding.prompt.messages import Message

# What says something of one request alone: the next may be shorter.
_PASSING = frozenset({Trouble.UNFIT})
# How long a server that refused the key, or whose quota is used up, is left alone, in seconds.
REST = 300.0
# How long a question waits for its turn before the notes answer it, in seconds.
_PATIENCE = 10.0
# One core reads as many at fifty tokens a second and has time for others (docs/local-discord.md).
_STREAMS = 200


@dataclass(slots=True)
class GuardedModel:
    """Lets a few streams run at once, and none while asking is hopeless."""

    model: Model
    clock: Callable[[], float] = time.monotonic
    streams: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_STREAMS))
    _refused: ModelError | None = field(default=None, init=False)
    _until: float = field(default=0.0, init=False)

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.name

    async def stream(self, messages: Sequence[Message]) -> AsyncGenerator[Delta | Ended]:
        """Yield what the model yields, once it is this question's turn."""
        if self._refused and self.clock() < self._until:
            raise ModelError(self._refused.trouble, "left alone for now")
        await self._turn()
        try:
            async with aclosing(self.model.stream(messages)) as pieces:
                async for piece in pieces:
                    yield piece
        except ModelError as error:
            if error.trouble in HOPELESS - _PASSING:
                self._refused, self._until = error, self.clock() + REST
            raise
        finally:
            self.streams.release()

    async def _turn(self) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                await self.streams.acquire()
        except TimeoutError as error:
            raise ModelError(Trouble.BUSY, "too many ask at once") from error

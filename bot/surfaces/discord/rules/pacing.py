"""How often each answer may be edited, so that all have a share of what Discord takes.

Discord counts the edits in a channel together: two answers that grow there at once each have half
of them. It counts what all channels together get as well, but not the answers to commands.
"""

from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.surfaces.discord.rules.limiter import Limiter
from bot.surfaces.discord.rules.policy import Pauses


@dataclass(frozen=True, slots=True)
class Share:
    """What one answer may send; `limiter` is none where Discord does not count."""

    growing: Counter[int]
    channel: int
    pauses: Pauses
    limiter: Limiter | None = None

    def pause(self) -> float:
        """Return the seconds until the next edit."""
        return self.pauses.edits * self.growing[self.channel]

    def take_spare(self) -> bool:
        """Take what is left for what can wait, and tell whether it may be sent now."""
        return self.limiter is None or self.limiter.take_spare()

    @contextmanager
    def rest(self) -> Generator[None]:
        """Leave the channel's edits to the others while the block runs."""
        self.growing[self.channel] -= 1
        try:
            yield
        finally:
            self.growing[self.channel] += 1

    async def turn(self, patience: float) -> None:
        """Wait until what cannot be left out may be sent."""
        if self.limiter:
            await self.limiter.turn(patience)


class Pacing:
    """Knows how many answers grow in each channel."""

    def __init__(self, pauses: Pauses) -> None:
        self._pauses = pauses
        self._growing: Counter[int] = Counter()

    @contextmanager
    def share(self, channel: int, limiter: Limiter | None = None) -> Generator[Share]:
        """Count an answer while the block runs; give what it may send."""
        self._growing[channel] += 1
        try:
            yield Share(self._growing, channel, self._pauses, limiter)
        finally:
            self._growing -= Counter([channel])

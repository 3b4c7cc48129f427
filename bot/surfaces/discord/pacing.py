"""How often each answer may be edited, so that all in a channel have a share.

Discord counts the edits in a channel together: two answers that grow there at once each have half
of them.
"""

from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager

from bot.surfaces.discord.live_reply import PACE


class Pacing:
    """Knows how many answers grow in each channel."""

    def __init__(self) -> None:
        self._growing: Counter[int] = Counter()

    @contextmanager
    def share(self, channel: int) -> Generator[Callable[[], float]]:
        """Count an answer while the block runs; give what tells the seconds between its edits."""
        self._growing[channel] += 1
        try:
            yield lambda: PACE * self._growing[channel]
        finally:
            self._growing -= Counter([channel])

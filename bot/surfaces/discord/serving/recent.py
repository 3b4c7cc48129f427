"""What was answered within the last minute, and may be asked otherwise by a change."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from bot.surfaces.discord.reply.message_place import MessagePlace
from bot.surfaces.discord.reply.spot import Spot

# Seconds for which an answer can still be asked otherwise.
WITHIN = 60.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What a message got: the words it had then, where its reply stands, its number in the log."""

    text: str
    spot: Spot
    place: MessagePlace
    number: int


class Recent:
    """The messages that were answered within the last minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._answered: OrderedDict[int, tuple[float, Reply]] = OrderedDict()

    def keep(self, event: int, answered: Reply) -> None:
        """Remember a message; how long counts from the first time."""
        now = self._clock()
        first, _ = self._answered.get(event, (now, answered))
        self._answered[event] = first, answered
        while self._answered and now - next(iter(self._answered.values()))[0] > WITHIN:
            self._answered.popitem(last=False)

    def changed(self, event: int, since: Reply) -> bool:
        """Tell whether a message has been asked otherwise since it got a reply."""
        return self._answered.get(event, (0.0, since))[1] is not since

    def of(self, event: int) -> Reply | None:
        """Return what was answered to a message, if that was within the last minute."""
        then, answered = self._answered.get(event, (0.0, None))
        return answered if answered and self._clock() - then <= WITHIN else None

"""A log as whoever looks in from outside finds it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from bot.conversations.log import Log


@dataclass(frozen=True, slots=True)
class Kept:
    """How to open a log, what a query finds in it, and all that stands there as one text."""

    open: Callable[[Callable[[], float]], AbstractAsyncContextManager[Log]]
    rows: Callable[[str], list[tuple[object, ...]]]
    everything: Callable[[], str]

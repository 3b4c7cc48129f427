"""A thing that is made only when somebody asks for it."""

from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import TypeVar

T = TypeVar("T")


def once(make: Callable[[], T]) -> Callable[[], T]:
    """Return a function that makes the thing when it is first called, and gives that ever after.

    It is made but once even when threads call at once.
    """
    made, one_at_a_time = cache(make), Lock()

    def get() -> T:
        with one_at_a_time:
            return made()

    return get

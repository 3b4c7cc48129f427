"""A keyboard while nobody reads it: what is typed waits unseen, and Ctrl-C is heard.

Seen, it would stand between what is drawn anew and the place where that is drawn.
"""

import asyncio
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# A terminal's modes, as termios gives them: the number of the local ones.
LOCAL = 3


@contextmanager
def unread(interrupted: Callable[[], object]) -> Iterator[None]:
    """Show nothing of what is typed while the block runs, and call `interrupted` on Ctrl-C."""
    loop = asyncio.get_running_loop()
    before = signal.signal(
        signal.SIGINT, lambda _number, _frame: loop.call_soon_threadsafe(interrupted)
    )
    try:
        with _unseen():
            yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _unseen() -> Iterator[None]:
    if sys.stdin is None or not sys.stdin.isatty():
        yield
        return
    import termios  # noqa: PLC0415  not every system has it, nor such terminals

    shown = termios.tcgetattr(sys.stdin)
    unseen = termios.tcgetattr(sys.stdin)
    unseen[LOCAL] &= ~termios.ECHO
    termios.tcsetattr(sys.stdin, termios.TCSANOW, unseen)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSANOW, shown)

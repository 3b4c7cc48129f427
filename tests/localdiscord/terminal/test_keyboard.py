"""A keyboard while the bot answers."""

import asyncio
import os
import signal
import sys
import termios
from collections.abc import Iterator

import pytest

from bot.localdiscord.terminal.keyboard import LOCAL, unread


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A terminal as standard input."""
    ours, theirs = os.openpty()
    with os.fdopen(ours, "rb"), os.fdopen(theirs, "r") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield theirs


def echoes(terminal: int) -> bool:
    """Tell whether a terminal shows what is typed."""
    return bool(termios.tcgetattr(terminal)[LOCAL] & termios.ECHO)


async def test_what_is_typed_meanwhile_is_not_seen(terminal: int) -> None:
    """It would stand between what is drawn anew and its place; afterwards it is seen again."""
    assert echoes(terminal)
    with unread(lambda: None):
        assert not echoes(terminal)
    assert echoes(terminal)


async def test_ctrl_c_is_heard_instead_of_ending_all() -> None:
    """Afterwards it means what it meant before."""
    before, heard = signal.getsignal(signal.SIGINT), asyncio.Event()
    with unread(heard.set):
        os.kill(os.getpid(), signal.SIGINT)
        async with asyncio.timeout(5):
            await heard.wait()
    assert signal.getsignal(signal.SIGINT) == before

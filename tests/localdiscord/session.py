"""Somebody at a terminal, whose lines a test types."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from os import terminal_size

from bot.localdiscord.terminal import Chat, Pipe, Screen
from tests.localdiscord.scene import Scene
from tests.localdiscord.stage import Stage


async def typed(*lines: str) -> AsyncGenerator[str]:
    """Type these lines, then end the input."""
    for line in lines:
        yield line


class Session:
    """Ann at a terminal; `written` is all that came out of it."""

    def __init__(self, scene: Scene | Stage, *, interactive: bool = False) -> None:
        self.written = ""
        self._scene = scene
        self._interactive = interactive

    async def run(self, lines: AsyncIterator[str]) -> str:
        """Type these lines, and return what was written."""
        screen = Screen(self._write, self._size, interactive=self._interactive)
        chat = Chat(
            self._scene.discord,
            self._scene.ann,
            self._scene.channel,
            screen=screen,
            settled=self._scene.settled,
        )
        await chat.run(Pipe(lines, self._write, typed=self._interactive), "Hello.")
        return self.written

    def _write(self, text: str) -> None:
        self.written += text

    def _size(self) -> terminal_size:
        return terminal_size((40, 10))

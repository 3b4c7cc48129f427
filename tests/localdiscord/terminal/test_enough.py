"""Somebody who does not wait for the end of an answer."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import terminal_size

import pytest

from bot.localdiscord.terminal import Chat, Pipe, Screen
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.message_events import MessagePosted
from tests.localdiscord.scene import Scene
from tests.localdiscord.terminal.session import typed


class Hasty(Pipe):
    """A keyboard at which Ctrl-C is pressed as soon as the bot says something."""

    def __init__(self, scene: Scene, write: Callable[[str], None], *lines: str) -> None:
        super().__init__(typed(*lines), write, typed=False)
        self.pressed = asyncio.Event()
        self._scene = scene

    async def line(self, prompt: str, *, form: bool = False) -> str | None:
        """Type the next line once the bot is done."""
        await self._scene.settled()
        return await super().line(prompt, form=form)

    async def has_pressed(self) -> None:
        """Wait until it was pressed."""
        await self.pressed.wait()

    @contextmanager
    def unread(self, interrupted: Callable[[], object]) -> Iterator[None]:
        """Press it once."""

        def press(event: Event) -> None:
            said = isinstance(event, MessagePosted) and event.message.author.bot
            if said and not self.pressed.is_set():
                self.pressed.set()
                interrupted()

        end = self._scene.discord.world.history.listen(press)
        try:
            yield
        finally:
            end()


@pytest.mark.parametrize("rich", [False, True])
async def test_whoever_has_enough_gets_the_line_back_with_its_buttons(
    scene: Scene, rich: bool
) -> None:
    """While it grows none has a number, since none can be typed; later news come with any line."""
    written: list[str] = []
    hasty = Hasty(scene, written.append, "hi", "!1", "")
    screen = Screen(written.append, lambda: terminal_size((80, 20)), interactive=rich)
    chat = Chat(scene.discord, scene.ann, scene.channel, screen=screen, settled=hasty.has_pressed)
    await chat.run(hasty, "Hello.")
    text = "".join(written)
    grown = text.partition("[1] Helpful")[0]
    assert ("(Helpful: after Ctrl-C)" in grown) == rich
    assert "[1] Helpful  [2] Why\n" in text
    assert "(it goes on; an empty line shows how far it is)" in text
    assert "you said: hi (thanks)" in text.partition("!1")[2]


async def test_what_came_meanwhile_is_shown_with_the_next_line(scene: Scene) -> None:
    """Whatever the line is; an empty one is enough."""
    written: list[str] = []
    hasty = Hasty(scene, written.append, "stream", "", "quit")

    screen = Screen(written.append, lambda: terminal_size((80, 20)), interactive=False)
    chat = Chat(scene.discord, scene.ann, scene.channel, screen=screen, settled=scene.settled)
    await chat.run(hasty, "Hello.")
    assert "persona: the answer comes word by word\nann: quit\n" in "".join(written)

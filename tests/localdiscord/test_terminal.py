"""The client in the terminal, from the lines that are typed to what is written."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator
from os import terminal_size

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from bot.localdiscord import DrivenClock, InvocationError, LocalDiscord
from bot.localdiscord.terminal import Chat, Screen
from bot.localdiscord.terminal.inputs import (
    Press,
    Say,
    SayDirectly,
    Slash,
    read_input,
    read_options,
)
from bot.localdiscord.terminal.rendering import Rendering
from bot.localdiscord.terminal.screen import rows
from bot.localdiscord.world.commands import Command, CommandType, Invocable, Option, OptionType
from bot.localdiscord.world.interactions import ACKNOWLEDGE_WITHIN
from tests.localdiscord.scene import Scene, furnish, running


async def typed(*lines: str) -> AsyncGenerator[str]:
    """Type these lines, then end the input."""
    for line in lines:
        yield line


class Session:
    """Ann at a terminal; `written` is all that came out of it."""

    def __init__(self, scene: Scene, *, interactive: bool = False) -> None:
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
            lines=lines,
            screen=screen,
            settled=self._settled,
        )
        await chat.run("Hello.")
        return self.written

    async def _settled(self) -> None:
        await self._scene.bot.idle.wait()

    def _write(self, text: str) -> None:
        self.written += text

    def _size(self) -> terminal_size:
        return terminal_size((40, 10))


async def test_a_piped_session_reads_as_a_conversation(scene: Scene) -> None:
    """Each line is answered before the next, and only what settled is written."""
    lines = typed("stream", "", "/ask why? source=wiki", "dm psst", "quit", "never read")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: stream
persona: the answer comes word by word
ann: /ask why? source=wiki
persona: why? in wiki: 42
persona: only for you
(only you can see this)
ann: dm psst
persona: you said: psst
[1] Helpful  [2] Why
ann: quit
""")


async def test_buttons_are_pressed_by_their_number(scene: Scene) -> None:
    """A number presses a button; a form that it opens is filled in line by line."""
    lines = typed("hi", "!2", "because", "!3", "!1")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: hi
persona: you said: hi
[1] Helpful  [2] Why
ann: !2
Why?
persona: noted: because
(only you can see this)
ann: !3
There is no button 3.
ann: !1
persona: you said: hi (thanks)
""")


async def test_links_can_be_opened(scene: Scene) -> None:
    """In a pipe addresses are written out, in a terminal clicked; escapes are shown, not obeyed."""
    piped = await Session(scene).run(typed("link"))
    assert "persona: 31:07 https://youtu.be/ID?t=1867 and [31mred\n" in piped
    shown = await Session(scene, interactive=True).run(typed("link"))
    assert "\x1b]8;;https://youtu.be/ID?t=1867\x1b\\\x1b[4m31:07" in shown
    assert "and [31mred" in shown


async def test_a_reply_grows_in_its_place(scene: Scene) -> None:
    """In a terminal each version is drawn over the one before, from the first sign of life on."""
    shown = await Session(scene, interactive=True).run(typed("typing", "stream"))
    assert "Hello.\nann: \x1b[2mpersona is typing…\x1b[0m\n\x1b[1F\x1b[J" in shown
    assert shown.count("\x1b[1F\x1b[J\x1b[1mpersona\x1b[0m: the") >= 2
    assert shown.endswith("persona\x1b[0m: the answer comes word by word\nann: \n")


async def test_mistakes_are_explained(scene: Scene) -> None:
    """A command that does not exist or is not complete costs nothing but a sentence."""
    written = await Session(scene).run(typed("/sing", "/ask", "/secret out loud", "!1", "help"))
    assert written == snapshot("""\
Hello.
ann: /sing
There is no command /sing in #general; there are: /ask, /secret, /silent.
ann: /ask
/ask needs question: What to ask.
ann: /secret out loud
/secret takes no text. It is typed: /secret
ann: !1
There is no button 1.
ann: help
Type a question to ask the bot in #general.
  dm …      ask it in a direct message
  /ask <question> [source=…]
  /secret
  /silent
  !1        press the button with that number
  help      show this
  quit      leave (so does the end of input)
""")


async def test_a_bot_that_does_not_answer_is_told_of() -> None:
    """A command that nobody acknowledges ends in the words that Discord has for it."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:

        @scene.bot.event
        async def on_silence(_: object) -> None:
            clock.advance(ACKNOWLEDGE_WITHIN)

        written = await Session(scene).run(typed("/silent"))
    assert written.endswith("(The application did not respond)\n")


def test_a_line_means_one_thing() -> None:
    """Commands, direct messages and buttons have their marks; all else is said aloud."""
    assert read_input("/ask why?") == Slash("ask", "why?")
    assert read_input("dm  hi ") == SayDirectly("hi")
    assert read_input("!12") == Press(12)
    assert read_input("dm") == Say("dm")
    assert read_input("/") == Say("/")
    assert read_input("!important") == Say("!important")


def test_options_are_read_from_the_rest_of_the_line() -> None:
    """Free text goes to the required option; names that the command does not know are text."""
    question = Option("question", OptionType.STRING, "What to ask", required=True)
    count = Option("count", OptionType.INTEGER, "How many")
    ask = Invocable(Command(1, "ask", CommandType.SLASH, "Ask", (question, count), {}))
    assert read_options(ask, "is a=b? count=3") == {"question": "is a=b?", "count": 3}
    assert read_options(ask, "question=why? ") == {"question": "why?"}
    with pytest.raises(InvocationError, match="count takes a number, not 'many'"):
        read_options(ask, "why? count=many")


@given(st.lists(st.sampled_from(["ab ", "語", "\x1b[1m", "\x1b[0m", "é", "e\u0301", "xyz"])))
def test_rows_fit_and_lose_nothing(parts: list[str]) -> None:
    """A line broken into rows is the same line, and each row fits."""
    line = "".join(parts)
    broken = rows(line, 7)
    assert "".join(broken) == line
    plain = [re.sub(r"\x1b\[\dm|\u0301", "", row) for row in broken]
    assert all(len(row) + row.count("語") <= 7 for row in plain)


def test_a_long_reply_is_drawn_from_its_end() -> None:
    """What grows beyond the terminal is drawn from its end, and written whole once it settles."""
    written: list[str] = []
    screen = Screen(written.append, lambda: terminal_size((10, 5)), interactive=True)
    screen.draw("one\ntwo\nthree\nfour")
    screen.settle("one\ntwo\nthree\nfour")
    assert written == ["two\nthree\nfour\n", "\x1b[3F\x1b[Jone\ntwo\nthree\nfour\n"]


def test_what_is_piped_into_a_terminal_is_shown_too() -> None:
    """Lines show by themselves only where somebody types them."""
    for typed_in, written in ((True, "ann: "), (False, "ann: hi\n")):
        parts: list[str] = []
        screen = Screen(
            parts.append, lambda: terminal_size((80, 24)), interactive=True, typed=typed_in
        )
        screen.prompt("ann: ")
        screen.echo("ann: hi")
        assert "".join(parts) == written


def test_names_stand_for_mentions() -> None:
    """A mention is shown by its name, and one of nobody as it is."""
    rendering = Rendering({}, rich=False)
    assert rendering.text("<@42> see <https://example.org>") == "<@42> see https://example.org"

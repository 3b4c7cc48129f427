"""The line editor, at its keys."""

import asyncio
from collections.abc import Callable, Iterator

import pytest
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.localdiscord.terminal.completion import Suggestion
from bot.localdiscord.terminal.editor import Editor
from bot.localdiscord.terminal.modal import CLOSE

CTRL_C, CTRL_D = "\x03", "\x04"


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    """A keyboard."""
    with create_pipe_input() as keys:
        yield keys


@pytest.fixture
def editor(keys: PipeInput) -> Editor:
    """An editor that knows one command."""

    async def suggest(line: str) -> list[Suggestion]:
        return [Suggestion("secret", len(line) - 1)] if line.startswith("/") else []

    return Editor(suggest, input_=keys, output=DummyOutput())


async def soon(look: Callable[[], bool]) -> None:
    """Wait a little until something is so."""
    for _ in range(1000):
        if look():
            return
        await asyncio.sleep(0.005)
    raise TimeoutError


async def test_the_editor_completes_and_ends(editor: Editor, keys: PipeInput) -> None:
    """Tab takes what is offered; Ctrl-D ends the input."""
    keys.send_text("hello\r")
    assert await editor.line("ann: ") == "hello"
    async with asyncio.TaskGroup() as tasks:
        typing = tasks.create_task(editor.line("ann: "))
        keys.send_text("/se")
        await soon(lambda: editor._session.default_buffer.complete_state is not None)
        keys.send_text("\t\r")
    assert typing.result() == "/secret"
    keys.send_text(CTRL_D)
    assert await editor.line("Reason: ", form=True) is None


async def test_ctrl_c_drops_what_was_begun_and_leaves_at_the_second_press(
    editor: Editor, keys: PipeInput
) -> None:
    """At an empty line the first press only says how to leave, and what is typed then is read."""
    keys.send_text(f"what is R{CTRL_C}hello\r")
    assert await editor.line("ann: ") == "hello"
    keys.send_text(f"{CTRL_C}hi{CTRL_C}{CTRL_C}hello\r")
    assert await editor.line("ann: ") == "hello"
    keys.send_text(f"{CTRL_C}{CTRL_C}")
    assert await editor.line("ann: ") is None


async def test_ctrl_c_closes_a_form(editor: Editor, keys: PipeInput) -> None:
    """Whatever was begun in the field, nothing of the form is sent, and the chat goes on."""
    for begun in ("", "beca"):
        keys.send_text(f"{begun}{CTRL_C}")
        assert await editor.line("Reason: ", form=True) == CLOSE

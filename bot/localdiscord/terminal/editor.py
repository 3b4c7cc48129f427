"""A line editor with history and completion, for somebody at a keyboard."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractContextManager

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output
from prompt_toolkit.shortcuts import CompleteStyle

from bot.localdiscord.terminal.completion import Suggestion
from bot.localdiscord.terminal.keyboard import unread
from bot.localdiscord.terminal.modal import CLOSE

# What an empty line shows once Ctrl-C was pressed.
LEAVES = "`quit` leaves, and so does Ctrl-C pressed again"

Suggest = Callable[[str], Awaitable[Sequence[Suggestion]]]


class Editor:
    """A keyboard, through prompt_toolkit; it keeps its history while it lasts and no longer."""

    def __init__(
        self, suggest: Suggest, *, input_: Input | None = None, output: Output | None = None
    ) -> None:
        self._completer = _Suggestions(suggest)
        self._session: PromptSession[str] = PromptSession(
            input=input_,
            output=output,
            complete_while_typing=True,
            complete_style=CompleteStyle.COLUMN,
            reserve_space_for_menu=6,
        )

    async def line(self, prompt: str, *, form: bool = False) -> str | None:
        """Return the next line, or None at the end of the input.

        Ctrl-C closes a form; else it drops what was begun, and pressed again it ends the input.
        """
        hint = ""
        while True:
            try:
                return await self._session.prompt_async(
                    prompt,
                    completer=_NOTHING if form else self._completer,
                    placeholder=[("ansibrightblack", hint)],
                )
            except EOFError:
                return None
            except KeyboardInterrupt:
                begun = self._session.default_buffer.text
                if form:
                    return CLOSE
                if hint and not begun:
                    return None
                hint = "" if begun else LEAVES

    def unread(self, interrupted: Callable[[], object]) -> AbstractContextManager[None]:
        """Show nothing of what is typed while the block runs, and call `interrupted` on Ctrl-C."""
        return unread(interrupted)


class _Suggestions(Completer):
    """Suggestions as prompt_toolkit wants them."""

    def __init__(self, suggest: Suggest | None) -> None:
        self._suggest = suggest

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        """Return nothing: what fits may have to be asked for."""
        del document, complete_event
        return ()

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        """Yield what fits before the cursor."""
        del complete_event
        if self._suggest:
            for found in await self._suggest(document.text_before_cursor):
                yield Completion(found.text, -found.replaced, display_meta=found.about)


_NOTHING = _Suggestions(None)

"""Where the lines come from: a pipe, a file, or somebody at a keyboard."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol


class Typist(Protocol):
    """Somebody who types, or something that does."""

    async def line(self, prompt: str, *, form: bool = False) -> str | None:
        """Return the next line, or None once there are no more; `form` says if it fills one in."""

    def unread(self, interrupted: Callable[[], object]) -> AbstractContextManager[None]:
        """Let what is typed wait while the block runs; call `interrupted` when they have enough."""


class Pipe:
    """Lines that come as they are; where nobody sees them typed, they are written out."""

    def __init__(
        self, lines: AsyncIterator[str], write: Callable[[str], None], *, typed: bool
    ) -> None:
        self._lines = lines
        self._write = write
        self._typed = typed

    async def line(self, prompt: str, *, form: bool = False) -> str | None:  # noqa: ARG002
        """Return the next line, or None once there are no more."""
        if self._typed:
            self._write(prompt)
        line = None
        try:
            line = await anext(self._lines, None)
        finally:
            if line is None and self._typed:  # the input has ended, or Ctrl-C was pressed
                self._write("\n")
        if line is not None and line.strip() and not self._typed:
            self._write(f"{prompt}{line.strip()}\n")
        return line

    def unread(self, interrupted: Callable[[], object]) -> AbstractContextManager[None]:  # noqa: ARG002
        """Let lines wait while the block runs; Ctrl-C ends it, and all else."""
        return nullcontext()

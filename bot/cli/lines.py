"""Standard input, line by line, without ever holding up the event loop or the exit.

A file that is read by the event loop must be a pipe; one that is read through `sys.stdin` leaves a
lock behind that the exit waits for. So a thread of its own reads the bare descriptor, and is left
behind at the exit, wherever it stands.
"""

import asyncio
import os
import sys
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress

from bot.cli.errors import LineError
from bot.notes.errors import NotesError

# Bytes that are read at once.
_CHUNK = 65_536
# Chunks that are read before somebody listens to them.
_AHEAD = 4


async def standard_input(descriptor: int = 0) -> AsyncGenerator[str]:
    """Yield each line without its end, until the input ends."""
    if sys.stdin is None:
        # It was closed before the start: some other file has its number by now.
        return
    chunks: asyncio.Queue[bytes] = asyncio.Queue()
    room = threading.Semaphore(_AHEAD)
    loop = asyncio.get_running_loop()

    def arrived(chunk: bytes) -> None:
        loop.call_soon_threadsafe(chunks.put_nowait, chunk)

    def read() -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody listens any more
            while room.acquire() and (chunk := _read(descriptor)):
                arrived(chunk)
            arrived(b"")

    threading.Thread(target=read, name="standard input", daemon=True).start()
    rest = b""
    while chunk := await chunks.get():
        room.release()
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            yield line.decode(errors="replace")
    if rest:
        yield rest.decode(errors="replace")


async def each_line(
    do: Callable[[str], Awaitable[bool]], refuse: Callable[[str, str], None]
) -> bool:
    """Do something with each line of standard input that says something; tell if all went well.

    A line with which it cannot be done is refused with the reason, and the rest go on.
    """
    done, number = True, 0
    async with aclosing(standard_input()) as lines:
        async for read in lines:
            number += 1
            # Windows begins a text with a byte order mark.
            if not (line := read.lstrip("\ufeff").strip()):
                continue
            try:
                done = await do(line) and done
            except (NotesError, LineError) as error:
                done = False
                refuse(line, f"Line {number}: {error}")
    return done


def _read(descriptor: int) -> bytes:
    with suppress(OSError):  # a terminal that is gone ends the input
        return os.read(descriptor, _CHUNK)
    return b""

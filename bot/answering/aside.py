"""Work that blocks, done beside the loop: in one thread, one piece after the other.

With more threads than one, what is looked up for many at once takes the interpreter from the loop
whenever the loop lets go of it, and each thread holds memory of its own. One is fast enough: it
looks up more questions a second than Discord takes answers.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Aside(Protocol):
    """Whatever runs in a thread what would block the loop, such as `asyncio.to_thread`."""

    async def __call__(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what the work returns; whoever stops waiting gives up their place."""
        ...


@asynccontextmanager
async def one_thread() -> AsyncGenerator[Aside]:
    """Open the thread; at the end wait for what it is at, and drop what waits for it."""
    pool = ThreadPoolExecutor(1, "aside")

    async def aside(work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(pool, partial(work, *args, **kwargs))

    try:
        yield aside
    finally:
        await asyncio.to_thread(pool.shutdown, cancel_futures=True)

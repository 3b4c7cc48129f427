"""What a bot's process uses while it is asked."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from multiprocessing.connection import Connection

from benchmarks.discord.scenarios import PEOPLE, Cost
from benchmarks.machine import peak_memory, percentile

Present = AbstractAsyncContextManager[Callable[[], object]]
"""A bot that is on Discord; gives what searches its notes."""

TICK = 0.005


def measure(present: Present, pipe: Connection) -> None:
    """Be a bot from the first word of the pipe to the next; tell what that used."""
    logging.disable(logging.CRITICAL)
    asyncio.run(_measure(present, pipe))


async def _measure(present: Present, pipe: Connection) -> None:
    lags: list[float] = []
    async with present as search:
        await asyncio.to_thread(pipe.recv)
        watching = asyncio.create_task(_watch(lags))
        begun = time.process_time()
        await asyncio.to_thread(pipe.recv)
        cpu = (time.process_time() - begun) * 1000 / PEOPLE
        watching.cancel()
        memory = peak_memory()
        await asyncio.to_thread(search)
        pipe.send(Cost(memory, peak_memory(), cpu, percentile(lags, 99)))


async def _watch(lags: list[float]) -> None:
    """Note how much later than asked the loop wakes up, in milliseconds."""
    while True:
        before = time.perf_counter()
        await asyncio.sleep(TICK)
        lags.append((time.perf_counter() - before - TICK) * 1000)

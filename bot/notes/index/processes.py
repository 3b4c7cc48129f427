"""Work spread over processes, its results in order; in this process where there is little of it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def spread(
    work: Callable[[T], R], items: Sequence[T], processes: int, chunk: int = 1
) -> Iterator[R]:
    """Yield what `work` gives for each item, `chunk` of which are handed over at a time.

    Both must be picklable where processes are used.
    """
    if processes <= 1:
        yield from map(work, items)
        return
    # A fork would copy whatever threads the bot runs, half-way through what they do.
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"))
    try:
        yield from pool.map(work, items, chunksize=chunk)
    finally:
        pool.shutdown(cancel_futures=True)

"""Work spread over processes, its results in order; in this process where there is little of it."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from bot.notes.errors import NotesError

T = TypeVar("T")
R = TypeVar("R")


def spread(
    work: Callable[[T], R], items: Sequence[T], processes: int, chunk: int = 1
) -> Generator[R]:
    """Yield what `work` gives for each item, `chunk` of which are handed over at a time.

    `work` and the items must be picklable where processes are used. Whoever does not read it to the
    end closes it, which ends the processes. Raises `NotesError` when one of them is ended from
    outside.
    """
    if processes <= 1:
        yield from map(work, items)
        return
    # A fork would copy whatever threads the bot runs, half-way through what they do.
    pool = ProcessPoolExecutor(
        processes, multiprocessing.get_context("spawn"), initializer=_follow_the_parent
    )
    try:
        yield from pool.map(work, items, chunksize=chunk)
    except BrokenProcessPool as error:
        raise NotesError.reader_ended() from error
    finally:
        pool.shutdown(cancel_futures=True)


def _follow_the_parent() -> None:
    """Leave interrupts to the parent process, and end when it does, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
    os._exit(1)

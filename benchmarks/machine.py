"""The machine that figures are of, and what work takes on it: time, processor, memory."""

import os
import platform
import resource
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from statistics import quantiles
from typing import NamedTuple


class Taken(NamedTuple):
    """Milliseconds on the clock, and of the processor."""

    clock: float
    processor: float


def heading(*more: str) -> str:
    """Return the day, the processor, the Python and whatever else figures are of."""
    processor = f"{os.cpu_count()} × {platform.machine()}"
    told = (f"{datetime.now(UTC):%Y-%m-%d}", processor, f"Python {platform.python_version()}")
    return ", ".join([*told, *more])


def timed(work: Callable[[], object]) -> Taken:
    """Return what some work takes."""
    begun, spent = time.perf_counter(), time.process_time()
    work()
    return Taken((time.perf_counter() - begun) * 1000, (time.process_time() - spent) * 1000)


def percentile(values: Sequence[float], percent: int) -> float:
    """Return a percentile; of fewer than two values there is none, which is 0."""
    return quantiles(values, n=100, method="inclusive")[percent - 1] if len(values) > 1 else 0.0


def peak_memory(whose: int = resource.RUSAGE_SELF) -> float:
    """Return the most memory that this process, or one of its children, has held so far, in MiB."""
    return resource.getrusage(whose).ru_maxrss / 1024

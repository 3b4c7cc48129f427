"""What is logged while an answer is being printed, kept until its line has ended."""

import logging
from collections.abc import Generator
from contextlib import closing, contextmanager
from logging.handlers import MemoryHandler

# The most records that are held back; so many are let out all the same.
_MOST = 1_000


@contextmanager
def held_back() -> Generator[None]:
    """Print warnings on standard error only at the end, whatever happens in between."""
    root = logging.getLogger()
    # No record is so grave that it would stand in the middle of an answer.
    with closing(MemoryHandler(_MOST, logging.CRITICAL + 1, logging.StreamHandler())) as handler:
        handler.setLevel(logging.WARNING)
        root.addHandler(handler)
        try:
            yield
        finally:
            root.removeHandler(handler)

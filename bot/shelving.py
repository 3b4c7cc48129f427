"""The notes that the settings name, opened; and what is logged when they have changed."""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.errors import COMMAND
from bot.grounding.retrieval.indexed import fingerprint, terms
from bot.notes.errors import NotesError
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
from bot.notes.index.versions import index_path
from bot.notes.shelf import AnyLibrary, Shelf, SmallShelf, is_large, large_shelf
from bot.settings import Settings

logger = logging.getLogger(__name__)

# How many notes that are set aside are named; a large folder may hold hundreds.
_NAMED = 3


@asynccontextmanager
async def open_shelf(settings: Settings) -> AsyncGenerator[Shelf]:
    """Open the notes, a few in memory, many in an index; log which of them are set aside."""
    if await asyncio.to_thread(is_large, settings.notes_dir):
        upkeep = await asyncio.to_thread(_upkeep, settings)
        async with large_shelf(upkeep, os.cpu_count() or 1) as shelf:
            if not await asyncio.to_thread(len, shelf.library.claims):
                raise NotesError.nothing_said(settings.notes_dir)
            await asyncio.to_thread(_tell_of_set_aside, shelf.library)
            yield shelf
    else:
        small = await asyncio.to_thread(SmallShelf, settings.notes_dir)
        _tell_of_set_aside(small.library)
        yield small


def _upkeep(settings: Settings) -> Upkeep:
    path = index_path(settings.notes_dir, settings.index_dir, fingerprint())
    return Upkeep(settings.notes_dir, path, terms, Progress(sys.stderr))


def tell_of_change(library: AnyLibrary) -> None:
    """Log how many notes there are now, and which of them cannot be spoken from; blocking."""
    logger.info("The notes have changed: %s of them now", len(library.notes))
    _tell_of_set_aside(library)


def _tell_of_set_aside(library: AnyLibrary) -> None:
    problems = list(library.set_aside)
    for problem in problems[:_NAMED]:
        logger.warning("The note %s is set aside: %s", problem.note, problem.kind)
    if (more := len(problems) - _NAMED) > 0:
        logger.warning("Set aside like it: %s more; `%s check` names each", more, COMMAND)

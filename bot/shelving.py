"""The notes that the settings name, opened; and what is logged when they have changed."""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.grounding.word_search import fingerprint, terms
from bot.notes.errors import NotesError
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
from bot.notes.library import Library
from bot.notes.problem import SET_ASIDE, Kind
from bot.notes.shelf import AnyLibrary, Shelf, SmallShelf, index_path, is_large, large_shelf
from bot.settings import Settings

logger = logging.getLogger(__name__)


@asynccontextmanager
async def open_shelf(settings: Settings) -> AsyncGenerator[Shelf]:
    """Open the notes: a few in memory, many in an index."""
    if await asyncio.to_thread(is_large, settings.notes_dir):
        upkeep = await asyncio.to_thread(_upkeep, settings)
        async with large_shelf(upkeep, os.cpu_count() or 1) as shelf:
            yield shelf
    else:
        small = await asyncio.to_thread(SmallShelf, settings.notes_dir)
        _require_videos(small.library)
        yield small


def _upkeep(settings: Settings) -> Upkeep:
    path = index_path(settings.notes_dir, settings.index_dir)
    return Upkeep(settings.notes_dir, path, terms, fingerprint(), Progress(sys.stderr))


def _require_videos(library: Library) -> None:
    """Raise `NotesError` for a note that cannot be cited."""
    for problem in library.problems:
        if problem.kind is Kind.NO_VIDEO:
            raise NotesError.without_video(problem.note)


def tell_of_change(library: AnyLibrary) -> None:
    """Log how many notes there are now, and which of them cannot be spoken from; blocking."""
    logger.info("The notes have changed: %s of them now", len(library.notes))
    for problem in library.problems:
        if problem.kind in SET_ASIDE:
            logger.warning("The note %s is set aside: %s", problem.note, problem.kind)

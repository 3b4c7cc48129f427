"""The composition root: settings in, opened parts out, closed in reverse."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.answering.events import Answerer
from bot.answering.extractive import Extractive
from bot.conversations.sqlite_log import SQLiteLog
from bot.conversations.turn import Conversations
from bot.grounding.prompts import Prompts
from bot.grounding.retrieval import Retrieval
from bot.grounding.voice import Voice
from bot.notes.errors import NotesError
from bot.notes.library import Library, read_library
from bot.notes.problem import Kind
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class App:
    """The opened parts that a surface needs."""

    library: Library
    voice: Voice
    conversations: Conversations


@asynccontextmanager
async def open_app(settings: Settings, database: Path) -> AsyncGenerator[App]:
    """Open everything that answers a question; raise `BotError` for what cannot be opened."""
    async with AsyncExitStack() as stack:
        library = sound(await asyncio.to_thread(read_library, settings.notes_dir))
        prompts = await asyncio.to_thread(Prompts.read, settings.prompts_dir)
        voice = Voice(prompts, library.notes)
        answerer = await stack.enter_async_context(_open_answerer(settings, library, voice))
        log = await stack.enter_async_context(SQLiteLog.open(database))
        yield App(library, voice, Conversations(answerer, log, voice))


def sound(library: Library) -> Library:
    """Return a library in which every note can be cited; raise `NotesError` for one that cannot."""
    for problem in library.problems:
        if problem.kind is Kind.NO_VIDEO:
            raise NotesError.without_video(problem.note)
    return library


@asynccontextmanager
async def _open_answerer(
    settings: Settings, library: Library, voice: Voice
) -> AsyncGenerator[Answerer]:
    """Open the model when there is a key, with the notes behind it; else the notes alone."""
    ranking = Retrieval(library.claims)
    notes = Extractive(ranking, voice)
    if settings.openai_api_key is None:
        yield notes
        return
    # A second of importing that a bot without a key does not pay.
    from bot.answering.generative import Generative  # noqa: PLC0415
    from bot.answering.openai_model import open_openai_model  # noqa: PLC0415
    from bot.grounding.prompt import Prompting  # noqa: PLC0415
    from bot.grounding.tokens import load_encoding, token_count  # noqa: PLC0415

    count = token_count(await asyncio.to_thread(load_encoding))
    prompting = Prompting(voice, library.claims, ranking, count, settings.prompt_tokens)
    async with open_openai_model(
        settings.openai_api_key.get_secret_value(),
        settings.openai_base_url,
        settings.openai_model,
        settings.answer_seconds,
    ) as model:
        yield Generative(model, prompting, notes)

"""The composition root: settings in, opened parts out, closed in reverse."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from math import inf
from pathlib import Path

from bot.answering.abstention import Abstention
from bot.answering.allowance import Price
from bot.answering.events import Answerer
from bot.answering.extractive import Extractive
from bot.conversations.budget import DailyBudget
from bot.conversations.retention import expiring
from bot.conversations.sqlite_log import SQLiteLog
from bot.conversations.turn import Conversations
from bot.grounding.encoder import Encoder
from bot.grounding.prompts import Prompts
from bot.grounding.retrieval import Ranking, Retrieval
from bot.grounding.search import Search
from bot.grounding.voice import Voice
from bot.notes.claim import Claim
from bot.notes.errors import NotesError
from bot.notes.library import Library, read_library
from bot.notes.problem import Kind
from bot.settings import Settings

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class App:
    """The opened parts that a surface needs."""

    library: Library
    voice: Voice
    notes: Extractive
    conversations: Conversations


@asynccontextmanager
async def open_app(settings: Settings, database: Path) -> AsyncGenerator[App]:
    """Open everything that answers a question; raise `BotError` for what cannot be opened."""
    async with AsyncExitStack() as stack:
        library = sound(await asyncio.to_thread(read_library, settings.notes_dir))
        prompts = await asyncio.to_thread(Prompts.read, settings.prompts_dir, settings.persona)
        voice = Voice(prompts, library.notes)
        log = await stack.enter_async_context(SQLiteLog.open(database))
        if settings.retention_days:
            await stack.enter_async_context(expiring(log, settings.retention_days))
        ranking = await asyncio.to_thread(_ranking, library.claims)
        abstention = Abstention(library.claims, voice.titles, voice.speaker)
        notes = Extractive(library.claims, ranking, abstention, voice)
        answerer = await stack.enter_async_context(_open_answerer(settings, library, notes, log))
        yield App(library, voice, notes, Conversations(answerer, log, voice))


def _ranking(claims: Sequence[Claim]) -> Ranking:
    """Return the search by meaning and words; by words alone where the encoder cannot be opened."""
    try:
        return Search(claims, Encoder())
    except (ImportError, OSError) as error:
        logger.warning("Claims are searched by their words alone: %s", error)
        return Retrieval(claims)


def sound(library: Library) -> Library:
    """Return a library in which every note can be cited; raise `NotesError` for one that cannot."""
    for problem in library.problems:
        if problem.kind is Kind.NO_VIDEO:
            raise NotesError.without_video(problem.note)
    return library


@asynccontextmanager
async def _open_answerer(
    settings: Settings, library: Library, notes: Extractive, log: SQLiteLog
) -> AsyncGenerator[Answerer]:
    """Open the model when there is a key, with the notes behind it; else the notes alone."""
    if settings.openai_api_key is None:
        yield notes
        return
    # A second of importing that a bot without a key does not pay.
    from bot.answering.generative import Generative  # noqa: PLC0415
    from bot.answering.guarded_model import GuardedModel  # noqa: PLC0415
    from bot.answering.openai_model import Request, open_openai_model  # noqa: PLC0415
    from bot.answering.opinion import ModelOpinion  # noqa: PLC0415
    from bot.answering.support.verifier import prepare  # noqa: PLC0415
    from bot.grounding.prompt import Prompting  # noqa: PLC0415
    from bot.grounding.tokens import load_encoding, token_count  # noqa: PLC0415

    await asyncio.to_thread(prepare)
    count = token_count(await asyncio.to_thread(load_encoding))
    prompting = Prompting(notes.voice, library.claims, notes.ranking, count, settings.prompt_tokens)
    price = Price(*settings.prices.get(settings.openai_model, ()))
    budget = DailyBudget(
        log.spent_since,
        price,
        tokens=inf if settings.daily_tokens is None else settings.daily_tokens,
        dollars=inf if settings.daily_dollars is None else settings.daily_dollars,
    )
    request = Request(
        settings.openai_model,
        settings.answer_seconds,
        settings.answer_tokens_field,
        settings.answer_tokens,
    )
    key = settings.openai_api_key.get_secret_value()
    async with open_openai_model(key, settings.openai_base_url, request) as opened:
        model = GuardedModel(opened)
        judge = notes.voice.prompts.judge
        opinion = ModelOpinion(model, judge, count) if settings.model_judges else None
        yield Generative(model, prompting, notes, budget, price, opinion)

"""The composition root: settings in, opened parts out, closed in reverse."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial

from bot.answering.aside import one_thread
from bot.answering.checking.verification import Verification
from bot.answering.events import Answerer
from bot.answering.extractive import Extractive
from bot.answering.model.cadence import Cadence
from bot.answering.model.port import Model
from bot.cast import Cast
from bot.conversations.location import Location
from bot.conversations.log import Log
from bot.conversations.opening import open_log
from bot.conversations.retention import expiring
from bot.conversations.turn import Conversations
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.encoder import Encoder, open_encoder
from bot.lookups import Lookups
from bot.notes.shelf import AnyLibrary
from bot.notes.watch import watching
from bot.once import once
from bot.settings import Settings
from bot.shelving import open_shelf, tell_of_change


@dataclass(frozen=True, slots=True)
class App:
    """The opened parts that a surface needs; without a key there is no model."""

    cast: Cast
    model: Model | None

    @property
    def conversations(self) -> Conversations:
        """The conversations of the usual persona."""
        return self.cast.conversations

    @property
    def voice(self) -> Voice:
        """What the usual persona says by itself."""
        return self.conversations.voice

    @property
    def library(self) -> AnyLibrary:
        """The notes as they are now."""
        return self.cast.library

    async def prepare(self) -> None:
        """Read what the notes' first answer needs; where a model answers, nobody waits for that."""
        if self.model is None:
            # In the thread that looks answers up: a question that comes sooner waits its turn.
            extractive = self.cast.extractive
            await extractive.aside(extractive.prepare)


def _anything(_: Voice) -> None:
    """Accept what a terminal shows, which has no limits."""


@asynccontextmanager
async def open_app(
    settings: Settings,
    database: Location,
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    accepts: Callable[[Voice], None] = _anything,
    opens: Callable[[], Encoder | None] = open_encoder,
) -> AsyncGenerator[App]:
    """Open everything that answers a question; raise `BotError` for what cannot be opened.

    `pause` waits until it is time to look again whether the notes have changed; `accepts` raises
    `PromptsError` for what could not be shown where the bot speaks; `opens` gives the encoder.
    """
    async with AsyncExitStack() as stack:
        shelf = await stack.enter_async_context(open_shelf(settings))
        log = await stack.enter_async_context(open_log(database))
        if settings.retention_days:
            await stack.enter_async_context(expiring(log, settings.retention_days))
        model, over = await stack.enter_async_context(_open_answering(settings, log))
        # With a model the encoder, which takes seventy megabytes, is opened only when it is first
        # needed: the model fails, declines, or writes what the checks doubt.
        encoder = once(opens)
        aside = await stack.enter_async_context(one_thread())
        if model is None:
            await aside(encoder)
        cast = Cast(
            lookups=Lookups(shelf, encoder, aside),
            folder=settings.prompts_dir,
            usual=settings.persona,
            over=over,
            log=log,
            accepts=accepts,
        )
        await cast.read()

        async def changed() -> None:
            await cast.notes_changed()
            await asyncio.to_thread(tell_of_change, shelf.library)

        await stack.enter_async_context(watching(shelf, changed, pause))
        yield App(cast, model)


@asynccontextmanager
async def open_verification(settings: Settings) -> AsyncGenerator[Verification]:
    """Open what checks sentences, and nothing that answers questions."""
    async with open_shelf(settings) as shelf:
        lookups = Lookups(shelf, once(open_encoder))
        prompts = await asyncio.to_thread(Prompts.read, settings.prompts_dir, settings.persona)
        ranking = await asyncio.to_thread(lookups.ranking)
        grounds = await asyncio.to_thread(lookups.grounds, prompts, ranking)
        yield Verification(shelf.library, grounds)


@asynccontextmanager
async def open_model(settings: Settings, cadence: Cadence) -> AsyncGenerator[Model | None]:
    """Open the model; there is none without a key."""
    if settings.openai_api_key is None:
        yield None
        return
    from bot.wording import opened  # noqa: PLC0415  what a bot without a key need not load

    async with opened(settings, settings.openai_api_key, cadence) as model:
        yield model


@asynccontextmanager
async def _open_answering(
    settings: Settings, log: Log
) -> AsyncGenerator[tuple[Model | None, Callable[[Extractive], Answerer]]]:
    """Open the model, with what makes an answerer over notes: worded by it, or by themselves."""
    if settings.openai_api_key is None:
        yield None, _themselves
        return
    from bot.wording import Wording, opened  # noqa: PLC0415  as above

    cadence = Cadence()
    # In this order: the client then reuses the memory that reading the vocabulary freed.
    wording = await Wording.prepared(settings, log.spent_since, cadence)
    async with opened(settings, settings.openai_api_key, cadence) as model:
        yield model, partial(wording.over, model)


def _themselves(extractive: Extractive) -> Answerer:
    return extractive
